import { expect, test } from 'vitest';
import { scenarioSaid } from '../src/index.js';

const failed = {
  scenario: 'nothing done',
  titles: { de: 'nichts getan' },
  location: 'a.casus:1',
  expectation: {
    clause: 'pact.help',
    limb: 'a',
    reading: null,
    where: [],
    status: 'triggered',
  },
  found: 'undetermined',
  holds: false,
} as const;

test('what a scenario found is told in the language of the reader, under its title there', () => {
  expect(scenarioSaid(failed, 'en')).toBe(
    '"nothing done": pact.help.a is undetermined, expected triggered',
  );
  expect(scenarioSaid({ ...failed, settledBy: 'h is aggression' }, 'en')).toContain(
    '; this would settle it: h is aggression',
  );
  expect(scenarioSaid({ ...failed, settledBy: null }, 'de')).toBe(
    '„nichts getan“: pact.help.a ist „offen“, erwartet war „fällig“; was es entscheiden würde, fand sich nicht: casus explain zeigt, was offen ist',
  );
});
