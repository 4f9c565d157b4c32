import type { Literal } from '@casus/engine';

/**
 * "No attack on A, and no attack on B" is "no attack on A or B": happenings that are denied and
 * differ in one filler only are denied together. For reading; the meaning is the same.
 */
export function deniedTogether(literals: readonly Literal[]): Literal[] {
  const result: Literal[] = [];
  for (const literal of literals) {
    let one = literal;
    for (let i = 0; i < result.length; i++) {
      const joined = bothDenied(result[i] as Literal, one);
      if (!joined) continue;
      result.splice(i, 1);
      one = joined;
      // What grew may now go with one that was passed over.
      i = -1;
    }
    result.push(one);
  }
  return result;
}

function bothDenied(a: Literal, b: Literal): Literal | null {
  if (a.holds || b.holds) return null;
  return eitherLook(a, b);
}

/** A look that either of two has, where one filler is all that tells them apart. */
function eitherLook(a: Literal, b: Literal): Literal | null {
  if (a.asked.kind !== 'linked' || b.asked.kind !== 'linked') return null;
  if (a.holds !== b.holds || a.asked.happening !== b.asked.happening) return null;
  const [left, right] = [a.asked.literals, b.asked.literals];
  if (left.length !== right.length) return null;
  const apart = left.flatMap((one, i) =>
    JSON.stringify(one) === JSON.stringify(right[i]) ? [] : [i],
  );
  const [index] = apart;
  if (apart.length !== 1 || index === undefined) return null;
  const either = eitherFiller(left[index] as Literal, right[index] as Literal);
  if (!either) return null;
  const literals = left.map((one, i) => (i === index ? either : one));
  return { ...a, asked: { ...a.asked, literals } };
}

function eitherFiller(a: Literal, b: Literal): Literal | null {
  // Of a further happening that is there, either look will do as well.
  if (a.asked.kind === 'linked') return a.holds ? eitherLook(a, b) : null;
  if (a.asked.kind !== 'role' || JSON.stringify(a.asked) !== JSON.stringify(b.asked)) return null;
  const known = new Set(a.anyOf.map(({ ids }) => ids.join('+')));
  const more = b.anyOf.filter(({ ids }) => !known.has(ids.join('+')));
  return { ...a, anyOf: [...a.anyOf, ...more] };
}
