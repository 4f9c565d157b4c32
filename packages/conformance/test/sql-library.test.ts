import { compileSql } from '@casus/engine/sql';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answered, bench, expected, library, load, options } from './sql-library-world.js';

// Clauses of the library's own instruments over tables of happenings: the SQL says what the reference says.

const RUNS = Number(process.env.CASUS_RUNS ?? 4);

const benches = library.instruments
  .map(({ id }) => ({ id, at: bench(id) }))
  .filter(({ at }) => at.compiled.length > 0);

describe('the clauses of the library in SQL', () => {
  test.each(benches)('$id', async ({ id, at }) => {
    let _seen = 0;
    await fc.assert(
      fc.asyncProperty(at.world, async (of) => {
        const { sql } = compileSql(at.model, [id], options(at.columns, of.on, of.complete));
        const connection = await load(of, at.columns);
        const found = sql === null ? [] : await answered(connection, sql, at);
        connection.closeSync();
        const law = expected(of, at);
        _seen += law.length;
        expect(found.sort(), JSON.stringify(of)).toEqual(law.sort());
      }),
      { numRuns: RUNS, endOnFailure: true, seed: 1648 },
    );
  });
});
