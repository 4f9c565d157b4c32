import type { Row } from '@casus/model';
import type { RowIndex, World } from './types.js';

const NO_ROWS: readonly Row[] = [];

export function rowIndex(rows: readonly Row[]): RowIndex {
  const byName = new Map<string, Row[]>();
  const byFirst = new Map<string, Map<string, Row[]>>();
  const byPair = new Map<string, Map<string, Map<string, Row[]>>>();
  for (const row of rows) {
    push(byName, row.name, row);
    const [first = '', second = ''] = row.args;
    push(inner(byFirst, row.name), first, row);
    push(inner(inner(byPair, row.name), first), second, row);
  }
  return { byName, byFirst, byPair };
}

function inner<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, T>();
  maps.set(key, made);
  return made;
}

function push(lists: Map<string, Row[]>, key: string, row: Row): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}

/** Rows declared under a name; `first` null: whatever their first argument. */
export function declaredRows(world: World, name: string, first: string | null): readonly Row[] {
  if (first === null) return world.ground.rows.byName.get(name) ?? NO_ROWS;
  return world.ground.rows.byFirst.get(name)?.get(first) ?? NO_ROWS;
}

/** Rows declared of just these first two arguments: a treaty of two hundred parties is not read through for one. */
export function declaredOf(world: World, name: string, args: readonly string[]): readonly Row[] {
  const [first = '', second = ''] = args;
  return world.ground.rows.byPair.get(name)?.get(first)?.get(second) ?? NO_ROWS;
}

/** Rows given as facts. They are few: the caller looks at each. */
export function givenRows(world: World, name: string): readonly Row[] {
  return world.rows === null ? NO_ROWS : (world.rows.get(name) ?? NO_ROWS);
}
