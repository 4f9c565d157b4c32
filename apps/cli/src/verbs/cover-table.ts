import type { Cover, CoverEdgeAnswer } from '@casus/answers';
import type { Columns } from '@casus/stores';
import { mustBeWritable, tableOf, writeAll } from '@casus/stores';
import { inStore } from './replay/options.js';

/** One row for each edge: who promises whom what, by which limb, since when and until when, how sure. */
const COLUMNS: Columns = {
  from: 'VARCHAR',
  to: 'VARCHAR',
  promise: 'VARCHAR',
  instrument: 'VARCHAR',
  clause: 'VARCHAR',
  limb: 'VARCHAR',
  locator: 'VARCHAR',
  since: 'DATE',
  until: 'DATE',
  condition: 'VARCHAR',
  unless: 'VARCHAR',
  readings: 'VARCHAR',
  disputed: 'BOOLEAN',
  perhaps: 'BOOLEAN',
  jointly: 'BOOLEAN',
  certainty: 'VARCHAR',
  sources: 'VARCHAR',
};

/** Writes a cover as a tidy table, whole or not at all; the suffix says how. */
export async function writeCover(out: string, { edges }: Cover): Promise<void> {
  await inStore({}, async (store) => {
    await mustBeWritable(out);
    await tableOf(store, 'edges', COLUMNS, edges.map(row));
    await writeAll(store, [{ path: out, query: 'SELECT * FROM edges ORDER BY ALL' }]);
  });
}

/** Lists stand in one cell, parted by semicolons. */
function row({ readings, sources, ...edge }: CoverEdgeAnswer) {
  return {
    ...edge,
    readings: readings.join('; ') || null,
    sources: sources.map(({ source }) => source).join('; '),
  };
}
