import { fileURLToPath } from 'node:url';
import { conflicts, prepare } from '@casus/engine';
import { readLibrary } from '@casus/language';
import { addDuration, DAY, isoDay, isoMinute, startOfDay, type Unit } from '@casus/model';
import { describe, expect, test } from 'vitest';
import { readCases } from '../src/cases.js';

// What others expect of their own systems, where it means something here. The scenarios of cases/others run
// with all other cases, on the reference and on the engine; below is what no scenario can say.

const cases = await readCases(fileURLToPath(new URL('../../../cases', import.meta.url)));
const files = cases.filter(({ path }) => path.startsWith('others/'));
const expectations = (name: string) =>
  files
    .filter(({ path }) => path.startsWith(`others/${name}`))
    .flatMap(({ model }) => model.scenarios.flatMap((scenario) => scenario.expect)).length;

test('as many expected values as the page on validation tells', () => {
  expect(expectations('30-')).toBe(21);
  expect(expectations('31-')).toBe(12);
  expect(files.find(({ path }) => path.startsWith('others/32-'))?.model.scenarios).toHaveLength(7);
});

// dmn-tck/tck, compliance level 3, 1115 (date function): the texts at 36b576b6, the expected values at 3986be7f.
describe('dates of the DMN TCK', () => {
  test.each(['2017-12-31', '2017-01-01', '2012-12-25', '2017-08-30'])('%s is a day', (text) => {
    expect(isoDay(startOfDay(text))).toBe(text);
  });

  test.each([
    '2012-12-25T',
    '',
    '2012/12/25',
    '0000-12-25T',
    '9999999999-12-25',
    '2017-13-10',
    '2017-12-32',
    '998-12-31',
    '01211-12-31',
    '2012T-12-2511:00:00Z',
    '+2012-12-02',
    '2017-13-31',
  ])('"%s" is none', (text) => {
    expect(() => startOfDay(text)).toThrow(RangeError);
  });

  test('by design otherwise: a year before 0 or beyond four digits is no day of ours', () => {
    for (const text of ['-2017-12-31', '999999999-12-31', '-999999999-12-31']) {
      expect(() => startOfDay(text)).toThrow(RangeError);
    }
  });
});

// dmn-tck/tck, compliance level 3, 0100 (arithmetic) at 428e96e1: dates and durations, times without a zone.
describe('arithmetic of the DMN TCK', () => {
  const days: readonly (readonly [string, number, Unit, string])[] = [
    ['2021-01-01', 1, 'year', '2022-01-01'],
    ['2021-01-01', 1, 'day', '2021-01-02'],
    ['2021-01-02', -1, 'year', '2020-01-02'],
    ['2021-01-02', -1, 'day', '2021-01-01'],
    ['2021-01-02', -1, 'month', '2020-12-02'],
    ['2021-01-02', 1, 'year', '2022-01-02'],
    ['2021-01-02', -1, 'hour', '2021-01-01'],
    ['2021-01-02', 1, 'hour', '2021-01-02'],
    ['2021-01-02', -24, 'hour', '2021-01-01'],
    ['2021-01-02', -25, 'hour', '2020-12-31'],
    ['2021-01-02', 25, 'hour', '2021-01-03'],
    ['2021-01-02', 24, 'hour', '2021-01-03'],
    ['2020-03-01', -24, 'hour', '2020-02-29'],
  ];
  test.each(days)('%s and %i %s: %s', (from, amount, unit, to) => {
    expect(isoDay(addDuration(startOfDay(from), { amount, unit }))).toBe(to);
  });

  // To the minute: seconds are none of ours.
  const hours: readonly (readonly [string, number, Unit, string])[] = [
    ['2021-01-01T10:10', 1, 'year', '2022-01-01T10:10'],
    ['2021-01-01T10:10', 1, 'month', '2021-02-01T10:10'],
    ['2021-01-01T10:10', -1, 'year', '2020-01-01T10:10'],
    ['2021-01-01T10:10', -1, 'month', '2020-12-01T10:10'],
    ['2021-01-01T10:10', 0, 'year', '2021-01-01T10:10'],
    ['2021-01-01T10:10', 0, 'month', '2021-01-01T10:10'],
    ['2021-01-01T10:10', -1, 'day', '2020-12-31T10:10'],
    ['2021-01-01T10:10', -1, 'hour', '2021-01-01T09:10'],
    ['2021-01-02T00:00', -1, 'hour', '2021-01-01T23:00'],
  ];
  test.each(hours)('%s and %i %s: %s', (from, amount, unit, to) => {
    const minute = startOfDay(from.slice(0, 10)) + Number(from.slice(11, 13)) * 60;
    const at = minute + Number(from.slice(14));
    expect(isoMinute(addDuration(at, { amount, unit }))).toBe(to);
  });

  test('from one day to the next is a day', () => {
    expect(startOfDay('2021-01-02') - startOfDay('2021-01-01')).toBe(DAY);
  });
});

describe('theories of a defeasible reasoner', () => {
  const theories = files.find(({ path }) => path.startsWith('others/32-'))?.model;
  if (!theories) throw new Error('the theories are gone');
  const engine = prepare(theories);
  const view = { asKnownOn: startOfDay('2025-06-02'), accordingTo: null, readings: [] };
  const found = conflicts(theories, { ...view, on: startOfDay('2025-06-01') }, engine);

  test('what it calls undefined is a conflict that evaluation bears out', () => {
    const inside = found.filter(
      ({ first, second, confirmed }) => first.instrument === second.instrument && confirmed,
    );
    expect([...new Set(inside.map(({ first }) => first.instrument))].sort()).toEqual([
      'theory-six',
      'theory-two',
    ]);
  });

  test('by design otherwise: two rules that each prevail over the other are refused, not undefined', async () => {
    const text = `library circle version "1" stated 2026-01-01
event strike by striker : actor act "strike"
relation holds-a (actor)
relation holds-b (actor)
actor RUS
declaration theory-four
  by RUS
  made 2020-01-01
  clause r1
    when RUS is holds-a
    RUS must strike
      notwithstanding theory-four.r2
  clause r2
    when RUS is holds-b
    RUS must not strike
      notwithstanding theory-four.r1
`;
    const { diagnostics } = await readLibrary([{ path: 'circle.casus', text }]);
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
