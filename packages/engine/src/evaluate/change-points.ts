import type { Claim, Instant, Minute, Row, Truth } from '@casus/model';
import { nextDay } from './days.js';
import type { Desc, World } from './types.js';

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

/** The first change point at or after a minute; Infinity when there is none. */
export function nextPoint(world: World, from: Minute): Minute {
  return Math.min(firstFrom(world.ground.points, from), firstFrom(world.points, from));
}

function firstFrom(sorted: readonly Minute[], from: Minute): Minute {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Minute) < from) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? Infinity;
}

/** The beginning of an uncertain instant and every change within it: what is read then is read at each. */
export function minutesOf(world: World, { earliest, latest }: Instant): readonly Minute[] {
  const found = [earliest];
  if (earliest === latest) return found;
  let point = nextPoint(world, earliest + 1);
  while (point <= latest) {
    found.push(point);
    point = nextPoint(world, point + 1);
  }
  return found;
}

/** What is read at an uncertain instant; unknown where it differs. */
export function throughout(world: World, at: Instant, read: (minute: Minute) => Truth): Truth {
  const first = read(at.earliest);
  if (at.earliest === at.latest) return first;
  return minutesOf(world, at).every((minute) => read(minute) === first) ? first : 1;
}
