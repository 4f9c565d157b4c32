import { absorb, type Cube, changed, type Frame, meet } from './cube.js';

/**
 * All prime implicants of a cover: the largest cubes that lie in it. One variable after the other:
 * the primes for each of its values, then for values together (what holds for both).
 */
export function primes(cover: readonly Cube[], frame: Frame): Cube[] {
  const reduced = absorb(cover, frame);
  if (reduced.length <= 1) return reduced;
  const variable = busiest(reduced, frame.full);
  if (variable < 0) return reduced;
  let found: Cube[] = [];
  for (const mask of valueClasses(reduced, variable, frame.full[variable] as number)) {
    const part = primes(cofactor(reduced, variable, mask, frame), frame);
    const alone = part.map((cube) => changed(cube, variable, mask));
    const joined = found.flatMap((earlier) =>
      part.flatMap((cube) => join(earlier, cube, variable, mask)),
    );
    found = absorb([...found, ...alone, ...joined], frame);
  }
  return found;
}

/** What holds for the earlier values and for these. */
function join(earlier: Cube, cube: Cube, variable: number, mask: number): Cube[] {
  const both = meet(changed(earlier, variable, cube[variable] as number), cube);
  return both ? [changed(both, variable, (earlier[variable] as number) | mask)] : [];
}

/** The variable that most cubes restrict; -1: none does. */
function busiest(cover: readonly Cube[], full: Cube): number {
  let best = -1;
  let most = 0;
  full.forEach((all, i) => {
    const count = cover.reduce((sum, cube) => (cube[i] === all ? sum : sum + 1), 0);
    if (count > most) {
      most = count;
      best = i;
    }
  });
  return best;
}

/** Values that the same cubes allow stay together. */
function valueClasses(cover: readonly Cube[], variable: number, full: number): number[] {
  const classes = new Map<string, number>();
  for (let bit = 1; bit <= full && bit > 0; bit <<= 1) {
    if ((full & bit) === 0) continue;
    const signature = cover.map((cube) => ((cube[variable] as number) & bit ? '1' : '0')).join('');
    classes.set(signature, (classes.get(signature) ?? 0) | bit);
  }
  return [...classes.values()];
}

function cofactor(cover: readonly Cube[], variable: number, mask: number, frame: Frame): Cube[] {
  const all = frame.full[variable] as number;
  return cover.flatMap((cube) =>
    ((cube[variable] as number) & mask) === 0 ? [] : [changed(cube, variable, all)],
  );
}
