import type { Instance } from '@casus/model';

/** What tells instances apart: the clause, the limb, and everything bound. */
export function identity(instance: Instance): string {
  const { clause, limb, reading, bindings, happenings, bearer, period } = instance;
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    clause,
    limb,
    reading,
    sorted(bindings),
    sorted(happenings),
    bearer,
    period,
  ]);
}

const FINDINGS = ['status', 'reason', 'force', 'trigger', 'defeat', 'since'] as const;

/** The first difference between two outcomes, in words; null where there is none. */
export function compareOutcomes(a: readonly Instance[], b: readonly Instance[]): string | null {
  const [left, right] = [a.map(identity), b.map(identity)];
  const missing = (from: readonly string[], into: readonly string[]) =>
    from.find((id) => !into.includes(id));
  for (const [who, ids] of [
    ['first', left],
    ['second', right],
  ] as const) {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) return `the ${who} has an instance twice: ${twice}`;
  }
  const [more, less] = [missing(left, right), missing(right, left)];
  if (more !== undefined) return `only the first has ${more}`;
  if (less !== undefined) return `only the second has ${less}`;
  for (const [index, one] of a.entries()) {
    const other = b[right.indexOf(left[index] ?? '')];
    const part = FINDINGS.find((key) => JSON.stringify(one[key]) !== JSON.stringify(other?.[key]));
    if (part !== undefined) {
      const [x, y] = [JSON.stringify(one[part]), JSON.stringify(other?.[part])];
      return `${left[index]}: ${part} is ${x} for the first, ${y} for the second`;
    }
  }
  return null;
}
