import { describe, expect, test } from 'vitest';
import { casus, json } from './casus.js';

const TWO = ['compare', 'charter-51.un-report', 'north-atlantic.un-report'] as const;

describe('a verdict that does not stand', () => {
  test.each([
    ['en', 'NOT DECIDED:', 'As far as was looked at: No case of the one is a case of the other.'],
    [
      'de',
      'NICHT ENTSCHIEDEN:',
      'Soweit untersucht: Kein Fall des einen ist ein Fall des anderen.',
    ],
  ])('is not the heading (%s)', (lang, heading, partly) => {
    const { code, out } = casus(...TWO, '--lang', lang);
    const [first, ...rest] = out.split('\n');
    expect([code, first?.startsWith(heading)]).toEqual([0, true]);
    expect(rest).toContain(`  ${partly}`);
  });

  test('says why as JSON', () => {
    const found = json(...TWO);
    expect([found.exact, found.decided]).toEqual([false, false]);
    expect(found.openBecause).toHaveLength(2);
    for (const { what, sentence } of found.openBecause) {
      expect([what, sentence.length > 0]).toEqual(['meets', true]);
    }
  });
});

test('a verdict that stands is the heading', () => {
  const { out } = casus('compare', 'ru-nuclear-2020.use', 'ru-nuclear-2024.use', '--lang', 'de');
  expect(out.startsWith('WEITER:')).toBe(true);
});

test.each([
  ['en', 'manila-1954.common-danger is read as “the treaty alone”; the text also leaves'],
  ['de', 'manila-1954.common-danger ist gelesen als „der Vertrag allein“; der Text lässt auch'],
])('which reading of a text was compared is said (%s)', (lang, said) => {
  const { out } = casus(
    'compare',
    'anzus.common-danger',
    'manila-1954.common-danger',
    '--lang',
    lang,
  );
  expect(out.replace(/\s+/g, ' ')).toContain(said);
  expect(out).toContain('--reading');
});

test('more than one further act cannot be asked for', () => {
  const { code, out, err } = casus(...TWO, '--further-acts', '2');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('0, 1');
});

test.each([
  ['en', 'Two acts that have nothing to do with one another set off both'],
  ['de', 'Zwei Handlungen, die nichts miteinander zu tun haben, lösen beide aus'],
])('two acts that set off both are shown (%s)', (lang, said) => {
  const two = ['compare', 'rio-1947.assistance', 'warsaw-pact.assistance', '--lang', lang] as const;
  expect(casus(...two, '--further-acts', '1').out).toContain(said);
  expect(casus(...two).out).not.toContain(said);
});
