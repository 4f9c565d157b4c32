/**
 * Dates from three columns, of which day and month may be missing or zero: SQL for the first and
 * the last day that it may have been. A day that does not exist (31 June) counts as imprecise
 * within its month. Missing year: NULL.
 */
export function earliest(year: string, month: string, day: string): string {
  return `coalesce(${exact(year, month, day)}, ${firstOfMonth(year, month)}, make_date(${year}, 1, 1))`;
}

export function latest(year: string, month: string, day: string): string {
  const lastOfMonth = `last_day(${firstOfMonth(year, month)})`;
  return `coalesce(${exact(year, month, day)}, ${lastOfMonth}, make_date(${year}, 12, 31))`;
}

/** The same two for the end of an interval: the first day that is no longer inside. */
export function endEarliest(year: string, month: string, day: string): string {
  return `(${earliest(year, month, day)} + 1)`;
}

export function endLatest(year: string, month: string, day: string): string {
  return `(${latest(year, month, day)} + 1)`;
}

/** An end that has not come, in dates: later than every date of every data set. */
export const NEVER = "DATE '9999-12-31'";

function exact(year: string, month: string, day: string): string {
  const text = `printf('%04d-%02d-%02d', ${year}, ${month}, ${day})`;
  return `CASE WHEN ${year} IS NOT NULL AND ${month} > 0 AND ${day} > 0 THEN TRY_CAST(${text} AS DATE) END`;
}

function firstOfMonth(year: string, month: string): string {
  return `CASE WHEN ${month} BETWEEN 1 AND 12 THEN make_date(${year}, ${month}, 1) END`;
}
