import { type Description, type Question, startOfDay, type TraceNode } from '@casus/model';
import { expect, test } from 'vitest';
import { words } from '../src/index.ts';
import { model } from './fixture.ts';

function happening(id: string, iso: string, more: Partial<Description> = {}): Description {
  const start = { earliest: startOfDay(iso), latest: startOfDay(iso) + 1439 };
  return {
    kind: 'description',
    happening: id,
    type: 'attack',
    roles: { on: ['BLR'] },
    start,
    end: null,
    value: 2,
    inside: null,
    marks: { citations: [], speaker: null, knownFrom: null, reading: null },
    ...more,
  };
}

const given = [happening('h', '2025-06-01')];
const en = words(model, 'en', given);
const de = words(model, 'de', given);

const request: Question = {
  kind: 'description',
  happening: null,
  type: 'request',
  roles: { by: ['BLR'], to: ['RUS'], 'because of': ['h'] },
  inside: null,
};
const threat: Question = {
  kind: 'row',
  name: 'critical-threat',
  args: ['h', 'sovereignty', 'BLR'],
  by: null,
  inside: null,
};

test.each<[Question, boolean, string, string]>([
  [
    request,
    true,
    'a request by Belarus to Russia because of this attack',
    'ein Ersuchen von Belarus an Russland wegen dieses Angriffs',
  ],
  [
    request,
    false,
    'no request by Belarus to Russia because of this attack',
    'kein Ersuchen von Belarus an Russland wegen dieses Angriffs',
  ],
  [
    threat,
    true,
    'this attack is a critical threat to the sovereignty of Belarus (an open term, settled by nobody)',
    'dieser Angriff ist eine kritische Bedrohung der Souveränität von Belarus (ein offener Begriff, über den niemand verbindlich entscheidet)',
  ],
  [
    threat,
    false,
    'this attack is not a critical threat to the sovereignty of Belarus (an open term, settled by nobody)',
    'dieser Angriff ist keine kritische Bedrohung der Souveränität von Belarus (ein offener Begriff, über den niemand verbindlich entscheidet)',
  ],
  [
    { kind: 'row', name: 'unprovoked', args: ['h'], by: null, inside: null },
    true,
    'this attack is unprovoked (an open term, settled by Russia)',
    'dieser Angriff ist nicht provoziert (ein offener Begriff, maßgeblich ist das Urteil Russlands)',
  ],
  [
    { kind: 'row', name: 'ally', args: ['UKR', null], by: null, inside: 'USA' },
    false,
    'Ukraine is not an ally of someone (on the information of the United States)',
    'die Ukraine ist nicht mit jemandem verbündet (nach den Informationen der Vereinigten Staaten)',
  ],
  [
    { kind: 'description', happening: 'h', type: 'aggression', roles: {}, inside: null },
    true,
    'this attack is an aggression',
    'dieser Angriff ist eine Aggression',
  ],
  [
    {
      kind: 'description',
      happening: 'h',
      type: 'aggression',
      roles: { on: ['UnionState'] },
      inside: null,
    },
    false,
    'this attack is not an aggression against the Union State',
    'dieser Angriff ist keine Aggression gegen den Unionsstaat',
  ],
  [
    { kind: 'description', happening: null, type: 'use', roles: { of: ['wmd'] }, inside: 'RUS' },
    true,
    'Russia is informed of use of weapons of mass destruction',
    'Russland hat Informationen über einen Einsatz von Massenvernichtungswaffen',
  ],
  [
    { kind: 'role', happening: 'h', type: 'attack', role: 'on', fillers: ['UKR'], inside: null },
    true,
    'the victim in this attack is Ukraine',
    'der angegriffene Staat bei diesem Angriff ist die Ukraine',
  ],
  [
    { kind: 'role', happening: 'h', type: 'attack', role: 'on', fillers: ['SDN'], inside: null },
    false,
    'the victim in this attack is not Sudan',
    'der angegriffene Staat bei diesem Angriff ist nicht der Sudan',
  ],
  [
    { kind: 'time', happening: 'h', asks: 'began' },
    true,
    'this attack has begun by then',
    'dieser Angriff hat bis dahin begonnen',
  ],
  [
    { kind: 'time', happening: 'h', asks: 'gap' },
    true,
    'how long after the earlier event this attack began',
    'in welchem zeitlichen Abstand zum früheren Ereignis dieser Angriff begann',
  ],
  [
    { kind: 'clause', clause: 'other.x' },
    false,
    '“other.x” does not apply',
    '„other.x“ ist nicht anwendbar',
  ],
])('question %#', (question, wanted, english, german) => {
  expect([en.question(question, wanted), de.question(question, wanted)]).toEqual([english, german]);
});

test('several attacks are told apart by their day, then by their label', () => {
  const other = words(model, 'de', [...given, happening('k', '1914-08-04')]);
  const asked: Question = { kind: 'time', happening: 'k', asks: 'began' };
  expect(other.question(asked, true)).toBe('der Angriff vom 4. August 1914 hat bis dahin begonnen');
  const alike = words(model, 'en', [...given, happening('k', '2025-06-01')]);
  expect(alike.question(asked, true)).toBe('the attack of 1 June 2025 (k) has begun by then');
});

test('events, dated; disagreements are marked', () => {
  const first = happening('x', '2024-11-21', {
    roles: { by: ['USA'], on: ['RUS'], with: ['conventional'] },
  });
  const second = happening('x', '2024-11-21', { roles: { on: ['BLR'] } });
  expect(en.event(first)).toBe(
    'On 21 November 2024, the United States attacks Russia with conventional weapons',
  );
  expect(de.event(first)).toBe(
    'Am 21. November 2024 greifen die Vereinigten Staaten Russland mit konventionellen Waffen an',
  );
  expect(en.event(first, second)).toBe(
    'On 21 November 2024, the United States attacks Russia or Belarus (disputed) with conventional weapons',
  );
  expect(de.event(first, second)).toBe(
    'Am 21. November 2024 greifen die Vereinigten Staaten Russland oder Belarus (strittig) mit konventionellen Waffen an',
  );
  expect(de.event({ ...first, value: 0 })).toMatch(/ an \(bestritten\)$/);
  expect(de.event(first, { ...first, value: 0 })).toMatch(/ an \(strittig\)$/);
  expect(de.event({ ...first, inside: 'BLR' })).toBe(
    'Am 21. November 2024 hat Belarus Informationen über einen Angriff der Vereinigten Staaten auf Russland mit konventionellen Waffen',
  );
  expect(en.event(happening('x', '2024-11-21', { type: 'launch', roles: {} }))).toBe(
    'On 21 November 2024, there is an event “launch”',
  );
});

test('an explanation, line by line', () => {
  const leaf: TraceNode = {
    label: {
      kind: 'leaf',
      fact: request,
      disputed: true,
      used: [{ sources: ['text'], speaker: null, value: 0, certainty: 'reported' }],
    },
    value: 1,
    children: [],
  };
  const node: TraceNode = {
    label: { kind: 'part', part: 'trigger' },
    value: 1,
    children: [
      { label: { kind: 'atLeast', n: 2, of: 2 }, value: 1, children: [leaf] },
      { label: { kind: 'atLeast', n: 1, of: 2 }, value: 2, children: [] },
      { label: { kind: 'atLeast', n: 2, of: 3 }, value: 0, children: [] },
      { label: { kind: 'not' }, value: 2, children: [] },
      { label: { kind: 'count', n: 14 }, value: 0, children: [] },
    ],
  };
  expect(en.explanation(node).map(({ depth, text }) => `${depth} ${text}`)).toEqual([
    '0 the conditions',
    '1 all of these',
    '2 a request by Belarus to Russia because of this attack (disputed) [Treaty text denies it, reported]',
    '1 any of these',
    '1 at least 2 of 3',
    '1 not',
    '1 counted: 14 needed',
  ]);
  expect(de.explanation(leaf)[0]?.text).toBe(
    'ein Ersuchen von Belarus an Russland wegen dieses Angriffs (strittig) [bestritten von Vertragstext, berichtet]',
  );
});
