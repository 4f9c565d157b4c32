import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, isoDay, type Model } from '@casus/model';
import { evaluate } from '@casus/reference';
import { openHappenings, openStore, tableOf, writeAll } from '@casus/stores';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { compareOutcomes } from '../src/differential.js';
import { type Question, questions } from '../src/generate/index.js';

const numRuns = Number(process.env.CASUS_RUNS ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'casus-round-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('model, facts and view are the same after JSON, and so is what is made of them', () => {
  fc.assert(
    fc.property(questions(), ({ model, facts, view }) => {
      const text = JSON.stringify({ model, facts, view });
      const back = JSON.parse(text);
      expect(back).toStrictEqual({ model, facts, view });
      expect(JSON.stringify(back)).toBe(text);
      const again = evaluate(back.model, back.facts, back.view);
      expect(compareOutcomes(evaluate(model, facts, view), again)).toBeNull();
    }),
    { numRuns },
  );
});

/** A happening as a row of a table: days, the first one after it, and one actor's code in a role. */
interface Told {
  readonly id: string;
  readonly type: string;
  readonly start_earliest: string;
  readonly start_latest: string;
  readonly end_latest: string | null;
  readonly by: string | null;
  readonly on: string | null;
}

test.each(['csv', 'parquet'])('happenings written as %s are read as they were', async (suffix) => {
  const drawn = fc.sample(questions(), { numRuns: 60 });
  const rows = drawn.flatMap(({ facts }, q) =>
    facts.flatMap((fact, f): Told[] =>
      fact.kind === 'description' && fact.inside === null
        ? [
            {
              id: `h${q}-${f}`,
              type: fact.type,
              start_earliest: isoDay(fact.start.earliest),
              start_latest: isoDay(fact.start.latest),
              end_latest: fact.end && isoDay(fact.end.latest + DAY),
              by: fact.roles.by?.[0] ?? null,
              on: fact.roles.on?.[0] ?? null,
            },
          ]
        : [],
    ),
  );
  expect(rows.length).toBeGreaterThan(100);
  const model = coded((drawn[0] as Question).model);
  const store = await openStore({ threads: 1 });
  const path = join(folder, `happenings.${suffix}`);
  const text = 'VARCHAR';
  await tableOf(
    store,
    'told',
    {
      ...{ id: text, type: text, start_earliest: 'DATE', start_latest: 'DATE' },
      ...{ end_latest: 'DATE', by: text, on: text },
    },
    rows,
  );
  const query = 'SELECT *, end_latest AS end_earliest FROM told ORDER BY id';
  await writeAll(store, [{ path, query }]);
  const found = await openHappenings(store, path, { model, scheme: 'iso', table: 'back' });
  expect({ rows: found.rows, refused: found.refused }).toEqual({ rows: rows.length, refused: [] });
  const back = await store.rows<Told>(
    `SELECT "id", "type", CAST("start_earliest" AS VARCHAR) AS start_earliest, CAST("start_latest" AS VARCHAR) AS start_latest, CAST("end_latest" AS VARCHAR) AS end_latest, "by", "on" FROM back ORDER BY "id"`,
  );
  expect(back).toEqual([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)));
  store.close();
});

/** Actors by the letters that the generated models call them. */
function coded(model: Model): Model {
  return { ...model, actors: model.actors.map((one) => ({ ...one, codes: { iso: one.id } })) };
}
