import { always, type Formula, never, not, or } from '@casus/model';
import { describe, expect, test } from 'vitest';
import * as b from './build.js';

/** 2, 1 or 0: a formula as the trigger of a right of the doctrine, of an attack on day 20. */
function value(where: Formula, facts: Parameters<typeof b.ask>[1] = [], view = {}, more = {}) {
  const right = b.clause('doctrine.c', b.liberty(b.id('A'), b.help()), {
    ...{ instrument: 'doctrine', aspect: 'when', opening: b.strike(), where },
  });
  const attack = b.told('h1', 'attack', 20, { by: 'D', on: 'B', with: 'wmd' });
  return b.ask([right], [attack, ...facts], view, more)[0]?.trigger;
}

test('strong Kleene', () => {
  const unknown = b.row('armed', [b.id('D')]);
  expect(value(not(unknown))).toBe(1);
  expect(value(or(always, unknown))).toBe(2);
  expect(value(or(never, unknown))).toBe(1);
  expect(value({ kind: 'atLeast', n: 2, of: [unknown, never] })).toBe(0);
  expect(value({ kind: 'atLeast', n: 2, of: [always, unknown, always] })).toBe(2);
});

describe('rows', () => {
  const friend = b.row('friend', [b.id('A'), b.role('h', 'by')]);
  test('asserted, denied, both, neither', () => {
    const yes = b.fact('friend', ['A', 'D']);
    expect(value(friend)).toBe(1);
    expect(value(friend, [yes])).toBe(2);
    expect(value(friend, [{ ...yes, value: 0 }])).toBe(0);
    expect(value(friend, [yes, { ...yes, value: 0 }])).toBe(1);
  });
  test('a claim that names them closes them, where it is about them and then', () => {
    expect(value(friend, [b.claim(['friend'])])).toBe(0);
    expect(value(friend, [b.claim(['*'])])).toBe(0);
    expect(value(friend, [b.claim(['friend'], { about: { 0: ['A'] } })])).toBe(0);
    expect(value(friend, [b.claim(['friend'], { about: { 0: ['C'] } })])).toBe(1);
    expect(value(friend, [b.claim(['friend'], { to: b.at(20) })])).toBe(1);
  });
  test('they are read at the start of the happening', () => {
    const until = (n: number) => b.fact('friend', ['A', 'D'], { to: b.at(n) });
    expect(value(friend, [until(30)])).toBe(2);
    expect(value(friend, [until(20)])).toBe(1);
    expect(value(friend, [until(20), b.claim(['friend'])])).toBe(0);
  });
  test('terms are closed upward along kinds, and never by a case', () => {
    const critical = b.row('critical', [b.happening('h'), b.id('wmd')]);
    const judged = (arms: string, word: 0 | 2) => b.fact('critical', ['h1', arms], { value: word });
    expect(value(critical, [judged('nuclear', 2)])).toBe(2);
    expect(value(critical, [judged('nuclear', 0)])).toBe(1);
    expect(value(critical, [judged('arms', 0)])).toBe(0);
    expect(value(critical, [b.claim(['*'])])).toBe(1);
    expect(value(critical, [b.claim(['critical'])])).toBe(0);
    const bounded = b.row('critical', [b.happening('h'), b.id('nuclear')], {
      within: { kind: 'fits', handle: 'h', role: 'with', term: b.id('chemical') },
    } as Partial<Formula>);
    expect(value(bounded, [judged('nuclear', 2)])).toBe(2);
    expect(value(bounded)).toBe(1);
    const none = { kind: 'fits', handle: 'h', role: 'by', term: b.id('A') };
    expect(value({ ...bounded, within: none } as Formula)).toBe(0);
  });
  test('only the settler settles', () => {
    const finding = b.row('finding', [b.happening('h')]);
    expect(value(finding, [b.fact('finding', ['h1'], b.by('A'))])).toBe(1);
    expect(value(finding, [b.fact('finding', ['h1'], b.by('D'))])).toBe(2);
    const later = { marks: { ...b.by('D').marks, knownFrom: b.at(60) } };
    expect(value(finding, [b.fact('finding', ['h1'], later)], { asKnownOn: b.at(59) })).toBe(1);
    expect(value(finding, [b.fact('finding', ['h1'], later)])).toBe(2);
  });
  test('several joint arguments all have to, several candidates to agree', () => {
    const armed = b.row('armed', [b.all(b.id('A'), b.id('C'))]);
    expect(value(armed, [b.fact('armed', ['A'])])).toBe(1);
    expect(value(armed, [b.fact('armed', ['A']), b.fact('armed', ['C'])])).toBe(2);
    const either = b.row('armed', [b.any(b.id('A'), b.id('C'))]);
    expect(value(either, [b.fact('armed', ['A']), b.fact('armed', ['C'])])).toBe(2);
    expect(value(either, [b.fact('armed', ['A']), b.fact('armed', ['C'], { value: 0 })])).toBe(1);
  });
  test('what a holder believes is its own, and never closed', () => {
    const held = { ...b.row('armed', [b.id('D')]), inside: b.id('A') } as Formula;
    expect(value(held, [b.fact('armed', ['D'])])).toBe(1);
    expect(value(held, [b.fact('armed', ['D'], { inside: 'A' })])).toBe(2);
    expect(value(held, [b.claim(['armed', '*'])])).toBe(1);
  });
});

describe('some', () => {
  const helped = b.some(b.pattern('assistance', { by: b.id('C'), 'because of': b.happening('h') }));
  const told = (roles: Record<string, string>) => b.told('k1', 'assistance', 22, roles);
  test('recorded, perhaps recorded, not recorded', () => {
    expect(value(helped, [told({ by: 'C', 'because of': 'h1' })])).toBe(2);
    expect(value(helped, [told({ by: 'C' }), b.claim(['assistance'])])).toBe(1);
    expect(value(helped)).toBe(1);
    expect(value(helped, [b.claim(['assistance'])])).toBe(0);
  });
  test('a claim closes from the start of what it is linked to until t', () => {
    const from = (n: number, to: number | null = null) =>
      b.claim(['assistance'], { from: b.at(n), to: to === null ? null : b.at(to) });
    expect(value(helped, [from(20)])).toBe(0);
    expect(value(helped, [from(21)])).toBe(1);
    expect(value(helped, [from(20, 41)])).toBe(0);
    expect(value(helped, [from(20, 40)])).toBe(1);
    expect(value(b.some(b.pattern('assistance')), [from(0)])).toBe(1);
  });
  test('a claim about C closes what C did, not what anybody did', () => {
    const about = b.claim(['assistance'], { about: { by: ['C'] } });
    expect(value(helped, [about])).toBe(0);
    expect(value(b.some(b.pattern('assistance')), [about])).toBe(1);
    expect(
      value(b.some(b.pattern('assistance', { by: b.any(b.id('C'), b.id('A')) })), [about]),
    ).toBe(1);
  });
  test('a bound variable takes the filler', () => {
    const armedHelper = b.some(
      b.pattern('assistance', { by: b.bind('X') }),
      b.row('armed', [b.v('X')]),
    );
    const facts = [told({ by: 'C' }), b.claim(['assistance'])];
    expect(value(armedHelper, facts)).toBe(1);
    expect(value(armedHelper, [...facts, b.fact('armed', ['C'])])).toBe(2);
    expect(value(armedHelper, [...facts, b.fact('armed', ['C'], { value: 0 })])).toBe(0);
  });
  test('nothing closes a belief', () => {
    const believed = b.some(b.pattern('assistance', {}, { inside: b.id('A') }));
    expect(value(believed, [b.claim(['*', 'assistance'])])).toBe(1);
    expect(value(believed, [told({})])).toBe(1);
  });
});

test('count: parties by number and by fraction', () => {
  const count = (least: Extract<Formula, { kind: 'count' }>['least']): Formula => ({
    ...{ kind: 'count', least, variable: 'V', domain: b.parties('V').domain },
    where: b.row('armed', [b.v('V')]),
  });
  const armed = (who: string, word: 0 | 2 = 2) => b.fact('armed', [who], { value: word });
  expect(value(count({ kind: 'number', n: 1 }), [armed('A')])).toBe(2);
  expect(value(count({ kind: 'number', n: 2 }), [armed('A')])).toBe(1);
  expect(value(count({ kind: 'number', n: 2 }), [armed('A'), armed('B', 0), armed('C', 0)])).toBe(
    0,
  );
  const twoThirds = count({ kind: 'fraction', over: 2, under: 3 });
  expect(value(twoThirds, [armed('A'), armed('B')])).toBe(2);
  expect(value(twoThirds, [armed('A'), armed('B', 0)])).toBe(1);
  expect(value(twoThirds, [armed('B', 0), armed('C', 0)])).toBe(0);
  const open: Formula = {
    ...{ kind: 'count', least: { kind: 'number', n: 1 }, variable: 'V' },
    ...{ domain: { kind: 'rows', name: 'armed', args: [null] }, where: always },
  };
  expect(value(open)).toBe(1);
  expect(value(open, [b.claim(['armed'])])).toBe(0);
});

test('is, fits, same, gap', () => {
  const raid: Formula = { kind: 'is', handle: 'h', pattern: b.pattern('raid') };
  expect(value(raid)).toBe(1);
  expect(value(raid, [b.claim(['raid'])])).toBe(0);
  expect(value(raid, [b.claim(['raid'], { about: { by: ['C'] } })])).toBe(1);
  expect(value(raid, [b.claim(['raid'], { about: { by: ['D'] } })])).toBe(0);
  expect(value({ kind: 'fits', handle: 'h', role: 'with', term: b.id('nuclear') })).toBe(1);
  expect(value({ kind: 'fits', handle: 'h', role: 'with', term: b.id('arms') })).toBe(2);
  expect(value({ kind: 'fits', handle: 'h', role: 'by', term: b.friendOf(b.id('A')) })).toBe(1);
  expect(value({ kind: 'same', a: b.role('h', 'by'), b: b.id('D') })).toBe(2);
  expect(value({ kind: 'same', a: b.role('h', 'at'), b: b.id('D') })).toBe(1);
  const soon: Formula = b.some(b.pattern('assistance', {}, { handle: 'k' }), {
    ...{ kind: 'gap', from: 'h', to: 'k', min: 0, max: b.at(2) },
  });
  const closed = b.claim(['assistance']);
  expect(value(soon, [b.told('k1', 'assistance', 21), closed])).toBe(2);
  expect(value(soon, [b.told('k1', 'assistance', 22), closed])).toBe(1);
  expect(value(soon, [b.told('k1', 'assistance', 24), closed])).toBe(0);
});

test('a definition in force replaces the rows, once it is known', () => {
  const means = b.clause(
    'protocol.means',
    { kind: 'means', name: 'armed', terms: [b.id('D')] },
    { instrument: 'protocol', aspect: 'always' },
  );
  const who = (id: string) =>
    b.clause('pact.c', b.liberty(b.id('A'), b.help()), {
      ...{ aspect: 'when', opening: b.strike(), where: b.row('armed', [b.id(id)]) },
    });
  const facts = [b.told('h1', 'attack', 20), b.fact('armed', ['C'])];
  const unaware = { asKnownOn: b.at(49) };
  expect(b.status([means, who('C')], facts)).toBe('held | dormant');
  expect(b.status([means, who('D')], facts)).toBe('held | available');
  expect(b.status([means, who('C')], facts, unaware)).toBe('available');
  expect(b.status([means, who('D')], facts, unaware)).toBe('undetermined: trigger');
});

test('one clause asks after another', () => {
  const first = b.clause('pact.first', b.duty(b.id('A'), b.help()), {
    ...{ opening: b.strike({ on: b.id('B') }), aspect: 'upon' },
  });
  const asks = (state: 'applies' | 'breached') =>
    b.clause('pact.second', b.liberty(b.id('C'), b.help()), {
      ...{ aspect: 'when', opening: b.strike() },
      where: { kind: 'clause', clause: 'pact.first', state },
    });
  const facts = [b.told('h1', 'attack', 20, { on: 'B' }), b.told('h2', 'attack', 21, { on: 'C' })];
  const second = (state: 'applies' | 'breached') =>
    b
      .ask([first, asks(state)], facts)
      .flatMap((one) => (one.clause === 'pact.second' ? [one] : []));
  expect(second('applies').map(({ status }) => status)).toEqual(['available', 'dormant']);
  expect(second('breached').map(({ status }) => status)).toEqual(['dormant', 'dormant']);
});
