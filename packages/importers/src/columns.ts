import type { DataColumn } from '@casus/model';

/** Short forms in which the column maps are written. */
export const key = (name: string, ...also: string[]): DataColumn => ({
  name,
  type: 'integer',
  key: true,
  missing: MISSING,
  also,
});

export const integers = (names: string, missing: readonly string[] = MISSING): DataColumn[] =>
  split(names).map((name) => ({ name, type: 'integer', missing }));

export const optional = (names: string, missing: readonly string[] = MISSING): DataColumn[] =>
  integers(names, missing).map((column) => ({ ...column, optional: true }));

export const text = (names: string): DataColumn[] =>
  split(names).map((name) => ({ name, type: 'text', missing: ['NA'] }));

export const split = (names: string): string[] => names.trim().split(/\s+/);

/** The codes for "missing" that COW, ATOP, MIE and IWD share; -8 is "does not apply". */
const MISSING = ['NA', '.', '-9', '-8', '-7', '-6', '-5'];

/** Flags of 0 and 1 in which 9 stands for "not determined". */
export const FLAG_MISSING = [...MISSING, '9'];
