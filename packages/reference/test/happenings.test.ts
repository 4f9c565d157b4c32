import { expect, test } from 'vitest';
import * as b from './build.js';

/** Whether the pact's duty on an attack matching this pattern is triggered. */
const rule = (roles: Record<string, ReturnType<typeof b.id>>) =>
  b.clause('c', b.duty(b.id('A'), b.help()), { opening: b.strike(roles) });
const attack = (roles: Record<string, string | string[]>, more = {}) =>
  b.told('h1', 'attack', 20, roles, more);

test('one source that denies is false, one that asserts beside it a dispute', () => {
  const asked = [rule({})];
  expect(b.status(asked, [attack({}, { value: 0 })])).toBe('dormant');
  expect(b.status(asked, [attack({}), attack({}, { value: 0 })])).toBe('undetermined: trigger');
});

test('a role that no source names is unknown, one on which they differ disputed', () => {
  expect(b.status([rule({ on: b.id('B') })], [attack({})])).toBe('undetermined: trigger');
  const two = [attack({ on: 'B' }), attack({ on: 'C' })];
  expect(b.status([rule({ on: b.id('B') })], two)).toBe('undetermined: trigger');
  expect(b.status([rule({ on: b.id('A') })], two)).toBe('dormant');
  expect(b.status([rule({ on: b.id('B') })], [attack({ on: 'B' }), attack({})])).toBe('triggered');
});

test('joint fillers are all there', () => {
  const joint = [attack({ by: ['B', 'D'] })];
  expect(b.status([rule({ by: b.all(b.id('B'), b.id('D')) })], joint)).toBe('triggered');
  expect(b.status([rule({ by: b.all(b.id('B'), b.id('C')) })], joint)).toBe('dormant');
  expect(b.status([rule({ by: b.any(b.id('B'), b.id('C')) })], joint)).toBe('triggered');
});

test('a special kind does not contradict a general one; two that exclude each other do', () => {
  const nuclear = [rule({ with: b.id('nuclear') })];
  expect(b.status(nuclear, [attack({ with: 'wmd' })])).toBe('undetermined: trigger');
  expect(b.status(nuclear, [attack({ with: 'wmd' }), attack({ with: 'nuclear' })])).toBe(
    'triggered',
  );
  const both = [attack({ with: 'chemical' }), attack({ with: 'nuclear' })];
  expect(b.status(nuclear, both)).toBe('undetermined: trigger');
  expect(b.status(nuclear, [attack({ with: 'chemical' })])).toBe('dormant');
  expect(b.status([rule({ with: b.id('wmd') })], [attack({ with: 'nuclear' })])).toBe('triggered');
});

test('a subtype is its type, not the other way round', () => {
  const raid = b.told('h1', 'raid', 20);
  expect(b.status([rule({})], [raid])).toBe('triggered');
  const onRaid = b.clause('c', b.duty(b.id('A'), b.help()), {
    opening: b.pattern('raid', {}, { handle: 'h' }),
  });
  expect(b.status([onRaid], [attack({})])).toBe('');
});

test('what has not begun is dormant, what may have begun undetermined', () => {
  const late = { start: { earliest: b.at(35), latest: b.at(45) }, end: null };
  expect(b.status([rule({})], [attack({}, late)])).toBe('undetermined: trigger');
  expect(b.status([rule({})], [attack({}, late)], { on: b.on(30) })).toBe('dormant');
  expect(b.status([rule({})], [attack({}, late)], { on: b.on(50) })).toBe('triggered');
});

test('a belief is a state of its holder and nothing of the world', () => {
  const warned = b.clause('c', b.liberty(b.id('A'), b.help()), {
    aspect: 'while',
    opening: b.strike({}, { inside: b.id('A') }),
  });
  const belief = b.told(
    'h1',
    'attack',
    38,
    {},
    { inside: 'A', end: { earliest: b.at(40), latest: b.on(40) } },
  );
  expect(b.status([warned], [belief])).toBe('available');
  expect(b.status([warned], [belief], { on: b.on(41) })).toBe('dormant');
  expect(b.status([rule({})], [belief])).toBe('');
  expect(b.status([warned], [{ ...belief, inside: 'B' }])).toBe('');
});

test('counts-as adds a description, in its own instrument and in those that use it', () => {
  const counts = b.clause(
    'pact.counts',
    {
      ...{ kind: 'counts as', handle: 'h', type: 'aggression', may: false },
      roles: { on: b.all(b.id('A'), b.id('B')) },
    },
    { opening: b.strike({ on: b.id('C') }) },
  );
  const opening = b.pattern('aggression', { on: b.id('B'), with: b.id('wmd') }, { handle: 'k' });
  const right = (instrument: string) =>
    b.clause(`${instrument}.right`, b.liberty(b.id('A'), b.help()), { instrument, opening });
  const facts = [attack({ on: 'C', with: 'nuclear' })];
  expect(b.status([counts, right('pact')], facts)).toBe('counted | available');
  expect(b.status([counts, right('user')], facts)).toBe('counted | available');
  expect(b.status([counts, right('doctrine')], facts)).toBe('counted');
  const everywhere = { ...counts, instrument: null };
  expect(b.status([everywhere, right('doctrine')], facts)).toBe('counted | available');
  const perhaps = { ...counts, head: { ...counts.head, may: true } as typeof counts.head };
  expect(b.status([perhaps, right('pact')], facts)).toBe(
    'possibly counted | undetermined: trigger',
  );
  expect(b.status([counts, right('pact')], [attack({ on: 'B' })])).toBe('dormant');
});

test('what may count as a type is a reason why the type may have happened', () => {
  const counts = b.clause(
    'pact.counts',
    { kind: 'counts as', handle: 'h', type: 'aggression', roles: {}, may: false },
    { opening: b.strike() },
  );
  const none = b.clause('c', b.liberty(b.id('A'), b.help()), {
    aspect: 'when',
    where: { kind: 'not', of: b.some(b.pattern('aggression')) },
  });
  expect(b.status([none], [b.claim(['aggression'])])).toBe('available');
  expect(b.status([counts, none], [b.claim(['aggression'])])).toBe('undetermined: trigger');
  expect(b.status([counts, none], [b.claim(['aggression', 'attack'])])).toBe('available');
});
