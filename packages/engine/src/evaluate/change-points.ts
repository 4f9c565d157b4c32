import type { Claim, Minute, Row } from '@casus/model';
import { nextDay } from './days.js';
import type { Desc } from './types.js';

/** Starts, ends and limits of rows and claims, sorted: the minutes at which something may change. */
export function changePoints(
  descs: readonly Desc[],
  dated: readonly (Row | Claim)[],
): readonly Minute[] {
  const points = new Set<Minute>();
  for (const { start, end } of descs) {
    points.add(start.earliest).add(start.latest);
    if (end === null) continue;
    points.add(end.earliest).add(end.latest);
    // What was going on is so for the whole of its last day.
    points.add(nextDay(end.earliest)).add(nextDay(end.latest));
  }
  for (const { from, to } of dated) {
    if (from !== null) points.add(from);
    if (to !== null) points.add(to);
  }
  return [...points].sort((a, b) => a - b);
}
