import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrow, world } from '../src/worlds/alliances.js';
import { lawOf } from '../src/worlds/alliances-law.js';
import { answered, askAlliances, compiled, load } from '../src/worlds/alliances-sql.js';
import { MUTANTS } from './sql-mutants.js';

// The SQL over the columns of an alliance table and of events says what the reference says of each
// row's instrument; and faults of the kinds that SQL over three values invites do not pass.

const RUNS = Number(process.env.CASUS_RUNS ?? 15);

describe('the ATOP family in SQL', () => {
  test('says what the reference says', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(world, async (of) => {
        const { law, difference } = await askAlliances(of);
        seen += law.length;
        expect(difference).toBeNull();
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(seen).toBeGreaterThan(0);
  });

  const drawn = fc.sample(narrow, { seed: 1949, numRuns: 43 });

  test.each(MUTANTS)('shows a fault: $name', async ({ world: place, from, to }) => {
    const of = drawn[place - 1];
    if (!of) throw new RangeError('no such world');
    const clauses = ['defence', 'non-aggression'];
    const { sql } = compiled(of.complete, clauses);
    const about = (row: string) => clauses.some((clause) => row.includes(`.${clause}"`));
    const { listed, bound } = lawOf(of);
    const law = listed.filter(about).sort();
    const store = await load(of);
    const right = await answered(store, sql ?? '', bound);
    const wrong = await answered(store, (sql ?? '').replace(from, to), bound);
    store.close();
    expect(right.sort()).toEqual(law);
    expect(wrong.sort()).not.toEqual(law);
  });
});
