import { test } from 'vitest';
import { evaluate } from '../../reference/src/index.js';
import { prepare } from '../src/evaluate/prepare.js';
import * as b from './build.js';
import { MODEL } from './world.js';
const row = (name: string, args: any[], p: any = {}) => ({ kind: 'row', name, args, by: null, inside: null, within: null, ...p });
const power = { kind: 'power', bearer: { holders: [{ actor: b.c('RUS'), office: null }], together: false }, act: b.pattern('use', {}, null) } as any;
const inst = [b.instrument('t'), b.instrument('u', { amends: ['t'] })];
const life = [b.stated('in force', ['t']), b.stated('in force', ['u']), b.stated('party', ['t', 'RUS'])];
const m = (clauses: any[], rows: any[] = []) => ({ ...MODEL, instruments: inst, clauses, rows: [...life, ...rows] });
function run(name: string, model: any, facts: any[] = []) {
  const v = b.view('2025-06-01');
  const f = (l: any[]) => l.map((i) => `${i.clause} ${JSON.stringify(i.bindings)} ${i.status}/${i.reason} ${i.force}${i.trigger}${i.defeat} ${i.since?.earliest}`).join('; ');
  const A = f(evaluate(model, facts, v)), B = f(prepare(model).evaluate(facts, v));
  console.log(A === B ? 'SAME' : 'DIFF', name, '\n  ', A, A === B ? '' : '\n   ' + B);
}
const when = (where: any) => [b.clause('t.c', power, { aspect: 'when', limbs: [b.limb(null, where)] })];
const count = (n: number, where: any, domain: any = { kind: 'rows', name: 'nuclear-armed', args: [null] }) => ({ kind: 'count', least: { kind: 'number', n }, variable: 'N', domain, where });
const frac = (where: any, domain: any = { kind: 'rows', name: 'nuclear-armed', args: [null] }) => ({ kind: 'count', least: { kind: 'fraction', over: 1, under: 1 }, variable: 'N', domain, where });
const same = (x: string, y: any) => ({ kind: 'same', a: b.v(x), b: y });
const T = { kind: 'atLeast', n: 0, of: [] }, F = { kind: 'atLeast', n: 1, of: [] };

test('probe', () => {
  const S = b.day('2025-05-01').earliest;
  const freq = (p: any, aspect: any, facts: any, rows: any[], name: string, extra: any = {}) => {
    const cl = b.clause('t.c', b.duty(b.c('RUS'), b.pattern('meeting', {}, null), { frequency: [{ unit: 'day', from: S, times: 1, reading: null }], ...extra }), { aspect, limbs: [b.limb(b.pattern('attack', {}, 'h'))], ...p });
    const model = { ...MODEL, instruments: [b.instrument('t')], clauses: [cl], rows };
    const v = b.view('2025-05-06');
    const f = (l: any[]) => l.map((i) => `${i.period ? (i.period[0] - S) / 1440 : '-'}:${i.status}/${i.reason}`).join(' ');
    const A = f(evaluate(model as any, facts, v)), B = f(prepare(model as any).evaluate(facts, v));
    console.log(A === B ? 'SAME' : 'DIFF', name, '\n  ', A, A === B ? '' : '\n   ' + B);
  };
  const war = (end: any, start = S) => [b.fact('h', 'attack', { on: 'BLR' }, '2025-05-01', { start: b.at(start), end })];
  const inf = b.stated('in force', ['t']), party = b.stated('party', ['t', 'RUS']);
  freq({}, 'while', war(b.at(S + 2 * 1440 + 100)), [inf, party], 'while ends mid day2');
  freq({}, 'while', war({ earliest: S, latest: S + 2 * 1440 + 100 }), [inf, party], 'while ends uncertain');
  freq({}, 'while', war(b.at(S + 2 * 1440)), [inf, party], 'while ends at start day2');
  freq({}, 'while', war(null), [b.stated('in force', ['t'], { to: S + 2 * 1440 + 100 }), party], 'force ends mid day2');
  freq({}, 'upon', war(null), [b.stated('in force', ['t'], { to: S + 2 * 1440 + 100 }), party], 'upon force ends mid day2');
  freq({}, 'upon', war(null), [inf, b.stated('party', ['t', 'RUS'], { to: S + 2 * 1440 + 100 })], 'upon party ends mid day2');
  freq({}, 'upon', war(null, S + 700), [inf, party], 'starts mid day 0');
  freq({}, 'upon', [...war(null), b.complete(['meeting'])], [b.stated('in force', ['t'], { to: S + 2 * 1440 + 100 }), party], 'closed force ends mid day2');
  freq({}, 'upon', [...war(null), b.fact('m', 'meeting', { by: 'RUS' }, '2025-05-03', { start: b.at(S + 2 * 1440 + 50), end: b.at(S + 2 * 1440 + 50) })], [b.stated('in force', ['t'], { to: S + 2 * 1440 + 100 }), party], 'done mid day 2');
  freq({}, 'upon', war(null), [inf, party], 'until begun', { until: b.some(b.pattern('request', {}, 'r')) });
  freq({}, 'upon', [...war(null), b.fact('r', 'request', {}, '2025-05-03', { start: b.at(S + 2 * 1440 + 50) })], [inf, party], 'until day 2', { until: b.some(b.pattern('request', {}, 'r')) });
  freq({ unless: b.some(b.pattern('request', {}, 'r')) }, 'upon', [...war(null), b.fact('r', 'request', {}, '2025-05-03', { start: b.at(S + 2 * 1440 + 50) })], [inf, party], 'unless day 2');
  freq({}, 'upon', [...war(null), b.complete(['meeting'])], [inf, party], 'deems', { deems: b.c('RUS') });
  freq({}, 'upon', [...war({ earliest: S, latest: S }, S + 1500), b.complete(['meeting'])], [inf, party], 'onset day1');
});
