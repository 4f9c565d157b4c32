import { expect, test } from 'vitest';
import { decline as german } from '../src/de/nouns.ts';
import { decline as english } from '../src/en/nouns.ts';
import type { Determiner } from '../src/language.ts';

function forms(noun: string, determiner: Determiner): string {
  const { nom, gen, dat, acc } = german(noun, determiner);
  return [nom, gen, dat, acc].join(' | ');
}

const ATTACK = 'der bewaffnete Angriff|des bewaffneten Angriffs';
const REQUEST = 'das förmliche Ersuchen|des förmlichen Ersuchens';
const THREAT = 'die kritische Bedrohung|der kritischen Bedrohung';
const TALKS = '~die geheimen Gespräche|der geheimen Gespräche|den geheimen Gesprächen';

test('masculine', () => {
  expect(forms(ATTACK, 'the')).toBe(
    'der bewaffnete Angriff | des bewaffneten Angriffs | dem bewaffneten Angriff | den bewaffneten Angriff',
  );
  expect(forms(ATTACK, 'a')).toBe(
    'ein bewaffneter Angriff | eines bewaffneten Angriffs | einem bewaffneten Angriff | einen bewaffneten Angriff',
  );
  expect(forms(ATTACK, 'this')).toBe(
    'dieser bewaffnete Angriff | dieses bewaffneten Angriffs | diesem bewaffneten Angriff | diesen bewaffneten Angriff',
  );
  expect(forms(ATTACK, 'no')).toBe(
    'kein bewaffneter Angriff | keines bewaffneten Angriffs | keinem bewaffneten Angriff | keinen bewaffneten Angriff',
  );
  expect(german(ATTACK, 'none').nom).toBe('bewaffneter Angriff');
  expect(forms('der Staat|des Staates|dem Staat|den Staat', 'a')).toBe(
    'ein Staat | eines Staates | einem Staat | einen Staat',
  );
});

test('neuter', () => {
  expect(forms(REQUEST, 'a')).toBe(
    'ein förmliches Ersuchen | eines förmlichen Ersuchens | einem förmlichen Ersuchen | ein förmliches Ersuchen',
  );
  expect(forms(REQUEST, 'no')).toBe(
    'kein förmliches Ersuchen | keines förmlichen Ersuchens | keinem förmlichen Ersuchen | kein förmliches Ersuchen',
  );
  expect(forms(REQUEST, 'this')).toBe(
    'dieses förmliche Ersuchen | dieses förmlichen Ersuchens | diesem förmlichen Ersuchen | dieses förmliche Ersuchen',
  );
});

test('feminine', () => {
  expect(forms(THREAT, 'the')).toBe(
    'die kritische Bedrohung | der kritischen Bedrohung | der kritischen Bedrohung | die kritische Bedrohung',
  );
  expect(forms(THREAT, 'a')).toBe(
    'eine kritische Bedrohung | einer kritischen Bedrohung | einer kritischen Bedrohung | eine kritische Bedrohung',
  );
  expect(forms(`~${THREAT}`, 'a')).toBe(
    'kritische Bedrohung | von kritischer Bedrohung | kritischer Bedrohung | kritische Bedrohung',
  );
});

test('plural', () => {
  expect(german(TALKS, 'the').plural).toBe(true);
  expect(forms(TALKS, 'this')).toBe(
    'diese geheimen Gespräche | dieser geheimen Gespräche | diesen geheimen Gesprächen | diese geheimen Gespräche',
  );
  expect(forms(TALKS, 'a')).toBe(
    'geheime Gespräche | von geheimen Gesprächen | geheimen Gesprächen | geheime Gespräche',
  );
  expect(forms(TALKS, 'no')).toBe(
    'keine geheimen Gespräche | keiner geheimen Gespräche | keinen geheimen Gesprächen | keine geheimen Gespräche',
  );
});

test('English articles follow the sound', () => {
  const a = (noun: string) => english(noun, 'a').nom;
  expect([a('attack'), a('use'), a('unit'), a('unknown act'), a('hour'), a('~support')]).toEqual([
    'an attack',
    'a use',
    'a unit',
    'an unknown act',
    'an hour',
    'support',
  ]);
  expect(english('~support', 'no').nom).toBe('no support');
});

test('an English plural is pointed at as one', () => {
  expect(english('~~hostilities', 'this').nom).toBe('these hostilities');
  expect(english('~~hostilities', 'a').nom).toBe('hostilities');
  expect(english('~assistance', 'this').nom).toBe('this assistance');
});
