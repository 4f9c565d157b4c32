import { always, and, type Clause, type Instance, not, type Term } from '@casus/model';
import { expect, test } from 'vitest';
import { words } from '../src/index.ts';
import { any, as, at, bearer, clause, duty, is, limb, model, pattern, some } from './fixture.ts';

const en = words(model, 'en');
const de = words(model, 'de');

const request = pattern('request', { by: as('P'), to: as('Q'), 'because of': at('h') }, 'r');
const party = { kind: 'rows', name: 'party', args: [is('guarantees'), null] } as const;

const assistance: Clause = clause(
  duty(pattern('assistance', { to: as('P'), 'because of': at('h') }), bearer(as('Q')), {
    window: { kind: 'at once' },
  }),
  [
    limb(pattern('armed-attack', { on: as('P') }, 'h'), {
      kind: 'some',
      pattern: request,
      where: always,
    }),
  ],
  {
    binders: [
      { variable: 'P', domain: party, other: [] },
      { variable: 'Q', domain: party, other: ['P'] },
    ],
  },
);

test('binders, a duty at once, one limb', () => {
  expect(en.clause(assistance).lines).toEqual([
    'For each Party P and each other Party Q: Q must assist P because of this armed attack at once if someone attacks P and P requests assistance of Q because of this armed attack.',
  ]);
  expect(de.clause(assistance).lines).toEqual([
    'Für jede Vertragspartei P und jede andere Vertragspartei Q: Q muss P wegen dieses bewaffneten Angriffs Beistand leisten, und zwar unverzüglich, wenn jemand P angreift und P Q wegen dieses bewaffneten Angriffs um Beistand ersucht.',
  ]);
});

const threat = {
  kind: 'row',
  name: 'critical-threat',
  by: null,
  inside: null,
  within: null,
  args: [
    at('h'),
    any(is('sovereignty'), is('territorial-integrity')),
    { kind: 'role', handle: 'h', role: 'on' },
  ],
} as const;

const use: Clause = clause(
  {
    kind: 'liberty',
    negative: false,
    bearer: bearer('RUS'),
    act: pattern('use', { of: is('nuclear'), against: as('X') }),
  },
  [
    limb(
      pattern(
        'use',
        {
          by: some('X'),
          of: is('wmd'),
          on: any(is('RUS'), { kind: 'related', relation: 'ally', args: [is('RUS')] }),
        },
        'g',
      ),
      always,
      'b',
    ),
    {
      ...limb(
        pattern(
          'aggression',
          { by: some('X'), on: any(is('RUS'), is('BLR')), with: is('conventional') },
          'h',
        ),
        threat,
        'd',
      ),
      reading: 'wide',
    },
  ],
  {
    unless: {
      kind: 'row',
      name: 'ally',
      args: [as('X'), is('RUS')],
      by: null,
      inside: null,
      within: null,
    },
    defeats: ['guarantees.y'],
    under: { texts: { en: 'under a procedure', de: 'in einem Verfahren' }, published: false },
    notes: { en: 'A note.' },
  },
);

test('limbs with labels and readings, an exception, priority, a blank reference', () => {
  expect(en.clause(use).lines).toEqual([
    'Russia may use nuclear weapons against X, under a procedure (not published), if:',
    '  (b) a state (X) uses weapons of mass destruction on Russia or an ally of Russia; or',
    '  (d) (reading: wide) a state (X) commits aggression against Russia or Belarus with conventional weapons and this aggression is a critical threat to the sovereignty or the territorial integrity of the victim;',
    'unless X is an ally of Russia.',
    'Prevails over “guarantees.y”.',
  ]);
  expect(de.clause(use).lines).toEqual([
    'Russland darf Kernwaffen gegen X einsetzen, in einem Verfahren (nicht veröffentlicht), wenn:',
    '  b) ein Staat (X) Massenvernichtungswaffen gegen Russland oder einen Verbündeten Russlands einsetzt; oder',
    '  d) (Lesart: wide) ein Staat (X) mit konventionellen Waffen eine Aggression gegen Russland oder Belarus begeht und diese Aggression eine kritische Bedrohung der Souveränität oder der territorialen Integrität des angegriffenen Staates ist;',
    'es sei denn, X ist mit Russland verbündet.',
    'Geht vor: „guarantees.y“.',
  ]);
  expect([en.clause(use).locator, de.clause(use).locator, en.clause(use).note]).toEqual([
    'para. 19',
    'Ziff. 19',
    'A note.',
  ]);
});

test('a limb alone, as a main clause', () => {
  expect(de.limb(use, 'b')).toBe(
    'ein Staat (X) setzt Massenvernichtungswaffen gegen Russland oder einen Verbündeten Russlands ein',
  );
});

test('what someone holds, and an "or" in brackets within an "and"', () => {
  const belief = limb(
    pattern('use', { of: is('wmd') }, 'k', is('RUS')),
    and(not(threat), { kind: 'atLeast', n: 1, of: [threat, not(threat)] }),
  );
  const said = clause(
    {
      kind: 'liberty',
      negative: true,
      bearer: bearer('USA'),
      act: pattern('attack', { on: is('SDN') }),
    },
    [belief],
    { aspect: 'while' },
  );
  expect(de.clause(said).lines[0]).toMatch(
    /^Die Vereinigten Staaten sind nicht verpflichtet, den Sudan anzugreifen, solange Russland Informationen über einen Einsatz von Massenvernichtungswaffen hat und .* und \(.* oder .*\)\.$/,
  );
  expect(en.clause(said).lines[0]).toMatch(
    /^The United States need not attack Sudan as long as Russia is informed of use of weapons of mass destruction and .* and \(.* or .*\)\.$/,
  );
});

test('of those who are bound together, an instance does not say that each is', () => {
  const all: Term = {
    kind: 'all',
    terms: [
      { kind: 'const', id: 'RUS' },
      { kind: 'const', id: 'USA' },
    ],
  };
  const joint = clause(duty(pattern('assistance', { to: is('UKR') }), bearer(all)));
  const instance: Instance = {
    clause: joint.id,
    limb: null,
    reading: null,
    bindings: {},
    happenings: {},
    bearer: ['RUS', 'USA'],
    status: 'triggered',
    reason: null,
    since: null,
    force: 2,
    trigger: 2,
    defeat: 0,
    period: null,
  };
  expect(en.head(instance, joint)).toBe('Russia and the United States must jointly assist Ukraine');
  expect(de.head(instance, joint)).toBe(
    'Russland und die Vereinigten Staaten müssen gemeinsam der Ukraine Beistand leisten',
  );
});

test('an instance names its actors and leaves the occasion out', () => {
  const instance: Instance = {
    clause: 'guarantees.x',
    limb: null,
    reading: null,
    bindings: { P: 'UKR', Q: 'USA' },
    happenings: { h: 'h' },
    bearer: ['USA'],
    status: 'triggered',
    reason: null,
    since: null,
    force: 2,
    trigger: 2,
    defeat: 0,
    period: null,
  };
  expect(en.head(instance, assistance)).toBe('the United States must assist Ukraine');
  expect(de.head(instance, assistance)).toBe(
    'die Vereinigten Staaten müssen der Ukraine Beistand leisten',
  );
  expect(de.head({ ...instance, bindings: { P: null, Q: null }, bearer: [null] }, assistance)).toBe(
    'jemand muss jemandem Beistand leisten',
  );
  expect(
    de.formula({ kind: 'some', pattern: request, where: always }, de.env(assistance, instance)),
  ).toBe(
    'die Ukraine ersucht die Vereinigten Staaten wegen dieses bewaffneten Angriffs um Beistand',
  );
});

test('a clause is called by its article', () => {
  const named = { ...model, clauses: [assistance] };
  expect(words(named, 'en').clauseName('guarantees.x')).toBe(
    'para. 19 of “Treaty on Security Guarantees”',
  );
  expect(words(named, 'de').clauseName('guarantees.x')).toBe(
    'Ziff. 19 von „Vertrag über Sicherheitsgarantien“',
  );
});
