import { partLimbs } from './limbs.js';
import type { Library } from './lowering.js';
import { reachOf } from './sectors.js';
import type { Side } from './types.js';

/**
 * Cases are told apart by their first happening. A clause that waits for self-defence and one that
 * waits for an attack answered by self-defence then never meet, though one course of events sets
 * both off: whether a further happening of the one side may be the first one of the other.
 */
export function mayMeetElsewhere(
  { rules, words }: Library,
  a: Side,
  b: Side,
  readings: readonly string[],
): boolean {
  const firstOf = (side: Side) => [
    ...new Set(reachOf(rules, [side], readings).patterns.map(({ type }) => type)),
  ];
  const further = (side: Side) => [
    ...new Set(
      [
        ...side.flatMap((part) => partLimbs(part, readings)),
        ...reachOf(rules, [side], readings).rules.flatMap(({ limbs }) => limbs),
      ].flatMap(({ where }) => askedToExist(where)),
    ),
  ];
  const alike = (one: string, other: string) =>
    words.isType(one, other) || words.isType(other, one);
  const meets = (first: Side, other: Side) => {
    const types = further(other);
    return firstOf(first).some((type) => types.some((linked) => alike(type, linked)));
  };
  return meets(a, b) || meets(b, a);
}

/** Types of the happenings that a formula wants to be there; what it denies brings none about. */
function askedToExist(formula: unknown): string[] {
  if (typeof formula !== 'object' || formula === null) return [];
  if (Array.isArray(formula)) return formula.flatMap(askedToExist);
  if ('kind' in formula && formula.kind === 'not') return [];
  const own = 'kind' in formula && formula.kind === 'some' ? typeOf(formula) : [];
  return [...own, ...Object.values(formula).flatMap(askedToExist)];
}

function typeOf(formula: object): string[] {
  const pattern = 'pattern' in formula ? formula.pattern : null;
  return typeof pattern === 'object' && pattern !== null && 'type' in pattern
    ? [String(pattern.type)]
    : [];
}
