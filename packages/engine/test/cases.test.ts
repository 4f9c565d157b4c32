import { startOfDay } from '@casus/model';
import { describe, expect, it } from 'vitest';
import { prepare } from '../src/index.js';
import * as b from './build.js';
import { DOCTRINE, life, MODEL, modelOf } from './world.js';

const engine = prepare(MODEL);
const only = (id: string) => ({ clauses: [id] });

describe('cases as law', () => {
  const attack = b.fact(
    'h',
    'attack',
    { by: 'UKR', on: 'ARM', with: 'conventional' },
    '2025-06-01',
  );
  const onBelarus = { ...attack, roles: { ...attack.roles, on: ['BLR'] } };

  it('counts-as is local', () => {
    const facts = [
      attack,
      { ...attack, type: 'aggression' },
      b.stated('critical', ['h', 'sovereignty', 'RUS']),
      b.stated('critical', ['h', 'sovereignty', 'BLR']),
    ];
    const found = engine.evaluate(facts, b.view('2025-06-01'), only('doctrine.use'));
    expect(b.statuses(found)).toEqual(['doctrine.use.d UKR h: dormant']);
    const uses = MODEL.instruments.map((one) =>
      one.id === 'doctrine' ? { ...one, uses: ['csto'] } : one,
    );
    const with4 = prepare({ ...MODEL, instruments: uses });
    expect(b.statuses(with4.evaluate(facts, b.view('2025-06-01'), only('doctrine.use')))).toEqual([
      'doctrine.use.d UKR h: available',
    ]);
  });

  it('belief and crossing', () => {
    const facts = [
      b.fact('k', 'launch', { by: 'UKR' }, '2025-06-01', { inside: 'RUS', end: null }),
      b.stated('massive', ['k'], { inside: 'RUS' }),
      b.fact('x', 'crossing', { by: 'k', into: 'BLR' }, '2025-06-01'),
    ];
    const limbE = (more: b.Fact[]) =>
      engine
        .evaluate([...facts, ...more], b.view('2025-06-01'))
        .filter((one) => one.limb === 'e')
        .map((one) => one.status);
    expect(limbE([])).toEqual(['undetermined']);
    expect(limbE([b.complete(['crossing'])])).toEqual(['dormant']);
    const crossed = b.fact('y', 'crossing', { by: 'k', into: 'RUS' }, '2025-06-01');
    expect(limbE([crossed])).toEqual(['available']);
  });

  it('a false alarm ends', () => {
    const held = b.fact('k', 'launch', { by: 'UKR', against: 'RUS' }, '2025-05-01', {
      inside: 'RUS',
      end: b.day('2025-05-02'),
    });
    const on = (day: string) =>
      engine.evaluate([held], b.view(day)).filter((one) => one.limb === 'a')[0]?.status;
    expect(on('2025-05-01')).toBe('available');
    expect(on('2025-05-03')).toBe('dormant');
  });

  it('the request must be for this attack', () => {
    const facts = [
      { ...onBelarus, happening: 'h0' },
      { ...onBelarus, happening: 'h1' },
      b.fact('r', 'request', { by: 'BLR', to: 'RUS', 'because of': 'h0' }, '2025-06-02'),
      b.complete(['request']),
    ];
    const run = (more: b.Fact[]) =>
      engine
        .evaluate([...facts, ...more], b.view('2025-06-03'), only('union.assist'))
        .filter((one) => one.bindings.P === 'BLR')
        .map((one) => `${one.happenings.h} ${one.status}`);
    expect(run([])).toEqual(['h0 triggered', 'h1 dormant']);
    const vague = b.fact('s', 'request', { by: 'BLR', to: 'RUS' }, '2025-06-02');
    expect(run([vague])).toEqual(['h0 triggered', 'h1 undetermined']);
    const before = engine.evaluate(
      [{ ...onBelarus, start: b.day('2025-03-01') }],
      b.view('2025-06-03'),
      only('union.assist'),
    );
    expect(before.map((one) => one.reason)).toEqual(['not yet in force', 'not yet in force']);
  });

  it('a disputed victim', () => {
    const aggression = { ...onBelarus, type: 'aggression' };
    const facts = [
      { ...aggression, marks: b.per('A') },
      { ...aggression, roles: { ...aggression.roles, on: ['RUS'] }, marks: b.per('B') },
      b.stated('critical', ['h', 'sovereignty', 'RUS'], { marks: b.per('C') }),
      b.stated('critical', ['h', 'sovereignty', 'BLR'], { marks: b.per('C') }),
    ];
    const status = (accordingTo: string[] | null) =>
      engine
        .evaluate(facts, b.view('2025-06-01', { accordingTo }), only('doctrine.use'))
        .map((one) => one.status);
    expect(status(null)).toEqual(['undetermined']);
    expect(status(['A', 'C'])).toEqual(['available']);
    expect(status(['B', 'C'])).toEqual(['available']);
  });

  it('kinds', () => {
    const use = b.fact('h', 'use', { by: 'UKR', on: 'RUS', with: 'nuclear' }, '2025-06-01');
    const status = (weapon: string) =>
      engine.evaluate(
        [{ ...use, roles: { ...use.roles, with: [weapon] } }],
        b.view('2025-06-01'),
        only('doctrine.use'),
      )[0]?.status;
    expect(status('nuclear')).toBe('available');
    expect(status('weapon')).toBe('undetermined');
    expect(status('conventional')).toBe('dormant');
  });

  it('directed suspension', () => {
    const anzus = modelOf(
      [b.instrument('anzus')],
      [
        b.clause('anzus.4', b.duty(b.v('Q'), b.pattern('assistance', {}, null)), {
          binders: [
            { variable: 'P', domain: b.parties('anzus'), other: [] },
            { variable: 'Q', domain: b.parties('anzus'), other: ['P'] },
          ],
          limbs: [b.limb(b.pattern('attack', { on: b.v('P') }))],
        }),
      ],
      [
        ...life('anzus', '1952-04-29', ['AUS', 'NZL', 'USA']),
        b.stated('suspended', ['anzus', 'USA', 'NZL'], { from: startOfDay('1986-08-11') }),
      ],
    );
    const run = (victim: string) =>
      prepare(anzus)
        .evaluate([b.fact('h', 'attack', { on: victim }, '1990-05-01')], b.view('1990-05-02'))
        .filter((one) => one.bindings.P === victim)
        .map((one) => `${one.bindings.Q} ${one.reason ?? one.status}`);
    expect(run('NZL')).toEqual(['AUS triggered', 'USA suspended']);
    expect(run('USA')).toEqual(['AUS triggered', 'NZL triggered']);
  });

  it('before entry into force: upon and while', () => {
    const treaty = (aspect: 'upon' | 'while') =>
      modelOf(
        [b.instrument('pact')],
        [
          b.clause(
            'pact.4',
            b.duty(b.c('FRA'), b.pattern('assistance', { 'because of': b.h('h') }, null)),
            { aspect, limbs: [b.limb(b.pattern('attack', { on: b.c('RUS') }))] },
          ),
        ],
        life('pact', '2024-12-04', ['FRA', 'RUS']),
      );
    const war = b.fact('h', 'attack', { on: 'RUS' }, '2024-08-06', { end: null });
    const help = (from: string, to: string) =>
      b.fact('k', 'assistance', { by: 'FRA', 'because of': 'h' }, from, { end: b.day(to) });
    const run = (aspect: 'upon' | 'while', facts: b.Fact[]) =>
      prepare(treaty(aspect)).evaluate([war, ...facts], b.view('2025-01-10'))[0]?.status;
    expect(run('upon', [])).toBe('not in force');
    expect(run('while', [])).toBe('triggered');
    expect(run('while', [help('2024-10-01', '2024-11-30')])).toBe('triggered');
    expect(run('while', [help('2024-10-01', '2025-01-05')])).toBe('kept');
  });

  it('hours, where possible', () => {
    const pact = modelOf(
      [b.instrument('pact')],
      [
        b.clause(
          'pact.1',
          b.duty(b.c('FRA'), b.pattern('meeting', { 'because of': b.h('h') }, null), {
            window: {
              kind: 'within',
              duration: { amount: 24, unit: 'hour' },
              after: 'h',
              wherePossible: true,
            },
          }),
          { limbs: [b.limb(b.pattern('request', { to: b.c('FRA') }))] },
        ),
      ],
      life('pact', '2024-01-01', ['FRA']),
    );
    const start = startOfDay('2025-03-01');
    const request = b.fact('h', 'request', { to: 'FRA' }, '2025-03-01', {
      start: b.at(start),
      end: b.at(start),
    });
    const meeting = (when: string) =>
      b.fact('m', 'meeting', { by: 'FRA', 'because of': 'h' }, when);
    const run = (...facts: b.Fact[]) =>
      b.statuses(prepare(pact).evaluate([request, ...facts], b.view('2025-03-10')))[0];
    const all = b.complete(['*']);
    expect(run(meeting('2025-03-01'), all)).toBe('pact.1 h: kept');
    expect(
      run(
        { ...meeting('2025-03-02'), start: { earliest: start + 1400, latest: start + 1500 } },
        all,
      ),
    ).toBe('pact.1 h: undetermined (performance)');
    expect(run(all)).toBe('pact.1 h: undetermined (excuse)');
    expect(run(all, b.stated('impossible', ['h', 'FRA'], { value: 0 }))).toBe('pact.1 h: breached');
    expect(run(all, b.stated('impossible', ['h', 'FRA']))).toBe('pact.1 h: lapsed (impossible)');
    expect(run()).toBe('pact.1 h: undetermined (performance)');
  });

  it('finds nothing where nothing is recorded', () => {
    expect(engine.evaluate([], b.view('2025-06-01'))).toEqual([]);
    expect(DOCTRINE.limbs).toHaveLength(4);
  });
});
