import type { Formula, Term } from '@casus/model';

type Row = Extract<Formula, { kind: 'row' }>;

/**
 * "a threat to x or y" is lowered to two rows; said as one, "a threat to x or y". Only for alternatives:
 * rows that differ in one argument and nothing else. null: these are not such rows.
 */
export function mergedRow(formulas: readonly Formula[]): Row | null {
  const rows = formulas.filter((each) => each.kind === 'row');
  const [first, ...rest] = rows;
  if (!first || rest.length === 0 || rows.length < formulas.length) return null;
  const differing = new Set(rest.flatMap((row) => differences(first, row)));
  const [index] = differing;
  if (differing.size !== 1 || index === undefined || index < 0) return null;
  const terms = rows.flatMap((row): Term[] => (row.args[index] ? [row.args[index]] : []));
  const args = first.args.map((arg, at): Term => (at === index ? { kind: 'any', terms } : arg));
  return { ...first, args, within: null };
}

/** The positions at which arguments differ; -1 where something else does. */
function differences(a: Row, b: Row): number[] {
  const alike = a.name === b.name && same(a.by, b.by) && same(a.inside, b.inside);
  if (!alike || a.args.length !== b.args.length) return [-1];
  return a.args.flatMap((arg, index) => (same(arg, b.args[index]) ? [] : [index]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
