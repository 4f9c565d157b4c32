import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MUTANTS } from './sql-mutants.js';
import { answered, bound, compiled, expected, load, narrow, world } from './sql-world.js';

// The SQL over the columns of an alliance table and of events says what the reference says of each
// row's instrument; and faults of the kinds that SQL over three values invites do not pass.

const RUNS = Number(process.env.CASUS_RUNS ?? 15);

describe('the ATOP family in SQL', () => {
  test('says what the reference says', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(world, async (of) => {
        const { sql, refused } = compiled(of.complete);
        expect(refused).toEqual([]);
        const connection = await load(of);
        const found = await answered(connection, sql ?? '', bound(of));
        connection.closeSync();
        seen += found.length;
        const law = expected(of);
        const lacking = law.filter((row) => !found.includes(row)).sort();
        const invented = found.filter((row) => !law.includes(row)).sort();
        expect({ lacking, invented }, JSON.stringify(of)).toEqual({ lacking: [], invented: [] });
        expect(found.length).toBe(new Set(found).size);
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
    const [surely, law] = [bound(of), expected(of).filter(about).sort()];
    const connection = await load(of);
    const right = await answered(connection, sql ?? '', surely);
    const wrong = await answered(connection, (sql ?? '').replace(from, to), surely);
    connection.closeSync();
    expect(right.sort()).toEqual(law);
    expect(wrong.sort()).not.toEqual(law);
  });
});
