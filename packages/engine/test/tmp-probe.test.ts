import { test } from 'vitest';
import { evaluate } from '../../reference/src/index.js';
import { prepare } from '../src/evaluate/prepare.js';
import * as b from './build.js';
import { MODEL } from './world.js';

const row = (name: string, args: any[], p: any = {}) => ({
  kind: 'row',
  name,
  args,
  by: null,
  inside: null,
  within: null,
  ...p,
});
const power = {
  kind: 'power',
  bearer: { holders: [{ actor: b.c('RUS'), office: null }], together: false },
  act: b.pattern('use', {}, null),
} as any;
const inst = [b.instrument('t'), b.instrument('u', { amends: ['t'] })];
const life = [
  b.stated('in force', ['t']),
  b.stated('in force', ['u']),
  b.stated('party', ['t', 'RUS']),
];
const m = (clauses: any[], rows: any[] = []) => ({
  ...MODEL,
  instruments: inst,
  clauses,
  rows: [...life, ...rows],
});
function run(name: string, model: any, facts: any[] = []) {
  const v = b.view('2025-06-01');
  const f = (l: any[]) =>
    l
      .map(
        (i) =>
          `${i.clause} ${JSON.stringify(i.bindings)} ${i.status}/${i.reason} ${i.force}${i.trigger}${i.defeat} ${i.since?.earliest}`,
      )
      .join('; ');
  const A = f(evaluate(model, facts, v)),
    B = f(prepare(model).evaluate(facts, v));
  console.log(A === B ? 'SAME' : 'DIFF', name, '\n  ', A, A === B ? '' : '\n   ' + B);
}
const when = (where: any) => [
  b.clause('t.c', power, { aspect: 'when', limbs: [b.limb(null, where)] }),
];
const count = (
  n: number,
  where: any,
  domain: any = { kind: 'rows', name: 'nuclear-armed', args: [null] },
) => ({ kind: 'count', least: { kind: 'number', n }, variable: 'N', domain, where });
const frac = (where: any, domain: any = { kind: 'rows', name: 'nuclear-armed', args: [null] }) => ({
  kind: 'count',
  least: { kind: 'fraction', over: 1, under: 1 },
  variable: 'N',
  domain,
  where,
});
const same = (x: string, y: any) => ({ kind: 'same', a: b.v(x), b: y });
const T = { kind: 'atLeast', n: 0, of: [] },
  F = { kind: 'atLeast', n: 1, of: [] };

test('probe', () => {
  const S = b.day('2025-05-01').earliest,
    D = 1440;
  const must = (parts: any, facts: any, name: string, on = '2025-05-10', head: any = {}) => {
    const cl = b.clause(
      't.c',
      b.duty(b.c('RUS'), b.pattern('meeting', {}, null), { negative: true, ...head }),
      parts,
    );
    const model = {
      ...MODEL,
      instruments: [b.instrument('t')],
      clauses: [cl],
      rows: [b.stated('in force', ['t']), b.stated('party', ['t', 'RUS'])],
    };
    const v = b.view(on);
    const f = (l: any[]) =>
      l
        .map(
          (i) =>
            `${i.status}/${i.reason} ${i.force}${i.trigger}${i.defeat} ${i.since ? (i.since.earliest - S) / 1440 : '-'}`,
        )
        .join('; ');
    const A = f(evaluate(model as any, facts, v)),
      B = f(prepare(model as any).evaluate(facts, v));
    console.log(A === B ? 'SAME' : 'DIFF', name, '\n  ', A, A === B ? '' : '\n   ' + B);
  };
  const war = (end: any) => b.fact('h', 'attack', {}, '2025-05-01', { start: b.at(S), end });
  const met = (day: number, p: any = {}) =>
    b.fact('m', 'meeting', { by: 'RUS' }, '2025-05-01', {
      start: b.at(S + day * D),
      end: b.at(S + day * D),
      ...p,
    });
  const L = { limbs: [b.limb(b.pattern('attack', {}, 'h'))] };
  must({ ...L, aspect: 'while' }, [war(b.at(S + 2 * D)), met(1)], 'while during');
  must({ ...L, aspect: 'while' }, [war(b.at(S + 2 * D)), met(4)], 'while after');
  must(
    { ...L, aspect: 'while' },
    [war({ earliest: S, latest: S + 6 * D }), met(4)],
    'while perhaps after',
  );
  must({ ...L, aspect: 'when' }, [war(b.at(S + 2 * D)), met(4)], 'when after');
  must({ ...L, aspect: 'upon' }, [war(b.at(S + 2 * D)), met(4)], 'upon after');
  const W = {
    aspect: 'when',
    limbs: [b.limb(b.pattern('attack', {}, 'h'), row('nuclear-armed', [b.c('UKR')]) as any)],
  };
  must(
    W,
    [war(null), met(4), b.stated('nuclear-armed', ['UKR'], { from: S - D, to: S + 2 * D })],
    'when where anchored',
  );
  const N = { aspect: 'when', limbs: [b.limb(null, row('nuclear-armed', [b.c('UKR')]) as any)] };
  must(
    N,
    [met(4), b.stated('nuclear-armed', ['UKR'], { from: S - D, to: S + 2 * D })],
    'when no happening, ended before act',
  );
  must(
    N,
    [met(1), b.stated('nuclear-armed', ['UKR'], { from: S - D, to: S + 2 * D })],
    'when no happening, act during',
  );
  must(
    N,
    [
      met(1),
      b.stated('nuclear-armed', ['UKR'], { from: S - D, to: S + 2 * D }),
      b.stated('nuclear-armed', ['UKR'], { from: S + 2 * D, value: 0 }),
    ],
    'when no happening, act during, denied later',
  );
  must(
    N,
    [
      met(4),
      b.stated('nuclear-armed', ['UKR'], { from: S - D, to: S + 2 * D }),
      b.stated('nuclear-armed', ['UKR'], { from: S + 2 * D, value: 0 }),
    ],
    'when no happening, act after denied',
  );
  must(
    { ...L, aspect: 'upon', unless: b.some(b.pattern('request', {}, 'r')) },
    [war(null), met(4), b.fact('r', 'request', {}, '2025-05-03'), b.complete(['request'])],
    'unless since day 2',
  );
  must(
    { ...L, aspect: 'upon', unless: b.some(b.pattern('request', {}, 'r')) },
    [war(null), met(1), b.fact('r', 'request', {}, '2025-05-03'), b.complete(['request'])],
    'unless after act',
  );
  must({ ...L, aspect: 'upon' }, [war(null), met(4)], 'until', '2025-05-10', {
    until: b.some(b.pattern('attack', {}, 'r')),
  });
  must({ ...L, aspect: 'upon' }, [war(null), met(0)], 'same minute');
});
