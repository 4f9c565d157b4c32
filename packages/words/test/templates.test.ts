import { readFileSync } from 'node:fs';
import { parseTemplate, splitForms } from '@casus/model';
import { expect, test } from 'vitest';
import { german } from '../src/de/index.ts';
import { fillSentence } from '../src/fill.ts';
import { invariable } from '../src/forms.ts';

const ATTACK = '{a} {a:verb greift|greifen}[ heute] {b:acc}[ mit {c}][ ohne {c}| unbewaffnet] an_';

function german3(template: string, filled: Record<string, string>, plural = false) {
  const slots = {
    known: (name: string) => {
      const text = filled[name];
      return text === undefined ? null : invariable(text, plural && name === 'a');
    },
    unknown: () => invariable('jemand'),
  };
  const parts = parseTemplate(template);
  return (['main', 'fronted', 'sub'] as const).map((order) =>
    fillSentence(parts, slots, german, order),
  );
}

test('groups vanish, verbs agree, and German settles its word order', () => {
  expect(german3(ATTACK, { a: 'Wir', b: 'euch' }, true)).toEqual([
    'Wir greifen heute euch unbewaffnet an',
    'greifen Wir heute euch unbewaffnet an',
    'Wir heute euch unbewaffnet angreifen',
  ]);
  expect(german3(ATTACK, { b: 'ihn', c: 'Steinen' })[0]).toBe(
    'jemand greift heute ihn mit Steinen ohne Steinen an',
  );
});

test('{end} keeps what follows behind the verb', () => {
  expect(german3('{a} {verb versucht} es{end}, um zu siegen', { a: 'er' })).toEqual([
    'er versucht es, um zu siegen',
    'versucht er es, um zu siegen',
    'er es versucht, um zu siegen',
  ]);
});

test('a sentence whose verb is not marked has only one order', () => {
  expect(german3('{a} greift {b} an', { a: 'er', b: 'sie' })).toEqual([
    'er greift sie an',
    null,
    null,
  ]);
});

test('prepositions contract with the article of a slot', () => {
  expect(german.joint('Einsatz von ', 'dem Sudan')).toBe('Einsatz vom Sudan');
  expect(german.joint('in ', 'dem Sudan')).toBe('im Sudan');
  expect(german.joint('zu ', 'der Ukraine')).toBe('zur Ukraine');
  expect(german.joint('mit ', 'dem Sudan')).toBe('mit dem Sudan');
  expect(german.joint('davon ', 'dem Sudan')).toBe('davon dem Sudan');
});

test('infinitives with and without "zu"', () => {
  expect(german.infinitive('Beistand _leisten', true)).toBe('Beistand zu leisten');
  expect(german.infinitive('Waffen ein_setzen', true)).toBe('Waffen einzusetzen');
  expect(german.infinitive('Waffen ein_setzen', false)).toBe('Waffen einsetzen');
});

test('a faulty template is quoted in the error', () => {
  expect(() => parseTemplate('{a} [mit {b}')).toThrow('"{a} [mit {b}": a "[" is not closed.');
  expect(() => parseTemplate('{a:abl}')).toThrow('"abl" is no case');
  expect(() => parseTemplate('{a')).toThrow('a "{" is not closed');
  expect(() => parseTemplate('a]')).toThrow('closes that never opened');
});

test('forms are split outside brackets only', () => {
  expect(splitForms('der A[ x|y]|des A {b:verb ist|sind}')).toEqual([
    'der A[ x|y]',
    'des A {b:verb ist|sind}',
  ]);
});

test('every template shown in the README parses', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/```casus\n([\s\S]*?)```/g)].map((block) => block[1] ?? '');
  const texts = blocks.flatMap((block) =>
    [...block.matchAll(/"([^"]*)"/g)].map((text) => text[1] ?? ''),
  );
  expect(texts.length).toBeGreaterThan(50);
  for (const form of texts.flatMap(splitForms)) expect(() => parseTemplate(form)).not.toThrow();
});
