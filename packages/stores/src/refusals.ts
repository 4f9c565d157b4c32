import type { DataColumn } from '@casus/model';

/** Why a row cannot be used, in the words of a language. */
export interface Refusals {
  readonly missing: (column: string) => string;
  /** Followed by what stands there instead. */
  readonly malformed: (column: string, type: Exclude<DataColumn['type'], 'text'>) => string;
  /** By what the reader of CSV calls it. */
  readonly broken: (how: BrokenLine) => string;
  /** A reason of the data set's own, as it gives it in English. */
  readonly because: (reason: string) => string;
}

/** What the reader of CSV finds wrong with a line. */
export const BROKEN_LINES = [
  'cast',
  'missing columns',
  'too many columns',
  'unquoted value',
  'line size over maximum',
  'invalid encoding',
  'invalid unicode',
  'invalid state',
] as const;

export type BrokenLine = (typeof BROKEN_LINES)[number];

const KINDS = { integer: 'a whole number', real: 'a number', date: 'a day' } as const;

export const englishRefusals: Refusals = {
  missing: (column) => `${column} is missing`,
  malformed: (column, type) => `${column} is not ${KINDS[type]}`,
  broken: (how) => `the line is broken: ${how}`,
  because: (reason) => reason,
};
