import { type Clause, endOfDay, isoDay, type Model, startOfDay } from '@casus/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { library } from '../../../tests/library.js';
import { type CoverEdge, type CoverOptions, cover, coverage } from '../src/index.js';
import * as b from './build.js';

const KINDS = [b.kind('weapon'), b.kind('nuclear', 'weapon'), b.kind('gas', 'weapon')];
const EVENTS = [
  b.eventType('attack', ['by', 'on', 'with']),
  b.eventType('use', ['by', 'of', 'on']),
  b.eventType('assistance', ['by', 'to']),
  b.eventType('participation', ['by']),
];
const force = (id: string, from: string, to: string | null = null) =>
  b.stated('in force', [id], { from: startOfDay(from), to: to === null ? null : startOfDay(to) });
const party = (id: string, who: string, from: string | null = null) =>
  b.stated('party', [id, who], { from: from === null ? null : startOfDay(from) });

function world(clauses: Clause[], rows: Model['rows'], parts: Partial<Model> = {}): Model {
  return b.model({
    kinds: KINDS,
    events: EVENTS,
    relations: [b.relation('ally')],
    actors: ['AAA', 'BBB', 'CCC'].map(b.actor),
    instruments: [b.instrument('pact'), b.instrument('word', { by: ['AAA'] })],
    clauses,
    rows,
    ...parts,
  });
}

function on(model: Model, day: string, options: CoverOptions = {}, readings: string[] = []) {
  const view = { on: endOfDay(day), asKnownOn: model.statedDate, accordingTo: null, readings };
  return cover(model, view, options);
}

const said = (edges: readonly CoverEdge[]) =>
  edges.map(({ from, to, clause, limb, promise }) =>
    [from, to ?? '*', clause, ...(limb?.label ? [limb.label] : []), promise].join(' '),
  );
const days = (edge: CoverEdge | undefined) =>
  [edge?.since, edge?.until].map((minute) => (minute == null ? null : isoDay(minute)));

const mutual = b.clause(
  'pact.help',
  b.duty(b.v('Q'), b.pattern('assistance', { to: b.v('P') }, null)),
  {
    binders: [
      { variable: 'P', domain: b.parties('pact'), other: [] },
      { variable: 'Q', domain: b.parties('pact'), other: ['P'] },
    ],
    limbs: [b.limb(b.pattern('attack', { on: b.v('P') }))],
  },
);
const nuclear = b.pattern('use', { of: b.c('nuclear') }, null);
const ally = b.any(b.c('AAA'), { kind: 'related', relation: 'ally', args: [b.c('AAA')] });
const umbrella = b.clause('word.use', b.may(b.c('AAA'), nuclear), {
  limbs: [b.limb(b.pattern('use', { of: b.c('gas'), on: ally }), undefined, 'a')],
});

describe('who stands under whose promise', () => {
  const rows = [
    force('pact', '1950-01-01', '1970-01-01'),
    party('pact', 'AAA'),
    party('pact', 'BBB', '1955-05-06'),
  ];

  it('each party under the duty of every other, while both are parties and the pact is in force', () => {
    const model = world([mutual], rows);
    expect(said(on(model, '1960-01-01'))).toEqual([
      'AAA BBB pact.help defence',
      'BBB AAA pact.help defence',
    ]);
    expect(days(on(model, '1960-01-01')[0])).toEqual(['1955-05-06', '1970-01-01']);
    expect(on(model, '1955-05-05')).toEqual([]);
    expect(on(model, '1970-01-01')).toEqual([]);
    expect(said(on(model, '1960-01-01', { to: 'AAA' }))).toEqual(['BBB AAA pact.help defence']);
  });

  it('suspension takes one direction away', () => {
    const cut = b.stated('suspended', ['pact', 'AAA', 'BBB'], { from: startOfDay('1960-01-01') });
    const model = world([mutual], [...rows, cut]);
    expect(said(on(model, '1960-01-01'))).toEqual(['BBB AAA pact.help defence']);
    expect(days(on(model, '1959-01-01')[0])).toEqual(['1955-05-06', '1960-01-01']);
  });

  it('an ally is whoever a row says is one, and the edge rests on that row', () => {
    const row = b.stated('ally', ['BBB', 'AAA'], {
      from: startOfDay('1980-01-01'),
      marks: b.per('memoir'),
    });
    const model = world([umbrella], [force('word', '1970-01-01')]);
    const facts = { facts: [row] };
    expect(on(model, '1979-12-31', facts)).toEqual([]);
    const [edge] = on(model, '1980-01-01', facts);
    expect(edge?.basis).toContain(row);
    expect(edge?.limb?.pattern?.roles).toMatchObject({ on: b.c('BBB') });
    expect(said(edge ? [edge] : [])).toEqual(['AAA BBB word.use a nuclear']);
    expect(edge?.disputed).toBe(false);
    const denied = b.stated('ally', ['BBB', 'AAA'], { value: 0 });
    expect(on(model, '1980-01-01', { facts: [row, denied] })[0]?.disputed).toBe(true);
  });

  it('rows that follow on each other without a gap are one edge', () => {
    const from = (start: string, end: string | null) =>
      b.stated('ally', ['BBB', 'AAA'], {
        from: startOfDay(start),
        to: end === null ? null : startOfDay(end),
      });
    const model = world([umbrella], [force('word', '1970-01-01')]);
    const facts = [
      from('1980-01-01', '1985-01-01'),
      from('1985-01-01', '1990-01-01'),
      from('1995-01-01', null),
    ];
    const range = { from: startOfDay('1982-01-01'), to: null };
    const view = { asKnownOn: model.statedDate, accordingTo: null, readings: [] };
    expect(coverage(model, view, range, { facts }).map(days)).toEqual([
      ['1980-01-01', '1990-01-01'],
      ['1995-01-01', null],
    ]);
  });

  it('says on which reading it holds; a chosen reading stands alone', () => {
    const read = (reading: string, type: string) => ({
      ...b.limb(b.pattern(type, { on: b.v('P') }), undefined, 'i'),
      reading,
    });
    const clause = { ...mutual, limbs: [read('wide', 'attack'), read('narrow', 'use')] };
    const model = world([clause], rows);
    const readings = (...chosen: string[]) =>
      on(model, '1960-01-01', { to: 'AAA' }, chosen).map((edge) => edge.readings);
    expect(readings()).toEqual([['wide'], ['narrow']]);
    expect(readings('narrow')).toEqual([['narrow']]);
    const row = b.stated('ally', ['BBB', 'AAA'], { marks: { ...b.NO_MARKS, reading: 'close' } });
    const other = world([umbrella], [force('word', '1970-01-01')]);
    expect(on(other, '1980-01-01', { facts: [row] }).map((edge) => edge.readings)).toEqual([
      ['close'],
    ]);
  });

  it('a group stands for its members', () => {
    const clause = b.clause('word.shield', b.duty(b.c('AAA'), b.pattern('assistance', {}, null)), {
      limbs: [b.limb(b.pattern('attack', { on: b.c('Union') }))],
    });
    const member = b.stated('member', ['Union', 'CCC'], { from: startOfDay('1980-01-01') });
    const actors = [...['AAA', 'CCC'].map(b.actor), { ...b.actor('Union'), group: true }];
    const model = world([clause], [force('word', '1970-01-01'), member], { actors });
    expect(said(on(model, '1980-06-01'))).toEqual(['AAA CCC word.shield defence']);
    expect(on(model, '1979-06-01')).toEqual([]);
  });

  it('a prohibition protects whom it names, else anyone; a neutral owes it to the other parties', () => {
    const mustNot = (act: ReturnType<typeof b.pattern>) =>
      b.duty(b.c('AAA'), act, { negative: true });
    const first = b.limb(b.pattern('use', { by: b.v('P'), of: b.c('nuclear') }));
    const model = world(
      [
        b.clause('word.never', mustNot(b.pattern('use', { of: b.c('nuclear') }, null))),
        b.clause(
          'word.not-first',
          mustNot(b.pattern('use', { of: b.c('nuclear'), on: b.c('CCC') }, null)),
          {
            unless: b.some(first.pattern ?? nuclear),
          },
        ),
        b.clause('word.peace', mustNot(b.pattern('attack', { on: b.c('BBB') }, null))),
        b.clause(
          'pact.neutral',
          b.duty(b.v('Q'), b.pattern('participation', {}, null), { negative: true }),
          {
            binders: mutual.binders,
            limbs: [b.limb(b.pattern('attack', { by: b.v('P') }))],
          },
        ),
      ],
      [...rows, force('word', '1950-01-01')],
    );
    expect(said(on(model, '1960-01-01', { by: 'AAA' }))).toEqual([
      'AAA BBB word.peace non-aggression',
      'AAA CCC word.not-first no-first-use',
      'AAA * word.never no-nuclear-use',
      'AAA BBB pact.neutral neutrality',
    ]);
    expect(said(on(model, '1960-01-01', { to: 'CCC' }))).toEqual([
      'AAA CCC word.not-first no-first-use',
      'AAA * word.never no-nuclear-use',
    ]);
  });
});

describe('the library: Belarus', () => {
  let model: Model;
  beforeAll(async () => {
    model = await library();
  });
  const clauses = (day: string) => said(on(model, day, { to: 'BLR', by: 'RUS' }));

  it('under the doctrine of 2020 as an ally, on the recorded row', () => {
    const edges = on(model, '2024-11-18', { to: 'BLR', by: 'RUS' });
    expect(said(edges)).toContain('RUS BLR ru-nuclear-2020.use a nuclear');
    expect(said(edges)).toContain('RUS BLR ru-nuclear-2020.use b nuclear');
    expect(said(edges)).not.toContain('RUS BLR ru-nuclear-2020.use d nuclear');
    const own = edges.filter((edge) => edge.instrument === 'ru-nuclear-2020');
    expect(own.every((edge) => edge.basis.some((row) => row.name === 'ally'))).toBe(true);
    expect(own.map(days)).toEqual(own.map(() => ['2020-06-02', '2024-11-19']));
  });

  it('from 19 November 2024 also by name, against conventional aggression', () => {
    expect(clauses('2024-11-18').some((edge) => edge.includes('ru-nuclear-2024'))).toBe(false);
    const edges = on(model, '2024-11-20', { to: 'BLR', by: 'RUS' });
    const named = edges.find(
      ({ clause, limb }) => clause === 'ru-nuclear-2024.use' && limb?.label === 'd',
    );
    expect(named?.basis.map((row) => row.name)).toEqual(['in force']);
  });

  it('from 13 March 2025 under the treaty', () => {
    const treaty = (day: string) => clauses(day).filter((edge) => edge.includes('union-state'));
    expect(treaty('2025-03-12')).toEqual([]);
    const found = treaty('2025-03-13');
    expect(found).toContain('RUS BLR union-state-guarantees.nuclear-use i nuclear');
    expect(found).toContain('RUS BLR union-state-guarantees.nuclear-use ii nuclear');
    expect(found).toContain('RUS BLR union-state-guarantees.assistance ii defence');
  });
});
