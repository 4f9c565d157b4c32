import { readdirSync, readFileSync } from 'node:fs';
import { actorRoles, compileSql } from '@casus/engine/sql';
import { readLibrary } from '@casus/language';
import {
  type Clause,
  DAY,
  type Description,
  endOfDay,
  type Fact,
  type Instance,
  isA,
  isoDay,
  type Minute,
  type Model,
  type Pattern,
  startOfDay,
} from '@casus/model';
import { evaluate } from '@casus/reference';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';

// Generated tables of happenings around the days on which something changes in an instrument of the library: what
// the law says of its clauses, and what SQL says.

const root = new URL('../../../library/', import.meta.url);
const files = readdirSync(root, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.casus') && !path.includes('.scenarios.'))
  .sort();
const read = await readLibrary(
  files.map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') })),
);
export const library: Model = read.model;
const SCHEME = 'cow';
const LIFE = ['in force', 'party', 'suspended'];

type Cells = Record<string, string | number | null>;

/** An instrument by itself: its clauses, the vocabulary's rules, a few of its parties, what its words rest on. */
export interface Bench {
  readonly model: Model;
  readonly facts: readonly Fact[];
  readonly compiled: readonly Clause[];
  readonly refused: readonly { readonly clause: string; readonly why: string }[];
  readonly columns: readonly string[];
  readonly world: fc.Arbitrary<World>;
}

export interface World {
  readonly on: Minute;
  readonly happenings: readonly Cells[];
  readonly complete: readonly string[];
}

/** How many parties there are at most: the reference goes through every pair of them at every change. */
const PARTIES = 3;
/** How many rows of a relation: each is a change at which the reference looks at everything anew. */
const ROWS = 6;

export function bench(id: string, whole: Model = library): Bench {
  const model = alone(whole, id);
  const facts = model.records.flatMap((record) => record.facts);
  const own = model.clauses.filter(({ instrument }) => instrument === id);
  const columns = columnsOf(model, own);
  const { refused } = compileSql(model, [id], options(columns, startOfDay('2024-01-01'), []));
  const compiled = own.filter((clause) => !refused.some((item) => item.clause === clause.id));
  return { model, facts, compiled, refused, columns, world: worlds(model, id, compiled, columns) };
}

export function options(columns: readonly string[], on: Minute, complete: readonly string[]) {
  return {
    on,
    scheme: SCHEME,
    strangers: true,
    happenings: { name: 'happenings', columns },
    tables: {},
    complete: complete.length > 0 ? [{ types: complete, from: null, to: null }] : [],
  };
}

/** The library without what the instrument's clauses do not speak of. */
function alone(model: Model, id: string): Model {
  const instrument = model.instruments.find((item) => item.id === id);
  const uses = instrument?.uses ?? [];
  const clauses = model.clauses.filter(
    (clause) => clause.instrument === null || [id, ...uses].includes(clause.instrument),
  );
  const text = JSON.stringify(clauses);
  const parties = model.rows.flatMap((fact) =>
    fact.kind === 'row' && fact.name === 'party' && fact.args[0] === id ? [fact.args[1]] : [],
  );
  const some = new Set([...new Set(parties)].slice(0, PARTIES));
  const kept = (fact: Fact): boolean => {
    if (fact.kind === 'claim') return fact.names.some((name) => text.includes(`"${name}"`));
    if (fact.kind === 'description') return false;
    if (!LIFE.includes(fact.name)) return text.includes(`"${fact.name}"`);
    if (fact.args[0] !== id) return uses.includes(fact.args[0] ?? '');
    return fact.args.slice(1).every((who) => some.has(who));
  };
  const counts = new Map<string, number>();
  const few = (fact: Fact): boolean => {
    if (fact.kind !== 'row' || LIFE.includes(fact.name)) return true;
    const count = (counts.get(fact.name) ?? 0) + 1;
    counts.set(fact.name, count);
    return count <= ROWS;
  };
  const relations = new Set(model.relations.map((item) => item.id));
  const claimsRelations = (fact: Fact) =>
    fact.kind !== 'claim' || fact.names.every((name) => relations.has(name));
  return {
    ...model,
    instruments: model.instruments.filter((item) => item.id === id || uses.includes(item.id)),
    clauses,
    families: [],
    rows: model.rows.filter(kept).filter(few),
    records: model.records.map((record) => ({
      ...record,
      facts: record.facts.filter(kept).filter(claimsRelations).filter(few),
    })),
  };
}

/** Every pattern that stands in a clause. */
function patterns(of: unknown): Pattern[] {
  if (Array.isArray(of)) return of.flatMap(patterns);
  if (of === null || typeof of !== 'object') return [];
  const here = 'roles' in of && 'type' in of && 'handle' in of ? [of as Pattern] : [];
  return [...here, ...Object.values(of).flatMap(patterns)];
}

function columnsOf(model: Model, clauses: readonly Clause[]): string[] {
  const types = new Set(patterns(clauses).map(({ type }) => type));
  const roles = model.events.filter(({ id }) => types.has(id)).flatMap((event) => event.roles);
  const names = new Set(roles.map(({ id }) => id));
  return [
    'id',
    'type',
    ...[...names].filter((name) => name !== 'because of'),
    'because of',
    'start_earliest',
    'start_latest',
    'end_earliest',
    'end_latest',
  ];
}

const codeOf = (model: Model, id: string) =>
  model.actors.find((actor) => actor.id === id)?.codes[SCHEME];

/** Worlds about one clause each: acts that answer it, nearly answer it, or are something else. */
function worlds(
  model: Model,
  id: string,
  clauses: readonly Clause[],
  columns: readonly string[],
): fc.Arbitrary<World> {
  if (clauses.length === 0) return fc.constant({ on: 0, happenings: [], complete: [] });
  const life = model.rows.filter((row) => row.kind === 'row' && row.args[0] === id);
  const points = life.flatMap((row) => (row.kind === 'row' ? [row.from ?? [], row.to ?? []] : []));
  const days = [...new Set(points.flat())].filter((day) => day % DAY === 0);
  const base = fc.constantFrom(...(days.length > 0 ? days : [startOfDay('2020-01-01')]));
  return fc.tuple(base, fc.constantFrom(...clauses)).chain(([day, clause]) => {
    const acts = 'act' in clause.head ? [clause.head.act.type] : [];
    const fillers = fillersOf(model, clause, JSON.stringify([clause, life]));
    const each = happening(model, typesOf(model, [clause]), fillers, columns, day);
    return fc.record({
      on: fc.nat(40).map((n) => day + (n + 5) * DAY),
      complete: fc.constantFrom<readonly string[]>([], acts),
      happenings: fc
        .array(each, { minLength: 1, maxLength: 4 })
        .map((rows) => rows.map((row, index) => ({ id: `h${index}`, ...row }))),
    });
  });
}

/** What may stand in a role: mostly what the clause names there, else who or what it names at all. */
function fillersOf(model: Model, clause: Clause, text: string) {
  const held = actorRoles(model);
  const codes = (ids: readonly string[]) =>
    ids.flatMap((id) => codeOf(model, id) ?? []).map(Number);
  const named = model.actors.filter(({ id }) => text.includes(`"${id}"`)).map(({ id }) => id);
  const actors = [...new Set([...codes(named).slice(0, 6), 900])];
  const kinds = model.kinds.filter(({ id }) => text.includes(`"${id}"`)).map(({ id }) => id);
  const near = model.kinds.filter(
    ({ id, parents }) =>
      parents.some((parent) => kinds.includes(parent)) ||
      kinds.some((kind) => isA(model.kinds, kind, id)),
  );
  const sorts = [...kinds, ...near.slice(0, 6).map(({ id }) => id), 'nothing-known'];
  return (role: string): fc.Arbitrary<string | number | null> => {
    const all: (string | number)[] = held.has(role) ? actors : sorts;
    const asked = [...patterns(clause)].flatMap(({ roles }) => constants(roles[role]));
    const bearers =
      role === 'by' ? constants('bearer' in clause.head ? clause.head.bearer : null) : [];
    const ids = [...asked, ...bearers];
    const wanted: (string | number)[] = held.has(role) ? codes(ids) : ids;
    const some = wanted.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...wanted) }] : [];
    return fc.oneof(
      ...some,
      { weight: 3, arbitrary: fc.constantFrom(...all) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  };
}

/** The ids of all constants in a term or whatever holds terms. */
function constants(of: unknown): string[] {
  if (Array.isArray(of)) return of.flatMap(constants);
  if (of === null || typeof of !== 'object') return [];
  if ('kind' in of && of.kind === 'const' && 'id' in of) return [String(of.id)];
  return Object.values(of).flatMap(constants);
}

/** The types that the clauses name, some below them, and those that a rule counts as them. */
function typesOf(model: Model, clauses: readonly Clause[]): string[] {
  const wanted = [...new Set(patterns(clauses).map(({ type }) => type))];
  const below = model.events
    .filter(({ id }) => wanted.some((type) => id !== type && isA(model.events, id, type)))
    .map(({ id }) => id)
    .slice(0, 4);
  const counting = model.clauses.flatMap(({ head, limbs }) =>
    head.kind === 'counts as' && wanted.includes(head.type)
      ? limbs.flatMap(({ pattern }) => pattern?.type ?? [])
      : [],
  );
  return [...wanted, ...wanted, ...wanted, ...new Set([...below, ...counting])];
}

const span = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.constantFrom(0, 0, 0, 2, 9))
    .map(([from, more]) => [from, from + more] as const);

function happening(
  model: Model,
  types: readonly string[],
  filler: (role: string) => fc.Arbitrary<string | number | null>,
  columns: readonly string[],
  day: Minute,
): fc.Arbitrary<Cells> {
  const roles = columns.slice(2, columns.indexOf('because of'));
  return fc
    .record({
      type: fc.constantFrom(...types),
      because: fc.option(fc.constantFrom(0, 0, 1, 2), { freq: 5 }),
      start: span(25),
      end: fc.option(span(12)),
      roles: fc.record(Object.fromEntries(roles.map((role) => [role, filler(role)]))),
    })
    .map(({ type, because, start, end, roles: cells }): Cells => {
      const has = model.events.find(({ id }) => id === type)?.roles.map(({ id }) => id) ?? [];
      const known = Object.fromEntries(
        Object.entries(cells).map(([role, cell]) => [role, has.includes(role) ? cell : null]),
      );
      const date = (n: number) => isoDay(day + (n - 5) * DAY);
      return {
        type,
        ...known,
        'because of': because === null ? null : `h${because}`,
        start_earliest: date(start[0]),
        start_latest: date(start[1]),
        end_earliest: end ? date(start[1] + 1 + end[0]) : null,
        end_latest: end ? date(start[1] + 1 + end[1]) : null,
      };
    });
}

/** The table's rows as facts: a filler is an actor by its code, or a kind. */
function facts(of: World, { model, columns }: Bench): Fact[] {
  const marks = { citations: [], speaker: null, knownFrom: null, reading: null };
  const roles = columns.slice(2, columns.indexOf('because of') + 1);
  const text = JSON.stringify([model.clauses, model.rows]);
  const actor = (code: number) => {
    const all = model.actors.filter(({ codes }) => codes[SCHEME] === String(code));
    return (all.find(({ id }) => text.includes(`"${id}"`)) ?? all[0])?.id ?? `${SCHEME}:${code}`;
  };
  const described = of.happenings.map((row): Description => {
    const known = roles.flatMap((role): [string, string[]][] => {
      const cell = row[role] ?? null;
      if (cell === null) return [];
      return [[role, [typeof cell === 'number' ? actor(cell) : cell]]];
    });
    const end = (value: unknown, last: boolean) =>
      last ? endOfDay(String(value)) - DAY : startOfDay(String(value)) - DAY;
    return {
      kind: 'description',
      happening: String(row.id),
      type: String(row.type),
      roles: Object.fromEntries(known),
      start: {
        earliest: startOfDay(String(row.start_earliest)),
        latest: endOfDay(String(row.start_latest)),
      },
      end:
        row.end_latest === null
          ? null
          : { earliest: end(row.end_earliest, false), latest: end(row.end_latest, true) },
      value: 2,
      inside: null,
      marks,
    };
  });
  const claim: Fact = { kind: 'claim', names: of.complete, about: {}, from: null, to: null, marks };
  return of.complete.length > 0 ? [...described, claim] : described;
}

/** A prohibition that waits for no happening: SQL has a row for each act. */
const standing = ({ limbs, head }: Clause) =>
  head.kind === 'duty' && head.negative && limbs.every(({ pattern }) => pattern === null);

const key = (...parts: readonly unknown[]) => JSON.stringify(parts);

/** What the law lists of these clauses, but for the dormant and what was never in force. */
export function expected(of: World, at: Bench): string[] {
  const on = of.on + DAY - 1;
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const found = evaluate(at.model, [...at.facts, ...facts(of, at)], view);
  const rows = found.flatMap((i) => {
    const clause = at.compiled.find(({ id }) => id === i.clause);
    return clause ? [[clause, i] as const] : [];
  });
  return rows
    .filter(([clause]) => !standing(clause))
    .filter(([clause, { status, since }]) =>
      status === 'not in force' ? since && clause.head.kind === 'duty' : status !== 'dormant',
    )
    .map(([, i]) => line(i, at.model))
    .concat(
      worst(
        rows.filter(([clause]) => standing(clause)),
        at.model,
      ),
    );
}

function line(i: Instance, model: Model): string {
  const [h = null] = Object.values(i.happenings);
  const since = i.since ? isoDay(i.since.latest) : null;
  const why = i.status === 'not in force' ? null : i.reason;
  const force = i.status === 'not in force' || i.reason === 'ended' ? null : i.force;
  return key(i.clause, i.limb, whom(i, model), h, i.status, why, since, force, i.trigger);
}

function whom(i: Instance, model: Model): string | null {
  const codes = i.bearer.map((id) =>
    id === null ? null : (codeOf(model, id) ?? id.split(':')[1]),
  );
  return codes.length === 0 || codes.includes(null) ? null : codes.join('+');
}

/** Of each bearer and clause the worst that any act came to. */
function worst(rows: readonly (readonly [Clause, Instance])[], model: Model): string[] {
  const values = new Map<string, number>();
  for (const [, i] of rows) {
    const value = i.status === 'breached' ? 2 : i.reason === 'performance' ? 1 : 0;
    const pair = key(i.clause, whom(i, model));
    if (value > 0) values.set(pair, Math.max(values.get(pair) ?? 0, value));
  }
  return [...values].map(([pair, value]) => key(pair, value));
}

/** The same from the rows of a query. */
export async function answered(connection: DuckDBConnection, sql: string, at: Bench) {
  const reader = await connection.runAndReadAll(sql);
  const rows = reader.getRowObjectsJson() as Cells[];
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
  return [...lines, ...[...acts].map(([pair, value]) => key(pair, value))];
}

export async function load(of: World, { model, columns }: Bench): Promise<DuckDBConnection> {
  const db = await DuckDBInstance.create(':memory:');
  const connection = await db.connect();
  await connection.run('SET threads = 1');
  const actors = actorRoles(model);
  const type = (column: string) =>
    /_(earliest|latest)$/.test(column) ? 'DATE' : actors.has(column) ? 'INTEGER' : 'VARCHAR';
  await connection.run(
    `CREATE TABLE happenings (${columns.map((column) => `"${column}" ${type(column)}`).join(', ')})`,
  );
  const cell = (v: unknown) => (v === null || v === undefined ? 'NULL' : `'${v}'`);
  for (const row of of.happenings) {
    await connection.run(
      `INSERT INTO happenings VALUES (${columns.map((column) => cell(row[column])).join(', ')})`,
    );
  }
  return connection;
}
