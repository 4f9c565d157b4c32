import { expect, test } from 'vitest';
import { joint } from '../src/de/syntax.ts';
import { type Case, words } from '../src/index.ts';
import { noEnv } from '../src/speech.ts';
import { any, is, model, pattern, some } from './fixture.ts';

const en = words(model, 'en');
const de = words(model, 'de');
const CASES: Case[] = ['nom', 'gen', 'dat', 'acc'];

test.each([
  ['RUS', ['Russland', 'Russlands', 'Russland', 'Russland']],
  ['BLR', ['Belarus', 'von Belarus', 'Belarus', 'Belarus']],
  ['UKR', ['die Ukraine', 'der Ukraine', 'der Ukraine', 'die Ukraine']],
  ['SDN', ['der Sudan', 'des Sudan', 'dem Sudan', 'den Sudan']],
  [
    'USA',
    [
      'die Vereinigten Staaten',
      'der Vereinigten Staaten',
      'den Vereinigten Staaten',
      'die Vereinigten Staaten',
    ],
  ],
])('%s in four cases', (id, forms) => {
  expect(CASES.map((casus) => de.actor(id, casus))).toEqual(forms);
});

test('all four cases, genders and numbers in sentences', () => {
  const sentence = (by: string, to: string) =>
    de.pattern(pattern('assistance', { by: is(by), to: is(to) }));
  expect(sentence('UKR', 'SDN')).toBe('die Ukraine leistet dem Sudan Beistand');
  expect(sentence('USA', 'UKR')).toBe('die Vereinigten Staaten leisten der Ukraine Beistand');
  expect(sentence('SDN', 'USA')).toBe('der Sudan leistet den Vereinigten Staaten Beistand');
  const attack = (on: string) =>
    de.pattern(pattern('attack', { by: is('RUS'), on: is(on) }), undefined, 'noun');
  expect(attack('UKR')).toBe('ein Angriff Russlands auf die Ukraine');
  expect(de.pattern(pattern('attack', { by: is('USA'), on: is('SDN') }), undefined, 'noun')).toBe(
    'ein Angriff der Vereinigten Staaten auf den Sudan',
  );
});

test('several fillers', () => {
  const roles = {
    by: { kind: 'all', terms: [is('UKR'), is('USA')] } as const,
    on: any(is('RUS'), is('BLR')),
  };
  expect(en.pattern(pattern('attack', roles))).toBe(
    'Ukraine and the United States together attack Russia or Belarus',
  );
  expect(de.pattern(pattern('attack', roles))).toBe(
    'die Ukraine und die Vereinigten Staaten greifen gemeinsam Russland oder Belarus an',
  );
});

test.each([
  [['BLR', 'RUS'], 'all', 'von Belarus und Russland gemeinsam'],
  [['RUS', 'BLR'], 'any', 'von Russland oder Belarus'],
  [['RUS', 'UKR'], 'all', 'Russlands und der Ukraine gemeinsam'],
  // With an article each stands in its own genitive.
  [['BLR', 'SDN'], 'any', 'von Belarus oder des Sudan'],
] as const)('one genitive of names without article: %j %s', (ids, kind, told) => {
  expect(de.term({ kind, terms: ids.map(is) }, 'actor', noEnv, 'gen')).toBe(told);
});

test('a list within a list keeps its own genitive', () => {
  const both = { kind: 'all', terms: [is('BLR'), is('RUS')] } as const;
  expect(de.term(any(is('RUS'), both), 'actor', noEnv, 'gen')).toBe(
    'Russlands oder von Belarus und Russland gemeinsam',
  );
});

test('that several act as one is said once', () => {
  expect(joint('ein gemeinsamer Angriff ', 'von A und B gemeinsam')).toBe(
    'ein gemeinsamer Angriff von A und B',
  );
  expect(joint('Einvernehmen zwischen den Staatsoberhäuptern ', 'von A und B gemeinsam')).toBe(
    'Einvernehmen zwischen den Staatsoberhäuptern von A und B',
  );
  expect(joint('ein Angriff ', 'von A und B gemeinsam')).toBe('ein Angriff von A und B gemeinsam');
});

test('what is not known reads by the type of its role', () => {
  expect(en.pattern(pattern('use', {}))).toBe('someone uses an unknown weapon');
  expect(de.pattern(pattern('use', {}))).toBe('jemand setzt eine unbekannte Waffe ein');
  expect(de.pattern(pattern('use', { of: some('W') }))).toBe('jemand setzt eine Waffe ein');
  expect(de.pattern(pattern('assistance', { by: some('A') }))).toBe(
    'ein Staat leistet jemandem Beistand',
  );
});

test('kinds, titles, sources; an id without a name stands for itself', () => {
  expect(de.kind('territorial-integrity', 'gen')).toBe('der territorialen Integrität');
  expect([en.title('guarantees'), de.title('guarantees')]).toEqual([
    'Treaty on Security Guarantees',
    'Vertrag über Sicherheitsgarantien',
  ]);
  expect(de.source('text')).toBe('Vertragstext');
  expect(de.actor('nobody-known')).toBe('nobody-known');
  expect(de.locator('para. 19')).toBe('Ziff. 19');
});

test('a child inherits sentences, but has its own noun', () => {
  const roles = { on: is('BLR') };
  expect(en.pattern(pattern('armed-attack', roles))).toBe('someone attacks Belarus');
  expect(de.pattern(pattern('armed-attack', roles), undefined, 'noun')).toBe(
    'ein bewaffneter Angriff auf Belarus',
  );
});

test('a type without templates is still understood', () => {
  expect(en.pattern(pattern('launch', { by: is('RUS') }))).toBe(
    'there is an event “launch” (launcher: Russia)',
  );
  expect(de.pattern(pattern('launch', { by: is('RUS') }))).toBe(
    'es gibt ein Ereignis „launch“ (launcher: Russland)',
  );
});

test('terms: relations, letters, the victim', () => {
  const ally = { kind: 'related', relation: 'ally', args: [is('USA')] } as const;
  expect(CASES.map((casus) => de.term(ally, 'actor', undefined, casus))).toEqual([
    'ein Verbündeter der Vereinigten Staaten',
    'eines Verbündeten der Vereinigten Staaten',
    'einem Verbündeten der Vereinigten Staaten',
    'einen Verbündeten der Vereinigten Staaten',
  ]);
  expect(de.term({ kind: 'variable', name: 'P' }, 'actor', undefined, 'gen')).toBe('von P');
  const handles = { h: pattern('attack', { on: any(is('RUS'), is('BLR')) }) };
  const victim = { kind: 'role', handle: 'h', role: 'on' } as const;
  const env = { bindings: {}, handles, letters: new Set<string>() };
  expect([en.term(victim, 'actor', env), de.term(victim, 'actor', env, 'dat')]).toEqual([
    'the victim',
    'dem angegriffenen Staat',
  ]);
});
