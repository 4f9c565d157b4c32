/// <reference path="../edtf.d.ts" />
import type { Duration, Instant, Minute } from '@casus/model';
import { addDuration, isoDay } from '@casus/model';
import edtf from 'edtf';
import type { AstNode } from 'langium';
import { Temporal } from 'temporal-polyfill';
import type { Report } from '../diagnostic.js';

const MINUTE = 60_000;
const NOWHEN: Instant = { earliest: 0, latest: 0 };

/**
 * EDTF (ISO 8601-2) to an instant: a month is every minute of it, `A/B` lies between A and B.
 * `1816~` (about) is widened by one of its last units on either side, which edtf does not do.
 */
export function instant(text: string, node: AstNode, report: Report): Instant {
  try {
    return parseInstant(text);
  } catch {
    report(node, {
      code: 'date',
      message: `"${text}" is not a date that can be: write YYYY-MM-DD, YYYY-MM, YYYY, or A/B for "between A and B".`,
    });
    return NOWHEN;
  }
}

function parseInstant(text: string): Instant {
  const plain = plainDate(text);
  if (plain) return plain;
  if (text.includes('T')) return minuteOfDay(text);
  const parsed = edtf(text.replace(/[~?]/g, ''));
  if (parsed.min === -Infinity || parsed.max === Infinity) throw new RangeError(text);
  const earliest = Math.floor(parsed.min / MINUTE);
  const latest = Math.floor(parsed.max / MINUTE);
  if (latest < earliest) throw new RangeError(text);
  if (!/[~?]/.test(text)) return { earliest, latest };
  const unit = text.replace(/[^-]/g, '').length === 0 ? 'year' : 'month';
  return {
    earliest: addDuration(earliest, { amount: -1, unit }),
    latest: addDuration(latest + 1, { amount: 1, unit }) - 1,
  };
}

/** A year, month or day and no more: most dates, and a hundred times as fast as by edtf's grammar. */
function plainDate(text: string): Instant | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  if (year === undefined) return null;
  const at = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d) / MINUTE;
  const first = at(year, (month ?? 1) - 1, day ?? 1);
  const made = new Date(first * MINUTE);
  if (made.getUTCMonth() !== (month ?? 1) - 1 || made.getUTCDate() !== (day ?? 1)) {
    throw new RangeError(text);
  }
  if (month === undefined) return { earliest: first, latest: at(year + 1, 0, 1) - 1 };
  const next = day === undefined ? at(year, month, 1) : at(year, month - 1, day + 1);
  return { earliest: first, latest: next - 1 };
}

/** A time of day without a zone is UTC: the machine's zone must not leak in. */
function minuteOfDay(text: string): Instant {
  const at = Temporal.PlainDateTime.from(text.replace(/Z$/, ''), { overflow: 'reject' });
  const minute = at.toZonedDateTime('UTC').epochMilliseconds / MINUTE;
  return { earliest: minute, latest: minute };
}

/** The first minute of what the text says: where a period begins. */
export function startOf(text: string, node: AstNode, report: Report): Minute {
  return instant(text, node, report).earliest;
}

/** The minute after what the text says: where a half-open period that includes it ends. */
export function afterOf(text: string, node: AstNode, report: Report): Minute {
  return instant(text, node, report).latest + 1;
}

/** Calendar arithmetic on what a text says; null, with a finding, where that day does not exist. */
export function later(
  start: Minute,
  duration: Duration,
  node: AstNode,
  report: Report,
): Minute | null {
  try {
    return addDuration(start, duration);
  } catch {
    report(node, {
      code: 'date',
      message: `${duration.amount} ${duration.unit}s after ${isoDay(start)} is no day of the calendar: give the day itself.`,
    });
    return null;
  }
}

/** The last minute of what the text says: when a question about that day is asked. */
export function endOf(text: string, node: AstNode, report: Report): Minute {
  return instant(text, node, report).latest;
}
