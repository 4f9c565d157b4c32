import { expect, test } from 'vitest';
import { casus } from './casus.js';

test('a rule of the vocabulary is named without an instrument, and without the comma after one', () => {
  const { out } = casus(
    'evaluate',
    '--all',
    '--on',
    '1890-01-01',
    '--given',
    'attack h by FRA on LUX',
    '--clause',
    'attack-may-be-armed',
  );
  expect(out).toMatch(/^ {2}attack-may-be-armed: /m);
  expect(out).not.toMatch(/^ *,/m);
});
