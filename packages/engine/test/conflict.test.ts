import { readGiven } from '@casus/language';
import {
  type Clause,
  endOfDay,
  isoDay,
  type Model,
  type Pattern,
  startOfDay,
  type Term,
} from '@casus/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { library } from '../../../tests/library.js';
import { type Conflict, conflicts, prepare, questionText } from '../src/index.js';
import * as b from './build.js';

const EVENTS = [
  b.eventType('attack', ['by', 'on']),
  b.eventType('support', ['by', 'to']),
  b.eventType('arming', ['by', 'to', 'with'], ['support']),
  b.eventType('request', ['by', 'to']),
  b.eventType('use', ['by', 'of', 'from', 'for']),
];

function world(clauses: Clause[], parts: Partial<Model> = {}): Model {
  return b.model({
    kinds: [b.kind('weapon'), b.kind('nuclear', 'weapon'), b.kind('gas', 'weapon')],
    events: EVENTS,
    relations: [b.relation('ally')],
    actors: ['AAA', 'BBB', 'CCC', 'DDD'].map(b.actor),
    instruments: ['one', 'two'].map((id) => b.instrument(id, { by: ['AAA'] })),
    clauses,
    rows: [
      b.stated('in force', ['one'], { from: startOfDay('1950-01-01') }),
      b.stated('in force', ['two'], { from: startOfDay('1960-01-01') }),
    ],
    ...parts,
  });
}

function found(model: Model, on: string | null = null): Conflict[] {
  const day = on === null ? null : endOfDay(on);
  const view = { on: day, asKnownOn: model.statedDate, accordingTo: null, readings: [] };
  return conflicts(model, view, prepare(model));
}

const given = (conflict: Conflict | undefined) =>
  conflict?.given.map(({ question, value }) => questionText(question, value));
const act = (type: string, roles: Record<string, Term> = {}) => b.pattern(type, roles, null);
const must = (id: string, what: Pattern, parts: Partial<Clause> = {}) =>
  b.clause(id, b.duty(b.c('AAA'), what), parts);
const mustNot = (id: string, what: Pattern, parts: Partial<Clause> = {}) =>
  b.clause(id, b.duty(b.c('AAA'), what, { negative: true }), parts);

describe('what is owed and forbidden', () => {
  const onAttack = { limbs: [b.limb(b.pattern('attack', { by: b.bind('X'), on: b.c('BBB') }))] };
  const help = must('one.help', act('support', { to: b.c('BBB') }), onAttack);
  const neutral = mustNot('two.neutral', act('support'), { aspect: 'always' });

  it('is found with a case that the engine bears out', () => {
    const [conflict, ...more] = found(world([help, neutral]));
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({
      kind: 'duty',
      force: 'forced',
      bearers: ['AAA'],
      confirmed: true,
    });
    expect(given(conflict)).toEqual(['attack h by CCC on BBB']);
    expect(isoDay(conflict?.since ?? 0)).toBe('1960-01-01');
  });

  it('only while both are live', () => {
    expect(found(world([help, neutral]), '1959-12-31')).toEqual([]);
    expect(found(world([help, neutral]), '1960-01-01')).toHaveLength(1);
  });

  it('not where one is declared to prevail', () => {
    expect(found(world([{ ...help, defeats: ['two.neutral'] }, neutral]))).toEqual([]);
    expect(found(world([help, { ...neutral, defeats: ['one.help'] }]))).toEqual([]);
  });

  it('possible where only some ways of doing it are forbidden', () => {
    const noArms = mustNot('two.no-arms', act('arming', { with: b.c('gas') }), {
      aspect: 'always',
    });
    expect(found(world([help, noArms])).map(({ force, act }) => [force, act.type])).toEqual([
      ['possible', 'arming'],
    ]);
    const excepted = { ...neutral, unless: b.row('ally', b.c('BBB'), b.c('AAA')) };
    expect(found(world([help, excepted])).map(({ force }) => force)).toEqual(['possible']);
  });

  it('not where the acts are apart: another kind, another receiver, another bearer', () => {
    const arm = must('one.arm', act('arming', { with: b.c('nuclear') }), { aspect: 'always' });
    const noGas = mustNot('two.no-gas', act('arming', { with: b.c('gas') }), { aspect: 'always' });
    expect(found(world([arm, noGas]))).toEqual([]);
    const toOther = mustNot('two.other', act('support', { to: b.c('CCC') }), { aspect: 'always' });
    expect(found(world([help, toOther]))).toEqual([]);
    const bound = b.clause('two.theirs', b.duty(b.c('BBB'), act('support'), { negative: true }), {
      aspect: 'always',
    });
    expect(found(world([help, bound]))).toEqual([]);
  });

  it('assumes a relation that nothing states, and none that is denied', () => {
    const ally: Term = { kind: 'related', relation: 'ally', args: [b.c('CCC')] };
    const shun = mustNot('two.shun', act('support', { to: ally }), { aspect: 'always' });
    const [open] = found(world([help, shun]));
    expect(given(open)?.[0]).toBe('BBB is ally of CCC');
    expect(open?.force).toBe('possible');
    const row = (value: 0 | 2) => {
      const facts = [b.stated('ally', ['BBB', 'CCC'], { value })];
      return found(world([help, shun], { records: [{ id: 'r', names: {}, facts }] }));
    };
    expect(row(2).map(({ force }) => force)).toEqual(['forced']);
    expect(row(0)).toEqual([]);
  });

  it('two duties that an axiom declares to exclude each other', () => {
    const ask = must('two.ask', act('request'), { aspect: 'always' });
    const axiom = {
      id: 'silent-support',
      says: {},
      handle: 'h',
      pattern: b.pattern('support'),
      given: { kind: 'atLeast' as const, n: 0, of: [] },
      result: { kind: 'not' as const, of: b.some(b.pattern('request', {}, 'k')) },
      citations: [],
    };
    expect(found(world([help, ask], { axioms: [axiom] })).map(({ kind }) => kind)).toEqual([
      'exclusive',
    ]);
    expect(found(world([help, ask]))).toEqual([]);
  });
});

describe('two who decide', () => {
  const power = (id: string, holders: [string, string | null][], roles: Record<string, Term>) =>
    b.clause(
      id,
      {
        kind: 'power',
        bearer: {
          holders: holders.map(([actor, office]) => ({ actor: b.c(actor), office })),
          together: holders.length > 1,
        },
        act: act('use', roles),
      },
      { aspect: 'always' },
    );
  const wide = power('one.all', [['AAA', 'president']], { of: b.c('weapon') });

  it('conflict on what both scopes cover', () => {
    const both = power(
      'two.here',
      [
        ['AAA', null],
        ['BBB', null],
      ],
      { of: b.c('nuclear'), from: b.c('BBB') },
    );
    const [conflict] = found(world([wide, both]));
    expect(conflict).toMatchObject({ kind: 'decision', force: 'forced', given: [] });
    expect(conflict?.act.roles).toEqual({ of: b.c('nuclear'), from: b.c('BBB') });
  });

  it('not where they are one, nor where the scopes are apart', () => {
    expect(
      found(world([wide, power('two.same', [['AAA', null]], { of: b.c('nuclear') })])),
    ).toEqual([]);
    const nuclear = power('one.nuclear', [['AAA', null]], { of: b.c('nuclear') });
    expect(found(world([nuclear, power('two.gas', [['BBB', null]], { of: b.c('gas') })]))).toEqual(
      [],
    );
  });
});

describe('the library', () => {
  let model: Model;
  beforeAll(async () => {
    model = await library();
  });

  it('the four sources on who decides do not agree', () => {
    const pairs = found(model, '2025-03-14').map(({ first, second }) =>
      [first.clause, second.clause].sort().join(' '),
    );
    expect(pairs).toContain('ru-nuclear-2024.decision union-state-guarantees.procedure');
    expect(pairs).toContain('permission-claimed-2024.decision ru-nuclear-2024.decision');
    expect(pairs).toContain('storage-documents-2023.decision union-state-guarantees.procedure');
    expect(pairs).toContain('union-state-guarantees.procedure use-at-request-2024.decision');
    // The state of Russia and its president are one decider.
    expect(pairs).not.toContain('ru-nuclear-2024.decision storage-documents-2023.decision');
    expect(
      found(model, '2025-03-12').some(
        ({ second }) => second.clause === 'union-state-guarantees.procedure',
      ),
    ).toBe(false);
  });

  it('every case can be given', async () => {
    for (const conflict of found(model)) {
      const { diagnostics } = await readGiven(model, given(conflict) ?? [], conflict.at);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});
