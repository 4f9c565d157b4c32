import { describe, expect, test } from 'vitest';
import * as b from './build.js';

const attack = (n = 20, more = {}) => b.told('h1', 'attack', n, { by: 'D', on: 'B' }, more);
const act = b.help({ 'because of': b.happening('h') });
const helps = (n: number, who: string | string[] = 'A', more = {}) =>
  b.told('k1', 'assistance', n, { by: who, 'because of': 'h1' }, more);
const none = b.claim(['assistance']);

describe('instances', () => {
  const each = b.clause('c', b.duty(b.v('Q'), act), {
    ...{ binders: [b.parties('P'), b.parties('Q', 'P')], opening: b.strike({ on: b.v('P') }) },
  });
  test('one for each binding, dormant where another was attacked', () => {
    const found = b.ask([each], [attack()]);
    expect(found).toHaveLength(6);
    const due = found.filter(({ status }) => status === 'triggered');
    expect(due.map(({ bindings }) => bindings)).toEqual([
      { P: 'B', Q: 'A' },
      { P: 'B', Q: 'C' },
    ]);
    expect(due[0]).toMatchObject({ happenings: { h: 'h1' }, bearer: ['A'], force: 2, trigger: 2 });
    expect(due[0]?.since).toEqual({ earliest: b.at(20), latest: b.on(20) });
  });
  test('a variable of the pattern takes every filler, null where none is known', () => {
    const by = b.clause('c', b.liberty(b.id('A'), act), { opening: b.strike({ by: b.bind('X') }) });
    const found = b.ask(
      [by],
      [b.told('h1', 'attack', 20, { by: ['C', 'D'] }), b.told('h2', 'attack', 21)],
    );
    expect(found.map(({ bindings, status }) => [bindings.X, status])).toEqual([
      ['C', 'available'],
      ['D', 'available'],
      [null, 'undetermined'],
    ]);
  });
  test('holders named side by side are bound each, together as one', () => {
    const head = b.duty(b.id('A'), act, { bearer: b.bearer(b.id('A'), b.id('C')) });
    const several = b.clause('c', head, { opening: b.strike() });
    expect(b.status([several], [attack(), helps(22)])).toBe('kept | triggered');
    const joint = b.clause('c', b.duty(b.id('A'), act, { bearer: b.team(b.id('A'), b.id('C')) }), {
      opening: b.strike(),
    });
    expect(b.status([joint], [attack(), helps(22)])).toBe('triggered');
    expect(b.status([joint], [attack(), helps(22, ['A', 'C'])])).toBe('kept');
  });
});

describe('force', () => {
  const due = (aspect: 'upon' | 'while' | 'when') =>
    b.clause('c', b.duty(b.id('A'), act), { aspect, opening: b.strike() });
  test('not yet, no longer, not a party, suspended', () => {
    expect(b.status([due('upon')], [attack(5)])).toBe('not in force: not yet in force');
    const ended = { rows: [b.force('pact', 10, 15), b.fact('party', ['pact', 'A'])] };
    expect(b.status([due('upon')], [attack()], {}, ended)).toBe('not in force: no longer in force');
    const stranger = b.clause('c', b.duty(b.id('D'), act), { opening: b.strike() });
    expect(b.status([stranger], [attack()])).toBe('not in force: not a party');
    const toward = b.clause('c', b.duty(b.v('P'), act), {
      ...{ binders: [b.parties('P'), b.parties('Q', 'P')], opening: b.strike({ on: b.v('Q') }) },
    });
    const apart = { rows: [...b.model([]).rows, b.fact('suspended', ['pact', 'A', 'B'])] };
    const found = b.ask([toward], [attack()], {}, apart);
    expect(found.filter(({ bindings }) => bindings.Q === 'B')).toMatchObject([
      { status: 'not in force', reason: 'suspended', bearer: ['A'] },
      { status: 'triggered', bearer: ['C'] },
    ]);
  });
  test('an uncertain beginning around entry into force leaves it open', () => {
    const start = { earliest: b.at(8), latest: b.at(12) };
    expect(b.status([due('upon')], [attack(8, { start })])).toBe('undetermined: force');
  });
  test('upon asks at the beginning, while on any day of it', () => {
    expect(b.status([due('while')], [attack(5, { end: null })])).toBe('triggered');
    expect(b.status([due('while')], [attack(5)])).toBe('dormant');
  });
  test('a right needs force now too, a duty once due does not', () => {
    const rows = [b.force('pact', 10, 30), b.fact('party', ['pact', 'A'])];
    const right = b.clause('c', b.liberty(b.id('A'), act), { opening: b.strike() });
    expect(b.status([right], [attack()], {}, { rows })).toBe('not in force: no longer in force');
    expect(b.status([due('upon')], [attack()], {}, { rows })).toBe('lapsed: ended');
    expect(b.status([due('upon')], [attack(), helps(22)], {}, { rows })).toBe('kept');
  });
});

describe('duties', () => {
  const due = (more: Parameters<typeof b.duty>[2] = {}, opening = b.strike()) =>
    b.clause('c', b.duty(b.id('A'), act, more), { opening });
  const within = { kind: 'within', duration: { amount: 5, unit: 'day' }, after: null } as const;
  const fiveDays = { window: { ...within, wherePossible: false } };
  const wherePossible = { window: { ...within, wherePossible: true } };
  test('without a deadline never breached by time alone', () => {
    expect(b.status([due()], [attack(), none])).toBe('triggered');
    expect(b.status([due({ window: { kind: 'at once' } })], [attack(), none])).toBe('triggered');
  });
  test('kept, breached, undetermined after the deadline', () => {
    expect(b.status([due(fiveDays)], [attack(), helps(24)])).toBe('kept');
    expect(b.status([due(fiveDays)], [attack(), helps(30), none])).toBe('breached');
    expect(b.status([due(fiveDays)], [attack()])).toBe('undetermined: performance');
    expect(b.status([due(fiveDays)], [attack(), none], { on: b.on(22) })).toBe('triggered');
    const unsure = { earliest: b.at(24), latest: b.at(28) };
    expect(b.status([due(fiveDays)], [attack(), helps(24, 'A', { start: unsure }), none])).toBe(
      'undetermined: performance',
    );
  });
  test('performance for another occasion, or by another, is none', () => {
    const other = b.told('k1', 'assistance', 22, { by: 'A', 'because of': 'h0' });
    expect(b.status([due(fiveDays)], [attack(), other, none])).toBe('breached');
    expect(b.status([due(fiveDays)], [attack(), helps(22, 'C'), none])).toBe('breached');
  });
  test('where possible', () => {
    const impossible = (value: 0 | 2) => b.fact('impossible', ['h1', 'A'], { value });
    const facts = [attack(), none];
    expect(b.status([due(wherePossible)], facts)).toBe('undetermined: excuse');
    expect(b.status([due(wherePossible)], [...facts, impossible(0)])).toBe('breached');
    expect(b.status([due(wherePossible)], [...facts, impossible(2)])).toBe('lapsed: impossible');
  });
  test('after a named happening, and in a window of dates', () => {
    const after = { window: { ...within, after: 'h', wherePossible: false } };
    expect(b.status([due(after)], [attack(), none])).toBe('breached');
    const dates = { window: { kind: 'dates', from: b.at(20), to: b.at(30) } } as const;
    expect(b.status([due(dates)], [attack(), none])).toBe('breached');
    expect(b.status([due(dates)], [attack(), none], { on: b.on(29) })).toBe('triggered');
    expect(b.status([due(dates)], [attack(), helps(29)])).toBe('kept');
  });
  test('content left to the bearer is never kept or breached', () => {
    const deems = { ...fiveDays, deems: b.id('A') };
    expect(b.status([due(deems)], [attack(), helps(22)])).toBe('triggered: discretion');
    expect(b.status([due(deems)], [attack(), none])).toBe('triggered');
  });
  test('until', () => {
    const until = b.some(b.pattern('raid'));
    expect(b.status([due({ until })], [attack()])).toBe('triggered');
    expect(b.status([due({ until })], [attack(), b.told('h2', 'raid', 30, { on: 'A' })])).toContain(
      'lapsed: ended',
    );
  });
  test('while: over when the happening is over', () => {
    const lasting = { ...due(), aspect: 'while' as const };
    expect(
      b.status([lasting], [attack(20, { end: { earliest: b.at(30), latest: b.at(30) } })]),
    ).toBe('lapsed: ended');
  });
  test('defeated by an exception, by a clause that prevails', () => {
    const armed = b.row('armed', [b.id('A')]);
    expect(b.status([{ ...due(), unless: armed }], [attack()])).toBe('undetermined: defeat');
    const facts = [attack(), b.fact('armed', ['A'])];
    expect(b.status([{ ...due(), unless: armed }], facts)).toBe('overridden');
    const need = b.clause('d', b.liberty(b.id('A'), b.help(), true), {
      ...{ opening: b.strike(), where: armed, defeats: ['c'] },
    });
    expect(b.status([due(), need], facts)).toBe('overridden | available');
    expect(b.status([due(), need], [attack(), b.fact('armed', ['A'], { value: 0 })])).toBe(
      'triggered | dormant',
    );
    const others = { ...need, head: b.liberty(b.id('C'), b.help(), true) };
    expect(b.status([due(), others], facts)).toBe('triggered | available');
  });
});

test('a recurring duty has an instance for each period', () => {
  const each = (reading: string | null, from: number) =>
    ({ unit: 'week', from: b.at(from), times: 2, reading }) as const;
  const frequency = [each(null, 10), each('other', 17)];
  const meet = b.clause('c', b.duty(b.id('A'), b.help(), { frequency }), { aspect: 'always' });
  const met = (name: string, n: number) => b.told(name, 'assistance', n, { by: 'A' });
  const facts = [met('k1', 11), met('k2', 12), met('k3', 18), met('k4', 26), none];
  expect(b.status([meet], facts)).toBe('kept | breached | breached | breached | triggered');
  expect(b.ask([meet], facts)[0]?.period).toEqual([b.at(10), b.at(17)]);
  expect(b.status([meet], facts.slice(0, 4))).toBe(
    ['kept', ...Array(3).fill('undetermined: performance'), 'triggered'].join(' | '),
  );
  expect(b.ask([meet], facts, { readings: ['other'] })[0]?.period).toEqual([b.at(17), b.at(24)]);
  const rows = [b.force('pact', 10, 20), b.fact('party', ['pact', 'A'])];
  expect(b.status([meet], [none], { on: b.on(25) }, { rows })).toBe(
    'breached | lapsed: ended | lapsed: ended',
  );
});

test('a prohibition is judged by each act, at its start', () => {
  const head = b.duty(b.id('A'), b.pattern('attack', { on: b.id('B') }), { negative: true });
  const armed = b.row('armed', [b.role('act', 'with')]);
  const never = b.clause('c', head, { aspect: 'always', unless: armed });
  const strikes = (n: number, roles: Record<string, string> = {}) =>
    b.told('h1', 'attack', n, { by: 'A', on: 'B', with: 'x', ...roles });
  const no = b.fact('armed', ['x'], { value: 0 });
  expect(b.status([never], [])).toBe('observed');
  expect(b.status([never], [strikes(20), no])).toBe('breached');
  expect(b.status([never], [strikes(20)])).toBe('undetermined: performance');
  expect(b.status([never], [strikes(20), b.fact('armed', ['x'])])).toBe('observed');
  expect(b.status([never], [strikes(5), no])).toBe('observed');
  expect(b.status([never], [strikes(20, { by: 'C' }), no])).toBe('observed');
  const rows = [b.force('pact', 10, 30), b.fact('party', ['pact', 'A'])];
  expect(b.status([never], [strikes(20), no], {}, { rows })).toBe('breached');
  expect(b.status([never], [], {}, { rows })).toBe('not in force: no longer in force');
});

test('a right is available, then exercised, never kept', () => {
  const right = b.clause('c', b.liberty(b.id('A'), act), { opening: b.strike() });
  expect(b.status([right], [attack()])).toBe('available');
  expect(b.status([right], [attack(), helps(22)])).toBe('exercised');
  expect(b.status([right], [attack(), helps(15)])).toBe('available');
  const need = b.clause('c', b.liberty(b.id('A'), act, true), { opening: b.strike() });
  expect(b.status([need], [attack(), helps(22)])).toBe('available');
});

test('powers and definitions are held', () => {
  const power = b.clause(
    'c',
    { kind: 'power', bearer: b.bearer(b.id('A')), act: b.help() },
    {
      aspect: 'always',
    },
  );
  expect(b.status([power], [])).toBe('held');
  expect(b.status([power], [], { on: b.on(5) })).toBe('not in force: not yet in force');
});

describe('announcements', () => {
  const says = (strength: 'intends' | 'considers possible', window: object | null = null) =>
    b.clause(
      'doctrine.c',
      {
        ...{ kind: 'announcement', strength, bearer: b.bearer(b.id('A')), act: b.help() },
        ...{ window: window as never, forecast: false },
      },
      { instrument: 'doctrine', aspect: 'when', where: b.row('armed', [b.id('D')]) },
    );
  const dates = { kind: 'dates', from: b.at(20), to: b.at(30) };
  const done = b.told('k1', 'assistance', 25, { by: 'A' });
  const ready = b.fact('armed', ['D']);
  test('open, kept, missed, lapsed, conditions not met', () => {
    expect(b.status([says('intends', dates)], [none], { on: b.on(29) })).toBe('open');
    expect(b.status([says('intends', dates)], [done])).toBe('kept');
    expect(b.status([says('intends', dates)], [ready, none])).toBe('missed');
    expect(b.status([says('intends', dates)], [ready])).toBe('undetermined: performance');
    expect(b.status([says('intends', dates)], [none])).toBe('undetermined: trigger');
    expect(b.status([says('considers possible', dates)], [ready, none])).toBe('lapsed: ended');
    const unmet = [{ ...ready, value: 0 as const }, none];
    expect(b.status([says('considers possible', dates)], unmet)).toBe('conditions not met');
    expect(b.status([says('intends')], [ready, none])).toBe('open');
  });
  test('days after it was made', () => {
    const days = { kind: 'within', duration: { amount: 7, unit: 'day' }, after: null };
    const within = says('intends', { ...days, wherePossible: false });
    expect(b.status([within], [ready, none], { on: b.on(16) })).toBe('open');
    expect(b.status([within], [ready, none], { on: b.on(18) })).toBe('missed');
    expect(b.status([within], [ready, done])).toBe('undetermined: performance');
    expect(b.status([within], [ready, none], { on: b.on(5) })).toBe(
      'not in force: not yet in force',
    );
  });
});

test('the order: clauses as written, limbs as written', () => {
  const limbs = ['b', 'a'].map((label) => ({
    ...{ label, reading: null, where: { kind: 'atLeast', n: 0, of: [] } as const },
    pattern: b.strike(),
  }));
  const two = b.clause('z', b.liberty(b.id('A'), act), { limbs });
  const one = b.clause('a', b.liberty(b.id('A'), act), { opening: b.strike() });
  const found = b.ask([two, one], [b.told('h2', 'attack', 20), b.told('h1', 'attack', 21)]);
  expect(found.map(({ clause, limb }) => `${clause}${limb ?? ''}`)).toEqual([
    'zb',
    'zb',
    'za',
    'za',
    'a',
    'a',
  ]);
});

test('what has always applied is due since no day in particular, whatever else is recorded', () => {
  const rows = [b.fact('in force', ['pact']), b.fact('party', ['pact', 'A'])];
  const head = b.duty(b.id('A'), b.help(), {
    window: { kind: 'dates', from: b.at(1), to: b.at(12) },
  });
  const found = (...facts: Parameters<typeof b.ask>[1]) =>
    b
      .ask([b.clause('1', head)], [none, ...facts], {}, { rows })
      .map(({ status, since }) => ({ status, since }));
  expect(found()).toEqual([{ status: 'breached', since: null }]);
  expect(found(b.told('h9', 'attack', 30))).toEqual(found());
});
