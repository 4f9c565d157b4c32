import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Side, witnessFacts } from '../src/compare/index.js';
import { prepare } from '../src/index.js';
import { anyCase, clauseOf, inClause, inWitness, smallModel } from './compare-cases.js';

const pair = fc.record({ a: clauseOf('a.use'), b: clauseOf('b.use') });
const side = (clause: Side[number]['clause']): Side => [{ clause, limbs: null }];

describe('compare on generated clauses', () => {
  it('the witnesses hold exactly the cases of the one side without the other', () => {
    fc.assert(
      fc.property(
        pair,
        fc.array(anyCase, { minLength: 200, maxLength: 200 }),
        ({ a, b }, cases) => {
          const found = compare(smallModel([a, b]), side(a), side(b));
          const named = found.space.actorClasses;
          for (const one of cases) {
            const [inA, inB] = [inClause(a, one), inClause(b, one)];
            const only = (list: typeof found.onlyA) => list.some((w) => inWitness(w, one, named));
            expect({ one, only: only(found.onlyB) }).toEqual({ one, only: inB && !inA });
            expect({ one, only: only(found.onlyA) }).toEqual({ one, only: inA && !inB });
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('the verdict is that of the lists', () => {
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        const { verdict, onlyA, onlyB } = compare(smallModel([a, b]), side(a), side(b));
        const apart = verdict === 'overlapping' || verdict === 'disjoint';
        expect(onlyA.length > 0).toBe(apart || verdict === 'narrower');
        expect(onlyB.length > 0).toBe(apart || verdict === 'broader');
      }),
      { numRuns: 150 },
    );
  });

  it('evaluate finds the one side open and the other not', () => {
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        const model = smallModel([a, b]);
        const engine = prepare(model);
        for (const witness of compare(model, side(a), side(b)).onlyB) {
          const { facts, on, complete } = witnessFacts(model, witness);
          expect(complete).toBe(true);
          const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
          const found = engine.evaluate(facts, view);
          const trigger = (id: string) =>
            Math.max(0, ...found.filter(({ clause }) => clause === id).map((one) => one.trigger));
          // That an attack is no aggression, the vocabulary leaves open: the case may stay undecided.
          const open = witness.example.told.some(({ value }) => value === 0);
          if (open) expect(trigger('a.use')).toBeLessThan(2);
          else expect([trigger('b.use'), trigger('a.use')]).toEqual([2, 0]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
