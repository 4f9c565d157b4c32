import type { Clause, Instrument, Model, Row } from '@casus/model';
import { and, startOfDay } from '@casus/model';
import * as b from './build.js';

/** The vocabulary that the hand-made models share. */
const VOCABULARY: Partial<Model> = {
  kinds: [
    b.kind('weapon'),
    b.kind('conventional', 'weapon'),
    b.kind('wmd', 'weapon'),
    b.kind('nuclear', 'wmd'),
    b.kind('chemical', 'wmd'),
    b.kind('interest'),
    b.kind('sovereignty', 'interest'),
    b.kind('existence', 'sovereignty'),
    b.kind('territory', 'interest'),
  ],
  events: [
    b.eventType('action', ['by', 'on', 'with', 'threatening', 'because of', 'hitting']),
    b.eventType('attack', ['by', 'on', 'with', 'threatening', 'because of'], ['action']),
    b.eventType('aggression', ['by', 'on', 'with', 'threatening', 'because of']),
    b.eventType('use', ['by', 'on', 'with', 'against']),
    b.eventType('request', ['by', 'to', 'because of']),
    b.eventType('agreement', ['by', 'because of']),
    b.eventType('assistance', ['by', 'to', 'because of']),
    b.eventType('support', ['by', 'to', 'because of']),
    b.eventType('launch', ['by', 'of', 'against']),
    b.eventType('crossing', ['by', 'into']),
    b.eventType('meeting', ['by', 'because of']),
  ],
  relations: [
    b.relation('ally'),
    b.relation('nuclear-armed'),
    b.relation('critical', true),
    b.relation('massive', true),
    b.relation('finding', true, 'UNSC'),
  ],
  actors: ['RUS', 'BLR', 'UKR', 'USA', 'ARM', 'FRA', 'UNSC'].map(b.actor),
};

export function life(instrument: string, from: string, parties: string[] = [], to?: string): Row[] {
  const dates = { from: startOfDay(from), to: to === undefined ? null : startOfDay(to) };
  return [
    b.stated('in force', [instrument], dates),
    ...parties.map((party) => b.stated('party', [instrument, party])),
  ];
}

export function modelOf(
  instruments: Instrument[],
  clauses: Clause[],
  rows: Row[],
  more: Partial<Model> = {},
): Model {
  return b.model({ ...VOCABULARY, instruments, clauses, rows, ...more });
}

/** "for each party P, other party Q upon attack h on P and request by P to Q because of h: Q must assist P". */
const ASSIST: Clause = b.clause(
  'union.assist',
  b.duty(b.v('Q'), b.pattern('assistance', { to: b.v('P'), 'because of': b.h('h') }, null)),
  {
    binders: [
      { variable: 'P', domain: b.parties('union'), other: [] },
      { variable: 'Q', domain: b.parties('union'), other: ['P'] },
    ],
    limbs: [
      b.limb(
        b.pattern('attack', { on: b.v('P') }),
        b.some(b.pattern('request', { by: b.v('P'), to: b.v('Q'), 'because of': b.h('h') }, '_1')),
      ),
    ],
  },
);

export const DOCTRINE: Clause = b.clause(
  'doctrine.use',
  b.may(b.c('RUS'), b.pattern('use', { by: b.c('RUS'), with: b.c('nuclear') }, null)),
  {
    aspect: 'when',
    limbs: [
      b.limb(
        b.pattern('launch', { by: b.bind('A'), against: b.c('RUS') }, 'h', b.c('RUS')),
        undefined,
        'a',
      ),
      b.limb(
        b.pattern('use', {
          by: b.bind('A'),
          with: b.c('wmd'),
          on: b.any(b.c('RUS'), { kind: 'related', relation: 'ally', args: [b.c('RUS')] }),
        }),
        undefined,
        'b',
      ),
      b.limb(
        b.pattern('aggression', {
          by: b.bind('A'),
          with: b.c('conventional'),
          on: b.any(b.c('RUS'), b.c('BLR')),
        }),
        b.row('critical', b.h('h'), b.c('sovereignty'), b.role('h', 'on')),
        'd',
      ),
      b.limb(
        b.pattern('launch', { by: b.bind('A') }, 'k', b.c('RUS')),
        and(
          {
            kind: 'row',
            name: 'massive',
            args: [b.h('k')],
            by: null,
            inside: b.c('RUS'),
            within: null,
          },
          b.some(b.pattern('crossing', { by: b.h('k'), into: b.c('RUS') }, '_1')),
        ),
        'e',
      ),
    ],
  },
);

export const MODEL: Model = modelOf(
  [
    b.instrument('union'),
    b.instrument('doctrine', { type: 'doctrine', by: ['RUS'] }),
    b.instrument('csto'),
  ],
  [
    b.clause(
      'rule.aggression',
      { kind: 'counts as', handle: 'h', type: 'aggression', roles: {}, may: true },
      { instrument: null, limbs: [b.limb(b.pattern('attack'))] },
    ),
    b.clause(
      'csto.4',
      { kind: 'counts as', handle: 'h', type: 'aggression', roles: { on: b.c('RUS') }, may: false },
      { limbs: [b.limb(b.pattern('attack', { on: b.c('ARM') }))] },
    ),
    ASSIST,
    DOCTRINE,
  ],
  [
    ...life('union', '2025-03-13', ['RUS', 'BLR']),
    ...life('doctrine', '2024-11-19'),
    ...life('csto', '1994-04-20', ['RUS', 'BLR', 'ARM']),
  ],
);
