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
  const is = (pat: any, roles: any, claim: any, name: string, more: any[] = []) => {
    const cl = b.clause('t.c', power, { aspect: 'when', limbs: [b.limb(b.pattern('attack', {}, 'h'), { kind: 'is', handle: 'h', pattern: b.pattern('aggression', pat, null) } as any)] });
    run(name, { ...MODEL, instruments: [b.instrument('t')], clauses: [cl], rows: [b.stated('in force', ['t']), b.stated('party', ['t', 'RUS'])] }, [b.fact('h', 'attack', roles, '2025-05-01'), claim, ...more]);
  };
  is({}, { by: 'RUS' }, b.complete(['aggression']), 'no about');
  is({}, { by: 'RUS' }, b.complete(['aggression'], { by: ['RUS'] }), 'about own, pattern silent');
  is({ by: b.c('RUS') }, { by: 'RUS' }, b.complete(['aggression'], { by: ['RUS'] }), 'about own and pattern');
  is({ by: b.c('RUS') }, {}, b.complete(['aggression'], { by: ['RUS'] }), 'about pattern, own unknown');
  is({ by: b.c('UKR') }, { by: 'RUS' }, b.complete(['aggression'], { by: ['RUS'] }), 'about own, pattern other');
  is({ by: b.c('RUS') }, { by: 'UKR' }, b.complete(['aggression'], { by: ['RUS'] }), 'about pattern, own other');
  is({}, { by: 'RUS' }, b.complete(['aggression'], {}, { from: S - 5 }), 'from before start');
  is({}, { by: 'RUS' }, b.complete(['aggression'], {}, { from: S + 5000 }), 'from after start');
  is({}, { by: 'RUS' }, b.complete(['aggression'], {}, { to: S + 5000 }), 'to before t');
  is({}, { by: 'RUS' }, b.complete(['aggression'], {}, { to: S + 500000 }), 'to after t');
  is({}, { by: 'RUS' }, b.complete(['*'], {}, {}), '*');
  is({}, { by: 'RUS' }, b.complete(['*'], {}, {}), 'denied', [b.fact('h', 'aggression', {}, '2025-05-01', { value: 0 })]);
  is({}, { by: 'RUS' }, b.stated('ally', ['x']), 'denied no claim', [b.fact('h', 'aggression', {}, '2025-05-01', { value: 0 })]);
  const some = (pat: any, claim: any, name: string, t = 'request') => {
    const cl = b.clause('t.c', power, { aspect: 'when', limbs: [b.limb(b.pattern('attack', {}, 'h'), b.some(b.pattern(t, pat, 'r')))] });
    run(name, { ...MODEL, instruments: [b.instrument('t')], clauses: [cl], rows: [b.stated('in force', ['t']), b.stated('party', ['t', 'RUS'])] }, [b.fact('h', 'attack', { by: 'RUS', with: 'nuclear' }, '2025-05-01'), claim]);
  };
  some({ with: b.c('nuclear') }, b.complete(['aggression'], { with: ['wmd'] }), 'kind claim wider', 'aggression');
  some({ with: b.c('wmd') }, b.complete(['aggression'], { with: ['nuclear'] }), 'kind claim narrower', 'aggression');
  some({ by: b.any(b.c('RUS'), b.c('BLR')) }, b.complete(['request'], { by: ['RUS'] }), 'any vs one');
  some({ by: b.any(b.c('RUS'), b.c('BLR')) }, b.complete(['request'], { by: ['RUS', 'BLR'] }), 'any vs both');
  some({ by: b.all(b.c('RUS'), b.c('BLR')) }, b.complete(['request'], { by: ['RUS'] }), 'all vs one');
  some({ by: b.c('RUS') }, b.complete(['request'], { by: ['RUS', 'BLR'] }), 'one vs both');
  some({ by: b.bind('A') }, b.complete(['request'], { by: ['RUS'] }), 'bind');
  some({ by: b.role('h', 'by') }, b.complete(['request'], { by: ['RUS'] }), 'role');
  some({ by: { kind: 'related', relation: 'ally', args: [b.c('RUS')] } }, b.complete(['request'], { by: ['BLR'] }), 'related');
  some({ 'because of': b.h('h') }, b.complete(['request'], {}, { from: S - 1 }), 'from');
  some({ 'because of': b.h('h') }, b.complete(['request'], {}, { from: S + 1 }), 'from after');
  some({ by: b.bind('A'), 'because of': b.h('h') }, b.complete(['request'], { 'because of': ['h'] }), 'about happening');
});
