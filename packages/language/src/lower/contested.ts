import type { Marks, Row } from '@casus/model';
import type { Stretch } from './stretches.js';

/** How long something holds on one reading. */
interface OnReading extends Stretch {
  readonly reading: string;
  readonly marks: Marks;
}

/**
 * What holds for as long as one reading says, and for longer on another. While all agree it simply holds;
 * from then on each reading has a row of its own, and where none is chosen nobody knows.
 * The days are sure ones: a contested day is not an unknown one besides.
 */
export function contestedRows(
  [name, ...args]: readonly [string, ...string[]],
  variants: readonly OnReading[],
): Row[] {
  if (variants.length === 0 || name === undefined) return [];
  const first = (variant: OnReading) => variant.from?.latest ?? -Infinity;
  const over = (variant: OnReading) => variant.to?.earliest ?? Infinity;
  const days = [...new Set(variants.flatMap((one) => [first(one), over(one)]))].sort(
    (a, b) => a - b,
  );
  const row = { kind: 'row', name, args, inside: null } as const;
  const bound = (day: number) => (Number.isFinite(day) ? day : null);
  return days.slice(0, -1).flatMap((from, index): Row[] => {
    const to = days[index + 1] ?? Infinity;
    const spell = { from: bound(from), to: bound(to) };
    const holding = variants.filter((one) => first(one) <= from && to <= over(one));
    if (holding.length === 0) return [];
    const all = variants.flatMap((one) => one.marks.citations);
    const plain = { ...(variants[0] as OnReading).marks, citations: all, reading: null };
    if (holding.length === variants.length) return [{ ...row, ...spell, value: 2, marks: plain }];
    return [
      { ...row, ...spell, value: 1, marks: plain },
      ...variants.map((one): Row => {
        const value = holding.includes(one) ? 2 : 0;
        return { ...row, ...spell, value, marks: { ...one.marks, reading: one.reading } };
      }),
    ];
  });
}
