import { DATA_SETS, events } from '@casus/importers';
import { BROKEN_LINES, englishRefusals, FILE_FAULTS } from '@casus/stores';
import { fileFault, refusals } from '@casus/words';
import { expect, test } from 'vitest';

const placesOf = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];

test.each(FILE_FAULTS)('%s is told in German, of the same things', (code, english) => {
  const args = Object.fromEntries(placesOf(english).map((place) => [place.slice(1, -1), place]));
  const told = fileFault('de', { message: 'in English', parts: [{ code, args }] });
  expect(told).not.toBe('in English');
  expect(placesOf(told)).toEqual(placesOf(english));
});

test('what another version finds is told as it tells it', () => {
  const parts = [{ code: 'of-tomorrow', args: {} }];
  expect(fileFault('de', { message: 'in English', parts })).toBe('in English');
});

test('every reason why a row is left out has its German words', () => {
  const german = refusals('de');
  expect(refusals('en')).toBeUndefined();
  const reasons = [...DATA_SETS, events].flatMap(({ refuse }) => refuse.map((one) => one.because));
  expect(reasons.length).toBeGreaterThan(10);
  expect(reasons.filter((one) => german?.because(one) === one)).toEqual([]);
  expect(BROKEN_LINES.filter((one) => german?.broken(one).includes(one))).toEqual([]);
  for (const type of ['integer', 'real', 'date'] as const)
    expect(german?.malformed('x', type)).not.toBe(englishRefusals.malformed('x', type));
});
