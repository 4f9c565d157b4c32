import { startOfDay as day, type Instant } from '@casus/model';
import { expect, test } from 'vitest';
import { words } from '../src/index.ts';
import { model } from './fixture.ts';

const en = words(model, 'en');
const de = words(model, 'de');
const between = (first: string, after: string): Instant => ({
  earliest: day(first),
  latest: day(after) - 1,
});

test('days', () => {
  expect([en.date(day('2025-03-13')), de.date(day('2025-03-13'))]).toEqual([
    '13 March 2025',
    '13. März 2025',
  ]);
  expect(de.date(day('1879-10-07'))).toBe('7. Oktober 1879');
});

test.each([
  [between('2025-03-13', '2025-03-14'), 'on 13 March 2025', 'am 13. März 2025'],
  [between('2025-03-01', '2025-04-01'), 'in March 2025', 'im März 2025'],
  [
    between('2025-07-01', '2026-01-01'),
    'in the second half of 2025',
    'in der zweiten Jahreshälfte 2025',
  ],
  [
    between('2025-01-01', '2025-07-01'),
    'in the first half of 2025',
    'in der ersten Jahreshälfte 2025',
  ],
  [between('1816-01-01', '1817-01-01'), 'in 1816', 'im Jahr 1816'],
  [
    between('2025-12-17', '2025-12-31'),
    'between 17 December 2025 and 30 December 2025',
    'zwischen dem 17. Dezember 2025 und dem 30. Dezember 2025',
  ],
  [
    between('1815-01-01', '1817-01-01'),
    'between 1 January 1815 and 31 December 1816',
    'zwischen dem 1. Januar 1815 und dem 31. Dezember 1816',
  ],
  [
    { earliest: day('2025-03-01') + 845, latest: day('2025-03-01') + 845 },
    'on 1 March 2025 at 14:05 UTC',
    'am 1. März 2025 um 14:05 Uhr UTC',
  ],
])('instant %#', (instant, english, german) => {
  expect([en.instant(instant), de.instant(instant)]).toEqual([english, german]);
});

test('since', () => {
  expect(en.since(between('2025-03-13', '2025-03-14'))).toBe('since 13 March 2025');
  expect(de.since(between('2025-03-13', '2025-03-14'))).toBe('seit dem 13. März 2025');
  expect(de.since(between('2025-07-01', '2026-01-01'))).toBe('seit der zweiten Jahreshälfte 2025');
  expect(en.since(between('2025-12-17', '2025-12-31'))).toBe(
    'since a day between 17 December 2025 and 30 December 2025',
  );
});

test('intervals are half-open inside and "through" when printed', () => {
  expect(en.interval(day('2025-03-13'), day('2035-03-13'))).toBe(
    'from 13 March 2025 through 12 March 2035',
  );
  expect(de.interval(day('2025-03-13'), day('2035-03-13'))).toBe(
    'vom 13. März 2025 bis einschließlich 12. März 2035',
  );
  expect(de.interval(day('2025-03-13'), null)).toBe('ab dem 13. März 2025');
  expect(de.interval(null, day('2025-03-13'))).toBe('bis einschließlich 12. März 2025');
  expect(en.interval(null, null)).toBe('at all times');
});

test('durations', () => {
  expect(en.duration({ amount: 1, unit: 'year' })).toBe('1 year');
  expect(de.duration({ amount: 10, unit: 'year' })).toBe('10 Jahre');
  expect(de.duration({ amount: 10, unit: 'year' }, 'dat')).toBe('10 Jahren');
  expect(de.duration({ amount: 1, unit: 'hour' }, 'dat')).toBe('1 Stunde');
});
