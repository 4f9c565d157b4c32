// What SQL says of an instrument's clauses in a world of happenings.
import { actorRoles, compileSql } from '@casus/engine/sql';
import type { Clause } from '@casus/model';
import { openStore, type Store, tableOf } from '@casus/stores';
import type { World } from './happenings.js';
import { type Bench, options } from './instruments.js';
import { key, lawOf, standing } from './instruments-law.js';
import { type Asked, apart, type Cells } from './rows.js';

/** The rows of a query, as the law's are written. */
async function answered(
  store: Store,
  sql: string,
  at: Bench,
  bound: ReadonlySet<string>,
): Promise<string[]> {
  const rows = await store.rows<Cells>(sql);
  const word = (value: unknown) => (value === null || value === undefined ? null : String(value));
  const acts = new Map<string, number>();
  const lines = rows.flatMap((r) => {
    const id = `${r.instrument}.${r.clause}`;
    const clause = at.compiled.find((item) => item.id === id);
    if (!clause) return [];
    if (standing(clause)) {
      const pair = key(id, word(r.bearer));
      const value = r.status === 'breached' ? 2 : 1;
      acts.set(pair, Math.max(acts.get(pair) ?? 0, value));
      return [];
    }
    const force = r.status === 'not in force' || r.reason === 'ended' ? null : r.force;
    return [
      key(
        id,
        word(r.limb),
        word(r.bearer),
        r.happening,
        r.status,
        word(r.reason),
        word(r.since),
        force,
        r.trigger,
      ),
    ];
  });
  // Who was never surely bound cannot have surely broken anything: such an act stays open.
  const told = [...acts].filter(([pair, value]) => value === 2 || bound.has(pair));
  return [...lines, ...told.map(([pair, value]) => key(pair, value))];
}

async function load(of: World, { model, columns }: Bench): Promise<Store> {
  const store = await openStore({ threads: 1 });
  const actors = actorRoles(model);
  const type = (column: string) => {
    if (/_(earliest|latest)$/.test(column)) return 'DATE';
    return actors.has(column) ? 'INTEGER' : 'VARCHAR';
  };
  const shape = Object.fromEntries(columns.map((column) => [column, type(column)] as const));
  await tableOf(store, 'happenings', shape, of.happenings);
  return store;
}

/**
 * Asks SQL and the law for every clause of the instrument that can be compiled: of what the world's
 * record claims to be complete for, a clause may be refused that is answered otherwise. `change`: what a
 * test does to the SQL first.
 */
export async function askInstrument(
  of: World,
  bench: Bench,
  change: (sql: string) => string = (sql) => sql,
): Promise<Asked> {
  const asked = options(bench.columns, of.on, of.complete);
  const { sql, refused } = compileSql(bench.model, [bench.id], asked);
  const answers = ({ id }: Clause) => !refused.some(({ clause }) => clause === id);
  const at = { ...bench, compiled: bench.compiled.filter(answers) };
  const { rows: law, bound } = lawOf(of, at);
  if (sql === null) return { law, difference: apart([], law) };
  const store = await load(of, at);
  try {
    return { law, difference: apart(await answered(store, change(sql), at, bound), law) };
  } finally {
    store.close();
  }
}
