import type { Claim, Fact, Marks, Row } from './facts.js';
import type { Column, Family } from './family.js';
import type { Actor, Model, Relation } from './library.js';
import { type Minute, startOfDay } from './time.js';

/** A row of a table: what its columns hold, dates as ISO days. */
export type TableRow = Readonly<Record<string, string | number | null | undefined>>;

/** The id of the instrument that a family has for a key. */
export function instrumentOf(family: Family, key: string): string {
  return `${family.instrument.id}.${key}`;
}

/**
 * The model with one more instrument: the family's, for this key, its parties and what the columns
 * say of them taken from the rows of that key. It is then an instrument like any other. Actors whose
 * code no actor of the model bears are added under the code ("cow:730").
 * Throws a RangeError for a date that is none.
 */
export function instantiate(
  model: Model,
  family: Family,
  key: string,
  rows: readonly TableRow[],
): Model {
  const id = instrumentOf(family, key);
  const spells = rows.map((row) => spell(family, row));
  const actors = strangers(model, family, spells);
  const named = namer([...model.actors, ...actors], family.scheme);
  const own = family.columns.map(({ relation }) => relation);
  const rename = renaming(family.instrument.id, id, new Set(own));
  const marks: Marks = {
    citations: family.instrument.citations,
    speaker: null,
    knownFrom: family.instrument.knownFrom,
    reading: null,
  };
  const parties = [...new Set(spells.map(({ party }) => party))];
  const life = parties.flatMap((party) =>
    partyRows(
      id,
      named(party),
      spells.filter((item) => item.party === party),
      marks,
    ),
  );
  const stated = spells.flatMap((item) =>
    family.columns.flatMap((column) => columnFacts(id, column, item, named, marks)),
  );
  const titles = Object.entries(family.instrument.titles).map(([lang, text]) => [
    lang,
    text.replaceAll('{key}', key),
  ]);
  return {
    ...model,
    actors: [...model.actors, ...actors],
    relations: [...model.relations, ...model.relations.filter(isIn(own)).map(rename<Relation>)],
    instruments: [
      ...model.instruments,
      { ...family.instrument, id, titles: Object.fromEntries(titles) },
    ],
    clauses: [...model.clauses, ...family.clauses.map(rename)],
    rows: [...model.rows, ...forceRow(id, spells, marks), ...life, ...stated],
  };
}

interface Spell {
  readonly party: string;
  readonly row: TableRow;
  /** It has surely begun at `sure.from`, may have at `from`; likewise for its end. */
  readonly from: Minute | null;
  readonly to: Minute | null;
  readonly sure: { readonly from: Minute | null; readonly to: Minute | null };
}

/** A bound is a day in a column, or lies between those of `…_earliest` and `…_latest`. */
function spell(family: Family, row: TableRow): Spell {
  const bound = (column: string | null, side: 'earliest' | 'latest') => {
    const value = column === null ? null : (row[`${column}_${side}`] ?? row[column] ?? null);
    return value === null || !/^[-+]?\d{4,6}-\d\d-\d\d/.test(String(value)) || isForEver(value)
      ? null
      : startOfDay(String(value).slice(0, 10));
  };
  return {
    party: String(row[family.party] ?? ''),
    row,
    from: bound(family.from, 'earliest'),
    to: bound(family.to, 'latest'),
    sure: { from: bound(family.from, 'latest'), to: bound(family.to, 'earliest') },
  };
}

/** How tables write an open end. */
function isForEver(value: string | number): boolean {
  return /^(infinity|9999-12-31)/.test(String(value));
}

const isIn = (names: readonly string[]) => (relation: Relation) => names.includes(relation.id);

/** The same with the row's name for the family's, and columns' relations the row's own. */
function renaming(from: string, to: string, own: ReadonlySet<string>) {
  const text = (value: string) => {
    if (value === from) return to;
    if (own.has(value)) return `${to}:${value}`;
    return value.startsWith(`${from}.`) ? to + value.slice(from.length) : value;
  };
  const each = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return NAMES.has(field) ? text(value) : value;
    if (Array.isArray(value)) return value.map((item) => each(item, field));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, each(item, name)]),
    );
  };
  return <T>(value: T): T => each(value, '') as T;
}

/** The fields in which a model names instruments, clauses, relations and constants. */
const NAMES = new Set(['id', 'instrument', 'name', 'relation', 'clause', 'defeats']);

function namer(actors: readonly Actor[], scheme: string): (code: string) => string {
  const known = new Map<string, string>();
  for (const actor of actors) {
    const code = actor.codes[scheme];
    if (code !== undefined && !known.has(code)) known.set(code, actor.id);
  }
  return (code) => known.get(code) ?? `${scheme}:${code}`;
}

/** Actors that the table names and the model does not. */
function strangers(model: Model, family: Family, spells: readonly Spell[]): Actor[] {
  const known = new Set(model.actors.flatMap(({ codes }) => codes[family.scheme] ?? []));
  const listed = family.columns.flatMap((column) =>
    column.kind === 'list' ? spells.flatMap(({ row }) => filled(column.columns, row)) : [],
  );
  const codes = new Set([...spells.map(({ party }) => party), ...listed]);
  return [...codes]
    .filter((code) => !known.has(code))
    .map((code) => {
      const id = `${family.scheme}:${code}`;
      const forms = { nom: id, gen: null, dat: null, acc: null, plural: false, adjective: null };
      return {
        id,
        group: false,
        names: { en: forms, de: forms },
        also: [],
        codes: { [family.scheme]: code },
        exists: [],
      };
    });
}

/** In force as long as anyone is a party: who is, the parties' own rows say. */
function forceRow(id: string, spells: readonly Spell[], marks: Marks): Row[] {
  if (spells.length === 0) return [];
  const from = spells.some((item) => item.from === null)
    ? null
    : Math.min(...spells.map((item) => item.from ?? 0));
  const to = spells.some((item) => item.to === null)
    ? null
    : Math.max(...spells.map((item) => item.to ?? 0));
  return [row('in force', [id], { from, to }, 2, marks)];
}

/** Where no spell surely runs but one may, membership is unknown. */
function partyRows(id: string, party: string, spells: readonly Spell[], marks: Marks): Row[] {
  const points = spells.flatMap((s) => [s.from, s.to, s.sure.from, s.sure.to]);
  const limits = [...new Set(points)].filter((p) => p !== null).sort((a, b) => a - b);
  const covers = (from: Minute | null, to: Minute | null, a: Minute | null) =>
    (from === null || (a !== null && from <= a)) && (to === null || a === null || a < to);
  return [null, ...limits].flatMap((from, index) => {
    const to = limits[index] ?? null;
    // The piece before the first limit is inside what has no beginning, not inside what has an end before it.
    const may = spells.some((s) => covers(s.from, s.to, from));
    const is = spells.some((s) => covers(s.sure.from, s.sure.to, from));
    const when = { from, to };
    if (!may) return [];
    const stated = row('party', [id, party], when, 2, marks);
    return [is ? stated : { ...stated, value: 1 as const }];
  });
}

function columnFacts(
  id: string,
  column: Column,
  { party, row: cells, from, to }: Spell,
  named: (code: string) => string,
  marks: Marks,
): Fact[] {
  const name = `${id}:${column.relation}`;
  const when = { from, to };
  const who = named(party);
  if (column.kind === 'flag') {
    const value = String(cells[column.column] ?? '');
    if (column.yes.includes(value)) return [row(name, [who], when, 2, marks)];
    return column.no.includes(value) ? [row(name, [who], when, 0, marks)] : [];
  }
  const actors = filled(column.columns, cells);
  const stated = actors.map((actor) => row(name, [named(actor), who], when, 2, marks));
  const closed =
    actors.length > 0 && column.columns.some((item) => String(cells[item] ?? '') === '0');
  const claim: Claim = { kind: 'claim', names: [name], about: { '1': [who] }, ...when, marks };
  return closed ? [...stated, claim] : stated;
}

function filled(columns: readonly string[], cells: TableRow): string[] {
  return columns.map((column) => String(cells[column] ?? '')).filter((c) => c !== '' && c !== '0');
}

function row(
  name: string,
  args: readonly string[],
  when: { readonly from: Minute | null; readonly to: Minute | null },
  value: 0 | 2,
  marks: Marks,
): Row {
  return { kind: 'row', name, args, ...when, value, inside: null, marks };
}
