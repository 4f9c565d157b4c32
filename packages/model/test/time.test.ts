import { expect, test } from 'vitest';
import { formatInstant, later, only, startOfDay } from '../src/index.js';

const after = (day: string, amount: number, unit: 'day' | 'month' | 'year') =>
  formatInstant(later(only(startOfDay(day)), { amount, unit }));

test('a day that the calendar has', () => {
  expect(after('2025-01-15', 1, 'month')).toBe('2025-02-15T00:00');
  expect(after('2024-12-31', 1, 'day')).toBe('2025-01-01T00:00');
  expect(after('2024-02-29', 4, 'year')).toBe('2028-02-29T00:00');
  expect(after('2025-11-30', 3, 'month')).toBe('2026-02-28/2026-03-01');
});

test('a day that it has not: between the last of that month and the day after', () => {
  expect(after('2025-01-31', 1, 'month')).toBe('2025-02-28/2025-03-01');
  expect(after('2024-01-31', 1, 'month')).toBe('2024-02-29/2024-03-01');
  expect(after('2024-02-29', 1, 'year')).toBe('2025-02-28/2025-03-01');
});

test('beyond the calendar: never', () => {
  expect(later(only(0), { amount: 1e12, unit: 'year' })).toEqual(only(Infinity));
  expect(later(only(-Infinity), { amount: 1, unit: 'month' })).toEqual(only(-Infinity));
});
