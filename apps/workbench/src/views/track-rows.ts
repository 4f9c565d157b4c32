/** Room for the days above. */
export const TOP = 26;
/** Of a line of words, of the bar below them, and of the room between rows. */
export const LINE = 18;
const BAR = 16;
const GAP = 12;

export interface Row {
  readonly label: string;
  /** Where its words begin, and where its bar begins and ends, from the top of the first row. */
  readonly top: number;
  readonly bar: number;
  readonly end: number;
}

/** Each row as high as its words need. */
export function stacked(labels: readonly string[]): Row[] {
  let top = 0;
  return labels.map((label) => {
    const bar = top + label.split('\n').length * LINE + 2;
    const row = { label, top, bar, end: bar + BAR };
    top = row.end + GAP;
    return row;
  });
}

export function heightOf(rows: readonly Row[]): number {
  return TOP + (rows.at(-1)?.end ?? 0) + GAP;
}

/** Broken between words, so many letters at most to a line. */
export function lines(text: string, most: number): string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      found[found.length - 1] = `${last} ${word}`;
    } else found.push(word);
  }
  return found;
}
