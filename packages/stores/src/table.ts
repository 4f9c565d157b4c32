import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { literal, quoted, type Store } from './store.js';

/** SQL types of the columns, in their order. */
export type Columns = Readonly<Record<string, 'VARCHAR' | 'DATE' | 'BOOLEAN' | 'INTEGER'>>;

/** A table of rows that were worked out here: some thousands, not millions. What a row lacks is null. */
export async function tableOf<Row extends object>(
  store: Store,
  name: string,
  columns: Columns,
  rows: readonly Row[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'casus-rows-'));
  try {
    const file = join(folder, 'rows.jsonl');
    await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const shape = Object.entries(columns).map(([column, type]) => `${quoted(column)}: '${type}'`);
    const read = `read_json(${literal(file)}, format = 'newline_delimited', columns = {${shape.join(', ')}})`;
    await store.run(`CREATE OR REPLACE TABLE ${quoted(name)} AS SELECT * FROM ${read}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
