import { type Line, standsApart } from './lines.js';

/** Whether a blank line goes before each line. */
export function spacing(lines: readonly Line[]): boolean[] {
  const apart = new Set<number>();
  lines.forEach((line, index) => {
    if (standsApart(line) && !listed(lines, index)) apart.add(withComments(lines, index));
  });
  return lines.map((line, index) => index > 0 && (line.blanks > 0 || apart.has(index)));
}

/** A comment directly above belongs to what it stands above. */
function withComments(lines: readonly Line[], index: number): number {
  let first = index;
  while (first > 0 && lines[first - 1]?.comment && lines[first]?.blanks === 0) first -= 1;
  return first;
}

/** Declarations of one line, one below the other, may stay so. */
function listed(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  const after = lines[index + 1];
  const short = !after || after.comment || standsApart(after);
  return short && before !== undefined && !before.comment && standsApart(before);
}
