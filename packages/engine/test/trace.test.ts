import type { Fact, Instance, TraceNode, Truth } from '@casus/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../src/index.js';
import * as b from './build.js';
import { MODEL } from './world.js';

const engine = prepare(MODEL);
const view = b.view('2025-06-10');

/** Facts from which small cases are drawn: asserted, denied, disputed, uncertain, held, closed. */
const POOL: readonly Fact[] = [
  b.fact('h', 'attack', { by: 'UKR', on: 'BLR', with: 'conventional' }, '2025-06-01', {
    marks: b.per('A'),
  }),
  b.fact('h', 'attack', { by: 'UKR', on: 'RUS' }, '2025-06-02', { marks: b.per('B') }),
  b.fact('h', 'attack', { on: 'BLR' }, '2025-06-01', { value: 0, marks: b.per('B') }),
  b.fact('h', 'aggression', { on: 'BLR', with: 'weapon' }, '2025-06-01'),
  b.fact('a', 'attack', { by: 'UKR', on: 'ARM', with: 'conventional' }, '2025-05-01'),
  b.fact('u', 'use', { on: 'ARM', with: 'wmd' }, '2025-06-03'),
  b.fact('u', 'use', { with: 'nuclear' }, '2025-06-04'),
  b.fact('r', 'request', { by: 'BLR', to: 'RUS', 'because of': 'h' }, '2025-06-05'),
  b.fact('s', 'request', { to: 'RUS' }, '2025-06-05'),
  b.fact('w', 'assistance', { by: 'RUS', to: 'BLR', 'because of': 'h' }, '2025-06-06'),
  b.fact('k', 'launch', { by: 'UKR', against: 'RUS' }, '2025-06-09', { inside: 'RUS', end: null }),
  b.fact('k', 'launch', { by: 'UKR' }, '2025-06-09', { inside: 'RUS' }),
  b.fact('x', 'crossing', { by: 'k', into: 'RUS' }, '2025-06-09'),
  b.stated('critical', ['h', 'existence', 'BLR']),
  b.stated('critical', ['h', 'sovereignty', 'BLR'], { value: 0, marks: b.per('C') }),
  b.stated('critical', ['h', 'sovereignty', 'RUS']),
  b.stated('massive', ['k'], { inside: 'RUS' }),
  b.stated('ally', ['ARM', 'RUS']),
  b.complete(['request']),
  b.complete(['crossing'], { by: ['k'] }),
  b.complete(['*'], {}, { from: b.day('2025-06-01').earliest }),
];
const cases = fc.subarray([...POOL]);

describe('a trace', () => {
  it('has the values of its instance', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        for (const instance of engine.evaluate(facts, view)) {
          const root = engine.trace(facts, view, instance);
          expect(root.value).toBe(applies(instance));
          const [force, trigger, spared] = root.children;
          expect([force?.value, trigger?.value, spared?.value]).toEqual([
            instance.force,
            instance.trigger,
            2 - instance.defeat,
          ]);
        }
      }),
      { numRuns: 300, seed: 20241119 },
    );
  });

  it('adds up: every node follows from those below it', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        for (const instance of engine.evaluate(facts, view)) {
          for (const node of nodes(engine.trace(facts, view, instance))) {
            if (node.children.length > 0)
              expect([node.label, node.value]).toEqual([node.label, sum(node)]);
          }
        }
      }),
      { numRuns: 300, seed: 20241119 },
    );
  });

  it('names the disputed leaf with the words it rests on', () => {
    const facts = [POOL[0], POOL[1]].filter((one) => one !== undefined);
    const instance = engine
      .evaluate(facts, view, { clauses: ['union.assist'] })
      .find((one) => one.bindings.P === 'BLR');
    const root = engine.trace(facts, view, instance as Instance);
    const disputed = nodes(root).flatMap(({ label }) =>
      label.kind === 'leaf' && label.disputed ? [label] : [],
    );
    expect(disputed.map(({ fact }) => fact)).toEqual([
      { kind: 'role', happening: 'h', type: 'attack', role: 'on', fillers: ['BLR'], inside: null },
    ]);
    expect(disputed[0]?.used.flatMap((use) => use.sources)).toEqual(['A', 'B']);
  });

  it('asks for a linked happening as one fact', () => {
    const facts = [POOL[0]].filter((one) => one !== undefined);
    const instance = engine
      .evaluate(facts, view, { clauses: ['union.assist'] })
      .find((one) => one.bindings.P === 'BLR');
    const asked = nodes(engine.trace(facts, view, instance as Instance)).flatMap(({ label }) =>
      label.kind === 'leaf' && label.fact.kind === 'description' && label.fact.happening === null
        ? [label.fact]
        : [],
    );
    expect(asked).toEqual([
      {
        kind: 'description',
        happening: null,
        type: 'request',
        roles: { by: ['BLR'], to: ['RUS'], 'because of': ['h'] },
        inside: null,
      },
    ]);
  });

  it('refuses an instance that the facts do not have', () => {
    const [instance] = engine.evaluate([...POOL], view);
    expect(() => engine.trace([], view, instance as Instance)).toThrow('no such instance');
  });
});

describe('the order of the facts', () => {
  it('does not matter', () => {
    const shuffled = cases.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(engine.evaluate(other, view)).toEqual(engine.evaluate(facts, view));
      }),
      { numRuns: 300, seed: 20241119 },
    );
  });
});

function applies({ force, trigger, defeat }: Instance): number {
  return Math.min(force, trigger, 2 - defeat);
}

function nodes(node: TraceNode): TraceNode[] {
  return [node, ...node.children.flatMap(nodes)];
}

/** What a node's label makes of its children's values. */
function sum({ label, children }: TraceNode): Truth {
  const values = children.map((child) => child.value);
  switch (label.kind) {
    case 'not':
      return (2 - (values[0] ?? 0)) as Truth;
    case 'atLeast':
      return atLeast(values.slice(0, label.of), label.n);
    case 'count':
      return atLeast(values, label.n);
    case 'part':
    case 'formula':
    case 'leaf':
      return Math.min(...values) as Truth;
  }
}

function atLeast(values: readonly Truth[], n: number): Truth {
  const sure = values.filter((value) => value === 2).length;
  const possible = values.filter((value) => value >= 1).length;
  return sure >= n ? 2 : possible < n ? 0 : 1;
}
