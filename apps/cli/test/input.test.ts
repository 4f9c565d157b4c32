import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../src/program.js';
import { casus } from './casus.js';

const root = new URL('../../../', import.meta.url);

describe('bad input is located, answered with a proposal, and ends with exit code 2', () => {
  test.each([
    [
      'a misspelt event',
      ['evaluate', '--given', 'armed-atack h by UKR on BLR'],
      /--given:1:1: .*Did you mean "armed-attack"/,
    ],
    ['an unknown actor', ['evaluate', '--given', 'attack h by UKX on BLR'], /Did you mean "UKR"/],
    [
      'names as newspapers have them',
      ['evaluate', '--given', 'armed attack h by Russland on the United Kingdom'],
      /"armed attack" is written "armed-attack" here\.\n.*"Russland".*"RUS".*\n.*"GBR"/,
    ],
    ['an event without a name', ['evaluate', '--given', 'militarisation h by DEU'], /casus words/],
    ['a state by its name', ['cover', 'Deutschland'], /Did you mean "DEU"\?/],
    ['nothing at all', ['evaluate', '--given', ' '], /--given is empty: say what happened/],
    ['a wrong preposition', ['evaluate', '--given', 'attack h by UKR toward BLR'], /--given:1/],
    ['a day that is none', ['evaluate', '--on', '2025-02-30'], /--on 2025-02-30: .*YYYY-MM-DD/],
    ['an unknown clause', ['explain', 'ru-nuclear-2024.us'], /Did you mean "ru-nuclear-2024\.use"/],
    [
      'an unknown source',
      ['evaluate', '--according-to', 'kremlinx'],
      /There is no source or speaker/,
    ],
    ['an unknown reading', ['evaluate', '--reading', 'wid'], /There is no reading "wid"/],
    ['an unknown report', ['brief', 'minsk'], /Did you mean "minsk-2024-12-06"/],
    ['letters exchanged', ['cover', 'BRL'], /There is no actor "BRL"\. Did you mean "BLR"\?/],
    ['the beginning, misspelt', ['brief', 'minks'], /Did you mean "minsk-2024-12-06"\?/],
    ['an unknown instrument', ['evaluate', '--clause', 'ru-nuklear-2024'], /"ru-nuclear-2024"\?/],
    ['a text that is none', ['text', 'north-atlantik'], /Did you mean "north-atlantic"\?/],
    ['a fact about a state misspelt', ['evaluate', '--given', 'attack h by UKR on BRL'], /"BLR"/],
    ['a missing library', ['check', 'no/such/folder'], /There is no library at/],
    ['an unknown verb', ['evaluat'], /evaluate/],
    ['an unknown option', ['evaluate', '--onn', '2025-06-01'], /--on/],
  ])('%s', (_name, args, message) => {
    const ran = casus(...args);
    expect(ran.err).toMatch(message);
    expect(ran.err).not.toMatch(/at .*\.m?js:\d+/);
    expect(ran.code).toBe(2);
    expect(ran.out).toBe('');
  });
});

test.each([
  [
    ['evaluate', '--given', 'armed attack h by Russland on UKR'],
    /--given:1:1: „armed attack“ heißt hier nichts\. Meinten Sie „armed-attack“\?\n--given:1:\d+: „Russland“ .*„RUS“/,
  ],
  [['evaluate', '--on', '2025-02-30'], /--on 2025-02-30: Schreiben Sie einen Tag, den es gibt/],
  [['cover', 'Deutschland'], /Es gibt keinen Akteur „Deutschland“\. Meinten Sie „DEU“\?/],
  [['explain', 'ru-nuclear-2024.use.z'], /In ru-nuclear-2024\.use gibt es keine Fallgruppe „z“/],
  [['brief', 'minsk'], /Es gibt keinen Bericht und kein Instrument „minsk“\. Meinten Sie/],
  [['check', 'no/such/folder'], /Unter no\/such\/folder gibt es keine Bibliothek/],
  [['compare', 'ru-nuclear-2024', 'ru-nuclear-2020.use'], /Nennen Sie zwei Instrumente/],
  [
    ['evaluate', '--onn', '2025-06-01'],
    /Eine Option --onn gibt es hier nicht\n\(Meinten Sie --on\?\)/,
  ],
  [['explain'], /Es fehlt die Angabe „clause“/],
  [['evaluate', '--facts', 'no-such-file'], /lässt sich nicht lesen: eine solche Datei/],
])('whoever reads German is told in German: %j', (args, message) => {
  const ran = casus(...args, '--lang', 'de');
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toMatch(message);
});

test('an expectation that fails is told in the language asked for', () => {
  const own = join(mkdtempSync(join(tmpdir(), 'casus-check-')), 'own.casus');
  const text = readFileSync(new URL('docs/examples/own/harbour-pact.casus', root), 'utf8');
  writeFileSync(
    own,
    text.replace('help undetermined where Q is URY', 'help triggered where Q is URY'),
  );
  const check = (lang: string) => casus('check', '--with', own, '--lang', lang);
  const german = check('de');
  expect(german.code).toBe(1);
  expect(german.out).toMatch(
    /Szenario „harbour pact: .*“: harbour-pact\.help ist „offen“, erwartet war „fällig“; dies würde es entscheiden: request /,
  );
  expect(check('en').out).toMatch(
    /scenario "harbour pact: .*": harbour-pact\.help is undetermined, expected triggered; this would settle it: request /,
  );
});

test('every verb has help with an example', () => {
  for (const verb of ['check', 'evaluate', 'explain', 'track', 'brief', 'format']) {
    const ran = casus(verb, '--help');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Example:\n {2}\$ casus/);
  }
});

describe('help in German', () => {
  const texts = (command: Command): string[] => [
    ...[command, ...command.options, ...command.registeredArguments].map((one) =>
      one instanceof Command ? one.description() : one.description,
    ),
    ...command.commands.flatMap(texts),
  ];

  test('every text of it is German', () => {
    const german = new Set(texts(createProgram('de')));
    const english = texts(createProgram('en'));
    expect(english.length).toBeGreaterThan(100);
    expect(english.filter((text) => german.has(text))).toEqual([]);
  });

  test.each([[['cover']], [['replay', 'import']], [['conflict']], [[]]])(
    'and nothing that the reader of the command line adds: %j',
    (verb) => {
      const { code, out } = casus(...verb, '--help', '--lang', 'de');
      expect(code).toBe(0);
      expect(out).toContain('Aufruf: casus');
      expect(out).not.toMatch(
        /Usage|Options:|Arguments|Commands|Example|display|\[options\]|default:|choices:|Without/,
      );
    },
  );
});

describe('a shell asks what could stand next', () => {
  const proposed = (...words: readonly string[]) =>
    casus('complete', '--', ...words)
      .out.split('\n')
      .map((line) => line.split('\t')[0]);

  test('verbs, clauses, actors', () => {
    expect(proposed('com')).toContain('compare');
    expect(proposed('explain', 'ru-nuclear-2024')).toContain('ru-nuclear-2024.use');
    expect(proposed('cover', 'BL')).toContain('BLR');
  });

  test('and gets a script for itself', () => {
    expect(casus('completion', 'bash').out).toContain('casus');
  });
});
