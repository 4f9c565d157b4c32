import { always, and, type Domain, type Formula, type Least, never, not, or } from '@casus/model';
import { any, as, at, is, pattern, some } from './fixture.ts';

const req: Formula = {
  kind: 'some',
  pattern: pattern('request', { by: is('BLR'), to: is('RUS'), 'because of': at('h') }, 'r'),
  where: always,
};
export const ally: Formula = {
  kind: 'row',
  name: 'ally',
  args: [is('UKR'), is('USA')],
  by: null,
  inside: null,
  within: null,
};
const armed: Formula = {
  kind: 'row',
  name: 'nuclear-armed',
  args: [as('X')],
  by: null,
  inside: null,
  within: null,
};
const threat: Formula = {
  kind: 'row',
  name: 'critical-threat',
  args: [at('h'), is('sovereignty'), is('SDN')],
  by: null,
  inside: null,
  within: null,
};
const count = (least: Least, domain: Domain, where: Formula = armed): Formula => ({
  kind: 'count',
  least,
  variable: 'X',
  domain,
  where,
});
const parties: Domain = { kind: 'rows', name: 'party', args: [is('guarantees'), null] };
const num = (n: number): Least => ({ kind: 'number', n });
export const formulas: Record<string, Formula> = {
  and: and(req, ally),
  or: or(req, ally),
  mixed: and(ally, or(req, threat)),
  two: { kind: 'atLeast', n: 2, of: [req, ally, threat] },
  rows: or(threat, { ...threat, args: [at('h'), is('territorial-integrity'), is('SDN')] }),
  notMerged: or(threat, ally),
  always,
  never,
  some: req,
  someWhere: {
    kind: 'some',
    pattern: pattern('use', { by: is('USA'), of: is('nuclear') }, 'u'),
    where: ally,
  },
  belief: {
    kind: 'some',
    pattern: pattern('use', { by: some('A'), of: is('wmd') }, 'u', is('RUS')),
    where: always,
  },
  countOne: count(num(1), parties),
  countTwo: count(num(2), { kind: 'rows', name: 'ally', args: [null, is('UKR')] }),
  frac: count({ kind: 'fraction', over: 2, under: 3 }, parties),
  each: count(
    { kind: 'fraction', over: 1, under: 1 },
    { kind: 'rows', name: 'member', args: [is('UnionState'), null] },
  ),
  eachNot: not(count(num(1), parties, not(armed))),
  list: count(num(1), { kind: 'list', terms: [is('RUS'), is('UKR')] }),
  fillers: count(num(2), { kind: 'fillers', handle: 'h', role: 'on' }),
  row: ally,
  term: threat,
  judged: {
    kind: 'row',
    name: 'critical-threat',
    args: [at('h'), is('sovereignty'), is('BLR')],
    by: is('UKR'),
    inside: is('BLR'),
    within: null,
  },
  unnamed: {
    kind: 'row',
    name: 'unnamed',
    args: [is('RUS'), is('UKR')],
    by: null,
    inside: null,
    within: null,
  },
  party: {
    kind: 'row',
    name: 'party',
    args: [is('guarantees'), is('SDN')],
    by: null,
    inside: null,
    within: null,
  },
  member: {
    kind: 'row',
    name: 'member',
    args: [is('UnionState'), is('USA')],
    by: null,
    inside: null,
    within: null,
  },
  force: {
    kind: 'row',
    name: 'in force',
    args: [is('guarantees')],
    by: null,
    inside: null,
    within: null,
  },
  susp: {
    kind: 'row',
    name: 'suspended',
    args: [is('guarantees'), is('UKR'), is('SDN')],
    by: null,
    inside: null,
    within: null,
  },
  imposs: {
    kind: 'row',
    name: 'impossible',
    args: [at('h'), is('USA')],
    by: null,
    inside: null,
    within: null,
  },
  is: { kind: 'is', handle: 'h', pattern: pattern('aggression', { on: is('UnionState') }) },
  fits: { kind: 'fits', handle: 'h', role: 'on', term: any(is('RUS'), is('UKR')) },
  same: { kind: 'same', a: is('USA'), b: is('RUS') },
  gap: { kind: 'gap', from: 'h', to: 'r', min: 0, max: 1440 },
  gap2: { kind: 'gap', from: 'h', to: 'r', min: 2880, max: null },
  gap3: { kind: 'gap', from: 'h', to: 'r', min: 60, max: 14400 },
  clause: { kind: 'clause', clause: 'guarantees.x', state: 'breached' },
  clause2: { kind: 'clause', clause: 'nowhere.x', state: 'applies' },
};
