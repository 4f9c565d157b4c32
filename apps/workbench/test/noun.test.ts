import { expect, test } from 'vitest';
import { nounOf, withoutArticle } from '../src/worker/noun.js';

test.each([
  ['die Vereinigten Staaten', 'Vereinigte Staaten'],
  ['die Vereinigten Arabischen Emirate', 'Vereinigte Arabische Emirate'],
  ['das Vereinigte Königreich', 'Vereinigtes Königreich'],
  ['der Heilige Stuhl', 'Heiliger Stuhl'],
  ['die Dominikanische Republik', 'Dominikanische Republik'],
  ['die Republik Korea', 'Republik Korea'],
  ['die Niederlande', 'Niederlande'],
  ['die Philippinen', 'Philippinen'],
  ['die Vereinten Nationen', 'Vereinte Nationen'],
  ['der Sudan', 'Sudan'],
  ['Belarus', 'Belarus'],
])('%s stands in a list as %s', (name, listed) => {
  expect(withoutArticle(name, 'de')).toBe(listed);
});

test('an English name loses its article', () => {
  expect(withoutArticle('the United States', 'en')).toBe('United States');
  expect(withoutArticle('Thailand', 'en')).toBe('Thailand');
});

test('a noun of the vocabulary stands without its article, its adjective declined for that', () => {
  const names = { 'de-noun': 'der bewaffnete Angriff|des bewaffneten Angriffs' };
  expect(nounOf({ id: 'armed-attack', names }, 'de')).toBe('bewaffneter Angriff');
  expect(nounOf({ id: 'armed-attack', names }, 'en')).toBe('armed attack');
});
