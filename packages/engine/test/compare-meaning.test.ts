import type { Clause, Model } from '@casus/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Side, type Witness, witnessFacts } from '../src/compare/index.js';
import { type Engine, prepare } from '../src/index.js';
import {
  anyCase,
  clauseOf,
  inClause,
  inWitness,
  isTold,
  smallModel,
  standIn,
} from './compare-cases.js';

const CASES = fc.sample(anyCase, { numRuns: 400, seed: 7 });
const pair = fc.record({ a: clauseOf('a.use'), b: clauseOf('b.use') });
const side = (clause: Clause): Side => [{ clause, limbs: null }];

describe('compare on generated clauses', { timeout: 60_000 }, () => {
  it('the witnesses hold exactly the cases of the one side without the other', () => {
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        const found = compare(smallModel([a, b]), side(a), side(b));
        const named = found.space.actorClasses;
        const stand = standIn(named, [a, b]);
        const only = (list: readonly Witness[], one: (typeof CASES)[number]) =>
          list.some((witness) => inWitness(witness, one, stand));
        const wrong = CASES.filter((one) => isTold(one, named, [a, b])).find((one) => {
          const [inA, inB] = [inClause(a, one), inClause(b, one)];
          return (
            only(found.onlyB, one) !== (inB && !inA) || only(found.onlyA, one) !== (inA && !inB)
          );
        });
        expect(wrong && { wrong, named }).toBeUndefined();
      }),
      { numRuns: 80 },
    );
  });

  it('the verdict is that of the lists', () => {
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        const { verdict, onlyA, onlyB, capped } = compare(smallModel([a, b]), side(a), side(b));
        if (capped) return;
        const apart = verdict === 'overlapping' || verdict === 'disjoint';
        expect(onlyA.length > 0).toBe(apart || verdict === 'narrower');
        expect(onlyB.length > 0).toBe(apart || verdict === 'broader');
      }),
      { numRuns: 80 },
    );
  });

  it('evaluate finds the one side open and the other not', () => {
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        const model = smallModel([a, b]);
        const engine = prepare(model);
        for (const witness of compare(model, side(a), side(b)).onlyB) {
          const [open, closed] = [
            trigger(engine, model, witness, b),
            trigger(engine, model, witness, a),
          ];
          // That an attack is no aggression, the vocabulary leaves open: the case may stay undecided.
          const denied = witness.example.told.some(({ value }) => value === 0);
          const right = denied ? closed < 2 : open === 2 && closed === 0;
          expect(right ? null : { open, closed, example: witness.example }).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });
});

function trigger(engine: Engine, model: Model, witness: Witness, { id }: Clause): number {
  const { facts, on } = witnessFacts(model, witness);
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const found = engine.evaluate(facts, view).filter(({ clause }) => clause === id);
  return Math.max(0, ...found.map((one) => one.trigger));
}
