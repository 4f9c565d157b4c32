import { expect, test } from 'vitest';
import { dayInForce } from '../src/views/audit-findings.js';

test('a case is asked about on a day on which the text binds, as near to the report as there is one', () => {
  const from2025 = { inForce: [{ from: '2025-03-13', to: null }] };
  expect(dayInForce(from2025, '2024-12-06')).toBe('2025-03-13');
  expect(dayInForce(from2025, '2025-06-01')).toBe('2025-06-01');
  const ended = { inForce: [{ from: '1900-01-01', to: '1910-12-31' }] };
  expect(dayInForce(ended, '1910-12-31')).toBe('1910-12-31');
  expect(dayInForce(ended, '1950-01-01')).toBe('1950-01-01');
  expect(dayInForce({ inForce: [] }, '1950-01-01')).toBe('1950-01-01');
});
