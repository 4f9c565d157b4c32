import type { World as Alliances } from './alliances.js';
import { askAlliances } from './alliances-sql.js';
import type { World as Happenings } from './happenings.js';
import { benches } from './instruments.js';
import { askInstrument } from './instruments-sql.js';
import type { Pair } from './pairs.js';
import { countPair } from './pairs-counted.js';

/** One drawn world, as it is kept where something differs. */
export type Drawn =
  | { readonly kind: 'alliances'; readonly world: Alliances }
  | { readonly kind: 'instrument'; readonly id: string; readonly world: Happenings }
  | { readonly kind: 'pair'; readonly world: Pair };

/** What was held against the reference in a world, and what differs; null where nothing does. */
export interface Held {
  /** Worlds of tables asked of SQL, and rows of the law that were compared. */
  readonly tables: number;
  readonly rows: number;
  /** Pairs compared, cases of them that were counted, and classes that compare listed. */
  readonly pairs: number;
  readonly counted: number;
  readonly classes: number;
  readonly difference: string | null;
}

const NOTHING = { tables: 0, rows: 0, pairs: 0, counted: 0, classes: 0 };

/** Holds SQL or compare against the reference in one world. */
export async function hold(drawn: Drawn): Promise<Held> {
  if (drawn.kind === 'pair') {
    const { told, classes, difference } = await countPair(drawn.world);
    return { ...NOTHING, pairs: 1, counted: told, classes, difference };
  }
  const { law, difference } = await ask(drawn);
  return { ...NOTHING, tables: 1, rows: law.length, difference };
}

function ask(drawn: Exclude<Drawn, { kind: 'pair' }>) {
  if (drawn.kind === 'alliances') return askAlliances(drawn.world);
  const at = benches().find(({ id }) => id === drawn.id);
  if (!at) throw new RangeError(`no clause of ${drawn.id} can be compiled`);
  return askInstrument(drawn.world, at);
}
