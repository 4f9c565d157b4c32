import type { Row } from '@casus/model';
import type { RowIndex, World } from './types.js';

const NO_ROWS: readonly Row[] = [];

export function rowIndex(rows: readonly Row[]): RowIndex {
  const byName = new Map<string, Row[]>();
  const byFirst = new Map<string, Map<string, Row[]>>();
  for (const row of rows) {
    const named = byName.get(row.name);
    if (named) named.push(row);
    else byName.set(row.name, [row]);
    const firsts = byFirst.get(row.name) ?? new Map<string, Row[]>();
    byFirst.set(row.name, firsts);
    const first = row.args[0] ?? '';
    const list = firsts.get(first);
    if (list) list.push(row);
    else firsts.set(first, [row]);
  }
  return { byName, byFirst };
}

/** Rows declared under a name; `first` null: whatever their first argument. */
export function declaredRows(world: World, name: string, first: string | null): readonly Row[] {
  if (first === null) return world.ground.rows.byName.get(name) ?? NO_ROWS;
  return world.ground.rows.byFirst.get(name)?.get(first) ?? NO_ROWS;
}

/** Rows given as facts. They are few: the caller looks at each. */
export function givenRows(world: World, name: string): readonly Row[] {
  return world.rows === null ? NO_ROWS : (world.rows.get(name) ?? NO_ROWS);
}
