import { isoDay, type Minute } from '@casus/model';

/**
 * All that could differ between databases. What is used beyond this file is common to DuckDB,
 * Spark, Trino and BigQuery: CTEs, CASE, LEAST and GREATEST over what is never NULL, window LEAD,
 * equality joins with a range beside them, GROUP BY.
 */

/** A name as it stands; always quoted and always after AS: `on`, `by` and `conflict` are words of SQL. */
export function name(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A code of an actor: numbers stand as numbers, so that they compare with integer columns. */
export function code(value: string): string {
  return /^(0|[1-9]\d{0,8})$/.test(value) ? value : text(value);
}

export function day(minute: Minute): string {
  return `DATE ${text(isoDay(minute))}`;
}

/** Bounds that stand for "always" and "for ever". */
export const FIRST_DAY = "DATE '0001-01-01'";
export const LAST_DAY = "DATE '9999-12-31'";

/** Values of a column joined to one text, in any order: a list that is only looked through. */
export function joined(value: string): string {
  return `STRING_AGG(${value}, '')`;
}

export function asText(value: string): string {
  return `CAST(${value} AS VARCHAR)`;
}

/** That many months later, or the last day of the month where it lacks the day. */
export function afterMonths(date: string, months: number): string {
  return `CAST(${date} + INTERVAL '${months}' MONTH AS DATE)`;
}
