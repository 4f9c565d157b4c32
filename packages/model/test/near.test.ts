import { expect, test } from 'vitest';
import { nearest, nearNames } from '../src/near.js';

test('the nearest name is within a third of the letters, or there is none', () => {
  expect(nearest('london-1838', ['locarno-1925', 'london-1839'])).toBe('london-1839');
  expect(nearest('DEV', ['POL', 'DEU'])).toBe('DEU');
  expect(nearest('foo', ['london-1839'])).toBeNull();
});

test('names that may have been meant: spelt alike, holding it, begun alike', () => {
  const known = ['minsk-2024-12-06', 'london-1839', 'locarno-1925', 'north-atlantic.assistance'];
  expect(nearNames('minsk', known)).toEqual(['minsk-2024-12-06']);
  expect(nearNames('London-1838', known)).toEqual(['london-1839']);
  expect(nearNames('north-atlantic.art5', known)).toEqual(['north-atlantic.assistance']);
  expect(nearNames('foo', known)).toEqual([]);
  expect(nearNames('', known)).toEqual([]);
  expect(nearNames('a', ['a1', 'a2', 'a3'], 2)).toEqual(['a1', 'a2']);
});
