import type { Minute, Model, Row, Truth } from '@casus/model';
import type { RelationTest } from './scan.js';

/** What the library says of a row on a day; free: nobody says, so cases of both kinds are looked at. */
type RowState = 'yes' | 'no' | 'free';
/** As `RowState`; contested where the sources, or the readings, part over it. */
type Standing = RowState | 'contested';

export interface Relations {
  readonly state: (name: string, ids: readonly string[]) => RowState;
  /** Stated by the instruments' own declarations. */
  readonly isLife: (name: string) => boolean;
  /** How each of these stands in the hole of a test: worked out once for a list of candidates. */
  readonly standings: (test: Ground, candidates: readonly string[]) => readonly Standing[];
}

/** The library's relations on one day. */
export interface Day {
  readonly on: Minute;
  readonly rows: Relations;
}

const LIFE: ReadonlySet<string> = new Set(['in force', 'party', 'member', 'suspended']);

/**
 * Relations as the library lists them on a day. A relation with rows is read as a list: who is not
 * on it does not stand in it. A relation without any, or a disputed row, is left open.
 */
export function relations(
  rows: readonly Row[],
  on: Minute,
  readings: readonly string[],
): Relations {
  const listed = new Set(rows.map(({ name }) => name));
  const held = new Map<string, Set<Truth>>();
  const contested = new Set<string>();
  for (const row of rows) {
    if ((row.from ?? -Infinity) > on || (row.to ?? Infinity) <= on) continue;
    const key = keyOf(row.name, row.args);
    const { reading } = row.marks;
    if (reading !== null && !readings.includes(reading)) contested.add(key);
    else held.set(key, (held.get(key) ?? new Set()).add(row.value));
  }
  // Who does not know is not heard beside one who does.
  for (const values of held.values()) if (values.size > 1) values.delete(1);
  const state = (name: string, ids: readonly string[]): RowState => {
    const key = keyOf(name, ids);
    const values = held.get(key);
    if (values) return values.size > 1 || values.has(1) ? 'free' : values.has(2) ? 'yes' : 'no';
    if (contested.has(key)) return 'free';
    // Nobody is their own ally; and what declarations state of parties is complete.
    if (listed.has(name) || LIFE.has(name) || new Set(ids).size < ids.length) return 'no';
    return 'free';
  };
  const isContested = (name: string, ids: readonly string[]) => {
    const key = keyOf(name, ids);
    return contested.has(key) || (held.get(key)?.size ?? 0) > 1;
  };
  const known = new Map<readonly string[], Map<string, readonly Standing[]>>();
  return {
    isLife: (name) => LIFE.has(name),
    state,
    standings(test, candidates) {
      const lists = known.get(candidates) ?? new Map<string, readonly Standing[]>();
      known.set(candidates, lists);
      const present = lists.get(test.key);
      if (present) return present;
      const { name, fill } = test;
      const found = candidates.map((id): Standing => {
        const ids = fill(id);
        return isContested(name, ids) ? 'contested' : state(name, ids);
      });
      lists.set(test.key, found);
      return found;
    },
  };
}

function keyOf(name: string, ids: readonly string[]): string {
  return JSON.stringify([name, ...ids]);
}

/** All rows of the library: what its declarations and its records state. */
export function statedRows(model: Model): Row[] {
  const facts = [...model.rows, ...model.records.flatMap((record) => record.facts)];
  return facts.filter((fact): fact is Row => fact.kind === 'row' && fact.inside === null);
}

export interface Ground {
  readonly name: string;
  readonly key: string;
  readonly fill: (id: string) => readonly string[];
}

/**
 * A test with every place but the hole filled: by its constant, else by each of those named that
 * may stand there.
 */
export function ground(
  test: RelationTest,
  named: readonly string[],
  mayStand: (place: number, id: string) => boolean,
): Ground[] {
  let filled: (string | null)[][] = [[]];
  test.args.forEach((arg, i) => {
    const fitting = () => named.filter((id) => mayStand(i, id));
    const choices = i === test.hole ? [null] : arg === null ? fitting() : [arg];
    filled = filled.flatMap((before) => choices.map((choice) => [...before, choice]));
  });
  return filled.map((args) => ({
    name: test.name,
    key: `${test.name} ${args.map((arg) => arg ?? '*').join(' ')}`,
    fill: (id) => args.map((arg) => arg ?? id),
  }));
}
