import { parseTemplate, type Reason, STATUSES } from '@casus/model';
import { MessageFormat } from 'messageformat';
import { expect, test } from 'vitest';
import { frames as germanFrames } from '../src/de/frames.ts';
import { messages as german } from '../src/de/messages.ts';
import { frames as englishFrames } from '../src/en/frames.ts';
import { messages as english } from '../src/en/messages.ts';
import { fixedString } from '../src/fixed-string.ts';
import { words } from '../src/index.ts';
import { model } from './fixture.ts';

const en = words(model, 'en');
const de = words(model, 'de');

test('both languages have the same keys', () => {
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  expect(Object.keys(germanFrames).sort()).toEqual(Object.keys(englishFrames).sort());
});

function variablesOf(source: string): string[] {
  return [...new Set(source.match(/\$[a-z]+/g) ?? [])].sort();
}

test.each(Object.keys(english) as (keyof typeof english)[])(
  '%s is well formed and asks for the same',
  (key) => {
    expect(() => new MessageFormat('en', english[key])).not.toThrow();
    expect(() => new MessageFormat('de', german[key])).not.toThrow();
    expect(variablesOf(german[key])).toEqual(variablesOf(english[key]));
  },
);

test.each([0, 1, 2, 999, 1000, 12_345])(
  'a count of %i is written as the library writes it',
  (count) => {
    for (const [lang, messages] of [
      ['en', english],
      ['de', german],
    ] as const) {
      const counted = Object.values(messages).filter((source) => source.includes('$count'));
      expect(counted.length).toBeGreaterThan(10);
      for (const source of counted) {
        const args = Object.fromEntries(variablesOf(source).map((name) => [name.slice(1), count]));
        const usual = new MessageFormat(lang, source, { bidiIsolation: 'none' });
        expect(fixedString(lang, source).format(args)).toBe(usual.format(args));
      }
    }
  },
);

test('every built-in sentence parses', () => {
  for (const frame of [...Object.values(englishFrames), ...Object.values(germanFrames)]) {
    expect(() => parseTemplate(frame)).not.toThrow();
  }
});

test('statuses in the words of lawyers', () => {
  expect(STATUSES.map((status) => de.status(status))).toEqual([
    'nicht in Kraft',
    'ruht',
    'verdrängt',
    'offen',
    'fällig',
    'erfüllt',
    'verletzt',
    'erloschen',
    'eröffnet',
    'ausgeübt',
    'beachtet',
    'gilt als',
    'gilt möglicherweise als',
    'besteht',
    'offen (Ankündigung)',
    'nicht eingetreten',
    'Bedingungen nicht erfüllt',
  ]);
  expect(STATUSES.map((status) => en.status(status))).toEqual([
    'not in force',
    'dormant',
    'overridden',
    'undetermined',
    'due (triggered)',
    'kept',
    'breached',
    'lapsed',
    'available',
    'exercised',
    'observed',
    'counted',
    'possibly counted',
    'held',
    'open (announced)',
    'missed',
    'conditions not met',
  ]);
});

const REASONS: Record<Reason, true> = {
  force: true,
  trigger: true,
  defeat: true,
  performance: true,
  excuse: true,
  impossible: true,
  discretion: true,
  'not yet in force': true,
  'no longer in force': true,
  suspended: true,
  'not a party': true,
  ended: true,
};

test.each(Object.keys(REASONS) as Reason[])('the reason "%s" is a sentence', (reason) => {
  expect(en.reason(reason)).toMatch(/ (is|was|does|has) /);
  expect(de.reason(reason)).toMatch(/\b(ist|war|bindet|beurteilt)\b/);
});

test('a status with its reason', () => {
  expect(en.status('undetermined', 'trigger')).toBe(
    'undetermined: it is open whether the conditions hold',
  );
  expect(de.status('undetermined', 'trigger')).toBe(
    'offen: offen ist, ob die Voraussetzungen vorliegen',
  );
});

test('how sure', () => {
  expect((['verified', 'reported', 'unconfirmed'] as const).map(en.certainty)).toEqual([
    'verified against the official text',
    'reported',
    'unconfirmed',
  ]);
  expect((['verified', 'reported', 'unconfirmed'] as const).map(de.certainty)).toEqual([
    'am amtlichen Wortlaut geprüft',
    'berichtet',
    'unbestätigt',
  ]);
});

test('counts agree, and nothing but the text is put in', () => {
  expect(en.message('heading.given', { count: 1 })).toBe('given: 1 fact');
  expect(de.message('heading.given', { count: 3 })).toBe('gegeben: 3 Tatsachen');
  expect(de.message('cli.written', { file: 'out.csv' })).toBe('geschrieben nach out.csv');
});
