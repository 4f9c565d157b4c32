import { expect, test } from 'vitest';
import { casus, json } from './casus.js';

interface Listed {
  readonly id: string;
  readonly holders: readonly string[];
  readonly inForce: readonly { readonly from: string | null; readonly to: string | null }[];
}
const listed = (...args: readonly string[]): readonly Listed[] => json('list', ...args).instruments;
const ids = (...args: readonly string[]) => listed(...args).map(({ id }) => id);

test('the whole library, by the names that other verbs take', () => {
  expect(ids()).toEqual(expect.arrayContaining(['union-state-guarantees', 'ru-nuclear-2024']));
});

test('a group finds the treaty of its members, in any case of letters', () => {
  expect(ids('nato')).toContain('north-atlantic');
});

test('only what is in force on a day, for one actor', () => {
  expect(ids('--party', 'BLR', '--on', '2025-03-12')).not.toContain('union-state-guarantees');
  expect(ids('--party', 'BLR', '--on', '2025-03-13')).toContain('union-state-guarantees');
  for (const { holders } of listed('--party', 'BLR')) expect(holders).toContain('BLR');
});

test('a name that is none is answered with the nearest, and a name by which people know it', () => {
  expect(casus('list', '--party', 'BRL')).toMatchObject({ code: 2, out: '' });
  expect(casus('brief', 'nato').err).toContain('"north-atlantic"');
});

test('rows that differ only in who is bound are named in one line, particular clauses first', () => {
  const { out } = casus(
    'evaluate',
    '--on',
    '2025-06-01',
    '--given',
    'armed-attack h by UKR on BLR',
  );
  expect(out).toMatch(/likewise: .*Kazakhstan/);
  const world = out.search(/and \d{2,} more/);
  expect(world).toBeGreaterThan(out.indexOf('Art. 4(2)(b)'));
});
