import { DAY, type Instant, isoDay, isoMinute, type Minute, startOfDay } from '@casus/model';

/** The span of an uncertain instant, as people would say it. */
export type Span =
  | { readonly kind: 'minute'; readonly day: Minute; readonly clock: string }
  | { readonly kind: 'day'; readonly day: Minute }
  | { readonly kind: 'month'; readonly month: number; readonly year: number }
  | { readonly kind: 'half'; readonly half: 1 | 2; readonly year: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'between'; readonly first: Minute; readonly last: Minute };

/** EDTF arrives as two minutes; whole days, months, half-years and years are recognised again. */
export function spanOf({ earliest, latest }: Instant): Span {
  if (earliest === latest)
    return { kind: 'minute', day: earliest, clock: isoMinute(earliest).slice(11) };
  const first = isoDay(earliest);
  // A window may end at midnight or a minute before: both mean the day before midnight.
  const last = isoDay(latest % DAY === 0 ? latest - 1 : latest);
  if (first === last) return { kind: 'day', day: earliest };
  const between: Span = { kind: 'between', first: startOfDay(first), last: startOfDay(last) };
  const from = dateParts(startOfDay(first));
  const to = dateParts(startOfDay(last));
  const wholeMonths =
    from.day === 1 && isFirstOfMonth(startOfDay(last) + DAY) && from.year === to.year;
  if (!wholeMonths) return between;
  if (from.month === to.month) return { kind: 'month', month: from.month, year: from.year };
  if (from.month === 1 && to.month === 12) return { kind: 'year', year: from.year };
  if (from.month === 1 && to.month === 6) return { kind: 'half', half: 1, year: from.year };
  if (from.month === 7 && to.month === 12) return { kind: 'half', half: 2, year: from.year };
  return between;
}

/** Calendar day in UTC; months count from 1. */
export function dateParts(minute: Minute): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = isoDay(minute).split('-').map(Number);
  return { year, month, day };
}

function isFirstOfMonth(minute: Minute): boolean {
  return dateParts(minute).day === 1;
}
