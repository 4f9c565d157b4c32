import type { Minute, Row, Truth } from '@casus/model';
import type { Ground, Lifeline } from './types.js';

/** Of rows that share their name and first two arguments; those with more arguments do not count. */
export function lifelineOf(ground: Ground, rows: readonly Row[]): Lifeline {
  let found = ground.lifelines.get(rows);
  if (found === undefined) {
    found = lifeline(rows.filter(({ inside, args }) => inside === null && args.length <= 2));
    ground.lifelines.set(rows, found);
  }
  return found;
}

function lifeline(rows: readonly Row[]): Lifeline {
  const ends = rows.flatMap(({ from, to }) => [from, to]).filter((at) => at !== null);
  const all = [...new Set(ends)].sort((a, b) => a - b);
  const points: Minute[] = [];
  const values: Truth[] = [valueAt(rows, -Infinity)];
  for (const point of all) {
    const value = valueAt(rows, point);
    if (value === values.at(-1)) continue;
    points.push(point);
    values.push(value);
  }
  return { points, values };
}

/** What rows come to together: who does not know is not heard beside one who does. */
export function saidValue(asserted: boolean, denied: boolean, open: boolean): Truth {
  if (asserted) return denied ? 1 : 2;
  return open && !denied ? 1 : 0;
}

function valueAt(rows: readonly Row[], at: Minute): Truth {
  let asserted = false;
  let denied = false;
  let open = false;
  for (const row of rows) {
    if ((row.from !== null && row.from > at) || (row.to !== null && row.to <= at)) continue;
    if (row.value === 2) asserted = true;
    else if (row.value === 0) denied = true;
    else open = true;
  }
  return saidValue(asserted, denied, open);
}

/** Which of the values holds at a minute. */
export function stretchAt({ points }: Lifeline, at: Minute): number {
  let i = 0;
  while (i < points.length && (points[i] as Minute) <= at) i++;
  return i;
}

/** Read throughout a time, its last minute included; unknown where it changes. */
export function valueOver(line: Lifeline, earliest: Minute, latest: Minute): Truth {
  const i = stretchAt(line, earliest);
  return (line.points[i] ?? Infinity) <= latest ? 1 : (line.values[i] as Truth);
}
