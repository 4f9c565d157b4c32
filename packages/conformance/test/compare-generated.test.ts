import { type Comparison, compare, sideOf, type Witness } from '@casus/engine';
import type { Clause, Fact, Model } from '@casus/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf, clauseOf, modelOf, type Pair, pairs, truths } from './compare-world.js';

interface Counted {
  readonly facts: readonly Fact[];
  readonly values: ReadonlyMap<string, number>;
}

describe('compare on generated texts agrees with the reference, case by case', {
  timeout: 300_000,
}, () => {
  it('a case is in a class of the list just where the one text covers it and the other does not', async () => {
    let [told, open, classes] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(pairs, async (pair) => {
        const model = await modelOf(pair);
        const found = compare(model, sideOf(model, 'older.use'), sideOf(model, 'newer.use'));
        expect(
          found.space.leftOut.filter(({ what }) => what === 'limb' || what === 'question'),
        ).toEqual([]);
        const counted = count(model, pair, found);
        for (const { facts, values } of counted) {
          const [a, b] = [values.get('older.use') ?? 0, values.get('newer.use') ?? 0];
          // What may count as something the reference leaves open: such a case is on neither side.
          if (a === 1 || b === 1) {
            open++;
            continue;
          }
          told++;
          const listed = {
            a: inSome(facts, values, 'older-only'),
            b: inSome(facts, values, 'newer-only'),
          };
          const wanted = { a: a === 2 && b === 0, b: b === 2 && a === 0 };
          if (listed.a !== wanted.a || listed.b !== wanted.b) {
            expect({ ...pair, facts: facts.map(brief), listed }).toEqual({
              ...pair,
              facts: [],
              listed: wanted,
            });
          }
        }
        classes += found.onlyA.length + found.onlyB.length;
        verdictFits(found);
      }),
      { numRuns: 24, seed: 11 },
    );
    expect(told).toBeGreaterThan(4 * open);
    expect(classes).toBeGreaterThan(60);
  });
});

/** Every case, with what the reference says of both texts and of every class listed. */
function count(model: Model, pair: Pair, found: Comparison): Counted[] {
  const listed = (list: readonly Witness[], name: string): Clause[] =>
    list.flatMap((witness, i) => clauseOf(model, witness, `${name}${i}`));
  const clauses = [
    ...model.clauses,
    ...listed(found.onlyA, 'older-only'),
    ...listed(found.onlyB, 'newer-only'),
  ];
  const asked = { ...model, clauses };
  return casesOf(pair, found, model.statedDate).map((facts) => ({
    facts,
    values: truths(asked, facts),
  }));
}

/** Sorts of case are told apart by what a happening is first of all: an attack, even where it is established as more. */
function inSome(
  facts: readonly Fact[],
  values: ReadonlyMap<string, number>,
  name: string,
): boolean {
  const [first] = facts;
  const isAttack = first?.kind === 'description' && first.type === 'attack';
  return [...values].some(
    ([clause, value]) =>
      clause.startsWith(name) && value === 2 && !(isAttack && clause.includes('.aggression.')),
  );
}

function verdictFits({ verdict, onlyA, onlyB }: Comparison): void {
  const apart = verdict === 'overlapping' || verdict === 'disjoint';
  expect([onlyA.length > 0, onlyB.length > 0]).toEqual([
    apart || verdict === 'narrower',
    apart || verdict === 'broader',
  ]);
}

function brief(fact: Fact): string {
  if (fact.kind === 'claim') return 'nothing else';
  if (fact.kind === 'row')
    return `${fact.value === 0 ? 'not ' : ''}${fact.name} ${fact.args.join(' ')}`;
  return `${fact.happening}: ${fact.type} ${JSON.stringify(fact.roles)}`;
}
