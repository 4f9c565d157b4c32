// What SQL says of a world of alliances and events.
import { compileSql } from '@casus/engine/sql';
import { startOfDay } from '@casus/model';
import { openStore, type Store, tableOf } from '@casus/stores';
import { COLUMNS, HAPPENINGS, LAST, PROMISES, type World } from './alliances.js';
import { atop, lawOf, STANDING, whole } from './alliances-law.js';
import { type Asked, apart, type Cells } from './rows.js';

/** The SQL for the family or some of its clauses, complete for assistance or not. */
export function compiled(complete: boolean, only: readonly string[] | null = null) {
  const clauses = atop.clauses.filter(({ id }) => !only || only.includes(id.replace('atop.', '')));
  return compileSql({ ...whole, families: [{ ...atop, clauses }] }, ['atop'], {
    on: startOfDay(LAST),
    scheme: 'cow',
    strangers: true,
    happenings: { name: 'happenings', columns: HAPPENINGS },
    tables: { promises: { name: 'promises', columns: [...PROMISES, ...COLUMNS] } },
    complete: complete ? [{ types: ['assistance'], from: null, to: null }] : [],
  });
}

/** A database with the world's two tables. */
export async function load(of: World): Promise<Store> {
  const store = await openStore({ threads: 1 });
  const days = /_(earliest|latest)$/;
  const type = (column: string) => {
    if (days.test(column)) return 'DATE';
    return ['id', 'type', 'because of'].includes(column) ? 'VARCHAR' : 'INTEGER';
  };
  const shape = (columns: readonly string[]) =>
    Object.fromEntries(columns.map((column) => [column, type(column)] as const));
  await tableOf(store, 'promises', shape([...PROMISES, ...COLUMNS]), of.promises);
  await tableOf(store, 'happenings', shape(HAPPENINGS), of.happenings);
  return store;
}

/** The rows of a query, as `lawOf` writes them. */
export async function answered(
  store: Store,
  sql: string,
  surely: ReadonlySet<string>,
): Promise<string[]> {
  const rows = await store.rows<Cells>(sql);
  const word = (v: unknown) => (v === null || v === undefined ? null : String(v));
  const acts = new Map<string, number>();
  const found = rows.flatMap((r) => {
    const clause = `${r.instrument}.${r.clause}`;
    if (clause.endsWith(STANDING)) {
      const pair = JSON.stringify([clause, word(r.bearer), word(r.beneficiary)]);
      const value = Math.min(Number(r.trigger), Number(r.performed));
      acts.set(pair, Math.max(acts.get(pair) ?? 0, value));
      return [];
    }
    const who = [r.bearer, r.beneficiary, r.counterparty].map(word);
    return [
      JSON.stringify([
        clause,
        ...who,
        r.happening,
        r.status,
        r.reason,
        r.since,
        r.force,
        r.trigger,
      ]),
    ];
  });
  const broken = [...acts].flatMap(([pair, value]) =>
    // Who was never surely bound cannot have surely broken anything: such an act stays open.
    surely.has(pair) || value === 2 ? [JSON.stringify([...JSON.parse(pair), value])] : [],
  );
  return [...found, ...broken];
}

/** Asks SQL and the law for every clause of the family. */
export async function askAlliances(of: World): Promise<Asked> {
  const { sql, refused } = compiled(of.complete);
  const { listed, bound } = lawOf(of);
  const law = [...new Set(listed)];
  if (sql === null || refused.length > 0) {
    return { law, difference: `refused: ${JSON.stringify(refused)}` };
  }
  const store = await load(of);
  try {
    return { law, difference: apart(await answered(store, sql, bound), law) };
  } finally {
    store.close();
  }
}
