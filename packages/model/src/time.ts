import { Temporal } from 'temporal-polyfill';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.js';

/** Minutes since 1970-01-01T00:00 UTC, proleptic Gregorian; negative before. */
export type Minute = number;

/** A point in time known to lie between two minutes, both included. */
export interface Instant {
  readonly earliest: Minute;
  readonly latest: Minute;
}

/** Half-open: `from` is included, `to` is not; null is without limit. */
export interface Interval {
  readonly from: Minute | null;
  readonly to: Minute | null;
}

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Duration {
  readonly amount: number;
  readonly unit: Unit;
}

export const DAY = 1440;

/** Units that are always equally long in UTC, in minutes. */
const LENGTH: Partial<Readonly<Record<Unit, number>>> = { hour: 60, day: DAY, week: 7 * DAY };

/** The first minute of an ISO 8601 day. Throws a RangeError on a date that cannot be. */
export function startOfDay(iso: string): Minute {
  const date = Temporal.PlainDate.from(iso, { overflow: 'reject' });
  return date.toZonedDateTime('UTC').epochMilliseconds / 60_000;
}

/** The last minute of an ISO 8601 day: the instant at which a question `on` that day is asked. */
export function endOfDay(iso: string): Minute {
  return startOfDay(iso) + DAY - 1;
}

/** The first minute of the day that holds this one. */
export const dayOf = (minute: Minute): Minute => Math.floor(minute / DAY) * DAY;

/** An instant that is one minute. */
export const only = (minute: Minute): Instant => ({ earliest: minute, latest: minute });

/** The narrowest instant that holds all of these. */
export const hull = (instants: readonly Instant[]): Instant => ({
  earliest: Math.min(...instants.map(({ earliest }) => earliest)),
  latest: Math.max(...instants.map(({ latest }) => latest)),
});

/** Whether a ≤ b: true when sure, false when surely not, else unknown. */
export const notAfter = (a: Instant, b: Instant): Truth =>
  a.latest <= b.earliest ? TRUE : a.earliest > b.latest ? FALSE : UNKNOWN;

/** Whether an interval holds a minute. */
export const contains = ({ from, to }: Interval, minute: Minute): boolean =>
  (from === null || from <= minute) && (to === null || minute < to);

/** The ISO 8601 day that holds this minute. Throws a RangeError outside the years 0 to 9999. */
export function isoDay(minute: Minute): string {
  return iso(minute).slice(0, 10);
}

/** ISO 8601 date and time to the minute, in UTC. */
export function isoMinute(minute: Minute): string {
  return iso(minute).slice(0, 16);
}

/** An instant in UTC needs no calendar: the platform's own writing is ten times faster than Temporal's. */
function iso(minute: Minute): string {
  const text = new Date(minute * 60_000).toISOString();
  if (!/^\d/.test(text)) throw new RangeError(`no four-digit year: ${text}`);
  return text;
}

/**
 * Calendar arithmetic that never clamps in silence: a month after 31 January does not exist,
 * and a RangeError says so (design: no silent clamping).
 */
export function addDuration(minute: Minute, duration: Duration): Minute {
  const fixed = LENGTH[duration.unit];
  if (fixed !== undefined) return minute + fixed * duration.amount;
  const moved = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .add({ [`${duration.unit}s`]: duration.amount }, { overflow: 'reject' });
  return moved.toZonedDateTime('UTC').epochMilliseconds / 60_000;
}

/**
 * An instant moved on by a duration, total: where the day does not exist (a month after 31 January) it
 * is uncertain between the last day of that month and the day after; what lies beyond the calendar
 * never comes.
 */
export function later({ earliest, latest }: Instant, duration: Duration): Instant {
  return { earliest: moved(earliest, duration).earliest, latest: moved(latest, duration).latest };
}

function moved(minute: Minute, { amount, unit }: Duration): Instant {
  const fixed = LENGTH[unit];
  if (fixed !== undefined || !Number.isFinite(minute)) return only(minute + amount * (fixed ?? 1));
  const from = new Date(minute * 60_000);
  const month = from.getUTCMonth() + amount * (unit === 'year' ? 12 : 1);
  const last = new Date(new Date(from).setUTCMonth(month + 1, 0)).getUTCDate();
  const day = from.getUTCDate();
  const start = new Date(from).setUTCMonth(month, Math.min(day, last)) / 60_000;
  if (Number.isNaN(start)) return only(Infinity);
  return { earliest: start, latest: day > last ? start + DAY : start };
}

/** An instant as EDTF: a day, a minute, or `earliest/latest`. */
export function formatInstant(instant: Instant): string {
  const first = isoDay(instant.earliest);
  const last = isoDay(instant.latest);
  if (instant.earliest === instant.latest) return isoMinute(instant.earliest);
  return first === last ? first : `${first}/${last}`;
}
