import type { Formula, Term } from '@casus/model';

type Row = Extract<Formula, { kind: 'row' }>;
type Same = Extract<Formula, { kind: 'same' }>;

/** Alternatives of which neighbours that differ in one thing are said as one: "L lies in Europe or North America". */
export function mergedAlternatives(formulas: readonly Formula[]): readonly Formula[] {
  const merged: Formula[] = [];
  for (let at = 0; at < formulas.length; ) {
    const { said, length } = longest(formulas.slice(at));
    merged.push(said);
    at += length;
  }
  return merged;
}

/** The longest run from the first on that can be said as one; at least the first itself. */
function longest(formulas: readonly Formula[]): { said: Formula; length: number } {
  for (let length = formulas.length; length > 1; length--) {
    const run = formulas.slice(0, length);
    const said = mergedRow(run) ?? mergedSame(run);
    if (said) return { said, length };
  }
  return { said: formulas[0] as Formula, length: 1 };
}

/** "P is x or P is y": "P is x or y". */
function mergedSame(formulas: readonly Formula[]): Same | null {
  const [first, ...rest] = formulas.filter((each) => each.kind === 'same');
  if (!first || rest.length < formulas.length - 1) return null;
  if (rest.some((each) => !same(each.a, first.a))) return null;
  return { ...first, b: { kind: 'any', terms: [first, ...rest].map(({ b }) => b) } };
}

/**
 * "a threat to x or y" is lowered to two rows; said as one, "a threat to x or y". Only for alternatives:
 * rows that differ in one argument and nothing else. null: these are not such rows.
 */
function mergedRow(formulas: readonly Formula[]): Row | null {
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
