import { expect, test } from 'vitest';
import * as b from './build.js';

const right = b.clause('doctrine.c', b.liberty(b.id('A'), b.help()), {
  ...{ instrument: 'doctrine', aspect: 'when', opening: b.strike({ on: b.id('B') }) },
});

test('what is not known yet is not there', () => {
  const attack = b.told('h1', 'attack', 20, { on: 'B' }, b.knownFrom(30));
  expect(b.status([right], [attack], { asKnownOn: b.at(29) })).toBe('');
  expect(b.status([right], [attack], { asKnownOn: b.at(30) })).toBe('available');
});

test('only the sources and speakers chosen are heard, and what cites nobody', () => {
  const one = b.told('h1', 'attack', 20, { on: 'B' }, b.per('one'));
  const other = b.told('h1', 'attack', 20, { on: 'C' }, b.per('other'));
  expect(b.status([right], [one, other])).toBe('undetermined: trigger');
  expect(b.status([right], [one, other], { accordingTo: ['one'] })).toBe('available');
  expect(b.status([right], [one, other], { accordingTo: ['other'] })).toBe('dormant');
  const own = b.told('h1', 'attack', 20, { on: 'B' });
  expect(b.status([right], [own, other], { accordingTo: ['one'] })).toBe('available');
});

test('of the readings of a limb the chosen one stands, else the first', () => {
  const limbs = ['wide', 'narrow'].map((reading) => ({
    ...{ label: null, reading, where: right.limbs[0]?.where ?? b.some(b.help()) },
    pattern: b.strike(reading === 'wide' ? {} : { with: b.id('nuclear') }),
  }));
  const facts = [b.told('h1', 'attack', 20, { on: 'B', with: 'chemical' })];
  expect(b.status([{ ...right, limbs }], facts)).toBe('available');
  expect(b.status([{ ...right, limbs }], facts, { readings: ['narrow'] })).toBe('dormant');
  expect(b.ask([{ ...right, limbs }], facts, { readings: ['narrow'] })[0]?.reading).toBe('narrow');
});

test('a fact on one reading counts where that reading is chosen', () => {
  const marks = { ...b.per('one').marks, reading: 'wide' };
  const attack = b.told('h1', 'attack', 20, { on: 'B' }, { marks });
  expect(b.status([right], [attack])).toBe('');
  expect(b.status([right], [attack], { readings: ['wide'] })).toBe('available');
});
