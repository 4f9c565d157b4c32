import type { Interval, Minute } from '@casus/model';

export const ALWAYS: Interval = { from: null, to: null };

const first = (period: Interval): number => period.from ?? Number.NEGATIVE_INFINITY;
const end = (period: Interval): number => period.to ?? Number.POSITIVE_INFINITY;

function period(from: number, to: number): Interval | null {
  if (from >= to) return null;
  return { from: Number.isFinite(from) ? from : null, to: Number.isFinite(to) ? to : null };
}

/** What lies in both; null: nothing. */
export function meet(a: Interval, b: Interval): Interval | null {
  return period(Math.max(first(a), first(b)), Math.min(end(a), end(b)));
}

export function includes(whole: Interval, minute: Minute): boolean {
  return first(whole) <= minute && minute < end(whole);
}

export function within(part: Interval, whole: Interval): boolean {
  return first(whole) <= first(part) && end(part) <= end(whole);
}

/** What is left of a period when another is taken out of it. */
export function without(whole: Interval, cut: Interval): readonly Interval[] {
  if (meet(whole, cut) === null) return [whole];
  const before = period(first(whole), Math.min(end(whole), first(cut)));
  const after = period(Math.max(first(whole), end(cut)), end(whole));
  return [before, after].filter((part) => part !== null);
}

/** One period where two overlap or follow on each other without a gap; null: there is a gap. */
export function joined(a: Interval, b: Interval): Interval | null {
  if (first(a) > end(b) || first(b) > end(a)) return null;
  return period(Math.min(first(a), first(b)), Math.max(end(a), end(b)));
}

/** In the order of time. */
export function earlier(a: Interval, b: Interval): number {
  if (first(a) !== first(b)) return first(a) < first(b) ? -1 : 1;
  return end(a) === end(b) ? 0 : end(a) < end(b) ? -1 : 1;
}
