import { expect, test } from 'vitest';
import { readLibrary } from '../src/index.js';
import { findings, placeOf, treaty, WORDS } from './sample.js';

const clause = (body: string) => treaty(`  clause test-clause\n    ${body}`);
const USE = '\n    RUS may use nuclear';

/** A slip of the pen, where it stands, and what the first finding says of it. */
const SLIPS: readonly (readonly [string, string, string, RegExp])[] = [
  ['misspelt aspect', clause(`upn attack h on BLR${USE}`), 'upn', /Did you mean "upon"/],
  [
    'misspelt declaration',
    `${WORDS}evnt raid\n  by raider : actor`,
    'evnt',
    /Did you mean "event"/,
  ],
  ['misspelt clause', treaty('  clasue first-one\n    RUS may use nuclear'), 'clasue', /"clause"/],
  ['misspelt item', `${WORDS}treaty pact\n  partis RUS, BLR`, 'partis', /"parties"/],
  ['misspelt words', `${WORDS}treaty pact\n  in forse from 2000`, 'in forse', /"in force"/],
  ['misspelt head', clause('upon attack h\n    h counst as aggression'), 'counst', /"counts"/],
  ['misspelt list', clause(`when any off\n      (a) attack h${USE}`), 'off\n', /"of"|"any of"/],
  ['another word for it', clause('RUS shall use nuclear'), 'shall', /"must"/],
  ['missing quote', `${WORDS}source letter title en "Letter`, '"Letter', /no partner/],
  ['typographic quotes', `${WORDS}source letter title en “Letter”`, '“', /straight/],
  [
    'missing of',
    clause(`upon attack h by an ally RUS${USE}`),
    'RUS\n',
    /"of" is missing before "RUS"/,
  ],
  ['missing comma', `${WORDS}treaty pact\n  parties RUS BLR`, 'BLR', /"," is missing before "BLR"/],
  ['missing bracket', clause(`when (attack h on BLR${USE}`), 'RUS may', /"\)" is missing/],
  ['unknown actor', clause(`upon attack h on UKK${USE}`), 'UKK', /Did you mean "UKR"/],
  ['small actor in a filler', clause(`upon attack h on ukr${USE}`), 'ukr', /Did you mean "UKR"/],
  [
    'small actor where only one can be',
    `${WORDS}treaty pact\n  parties rus`,
    'rus',
    /Did you mean "RUS"/,
  ],
  [
    'wrong preposition',
    clause(`upon attack h against UKR${USE}`),
    'against UKR',
    /Did you mean "on"/,
  ],
  ['capital kind', clause(`upon attack h with Nuclear${USE}`), 'Nuclear', /Did you mean "nuclear"/],
  ['a name of one letter', `${WORDS}treaty t\n  parties RUS`, 't\n', /too short/],
  [
    'a word of the language as a name',
    `${WORDS}record account\n  2025 RUS is nuclear-armed`,
    'account',
    /word of the language/,
  ],
  [
    'a clause that ends too early',
    treaty('  clause first-one\n    upon attack h'),
    'upon attack h…',
    /ends too early/,
  ],
  ['a foreign letter in a name', `${WORDS}treaty pаct`, 'а', /letters a to z/],
];

test.each(SLIPS)('%s', async (_, text, at, message) => {
  const found = await findings(text);
  expect(found.length, JSON.stringify(found)).toBeLessThanOrEqual(2);
  expect(found.length).toBeGreaterThan(0);
  const { line, column } = placeOf(text, at.replace('…', ''));
  expect(found[0]).toMatchObject({ line, severity: 'error' });
  // "…": somewhere in the line.
  if (!at.endsWith('…')) expect(found[0]).toMatchObject({ column });
  expect(found[0]?.message).toMatch(message);
});

test('a broken clause takes nothing else with it', async () => {
  const text = treaty(`  clause first-one
    upon attack h on BLR
    RUS may use nuclear
  clause second-one
    upn attack h on BLR
    RUS may use nuclear
  clause third-one
    RUS must assist BLR
scenario "x" on 2025-04-01 expect pact.second-one dormant`);
  const { model, diagnostics } = await readLibrary([{ path: 'text', text }]);
  expect(diagnostics.map((item) => item.code)).toEqual(['syntax']);
  expect(model.clauses.map((item) => item.id)).toEqual(['pact.first-one', 'pact.third-one']);
});

test('names of what cannot be read are not unknown elsewhere', async () => {
  const { diagnostics } = await readLibrary([
    { path: 'actors', text: 'actr RUS\nactor BLR' },
    { path: 'pact', text: 'treaty pact parties RUS, BLR' },
  ]);
  expect(diagnostics.map((item) => item.code)).toEqual(['syntax']);
});

test('a text may say where it was read from by any name', async () => {
  const { diagnostics } = await readLibrary([{ path: 'a folder/case.txt', text: 'actor RUS' }]);
  expect(diagnostics).toEqual([]);
});
