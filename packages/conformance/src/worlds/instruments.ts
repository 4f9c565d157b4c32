// An instrument of the library by itself, so small that the reference gets through it.
import { readdirSync, readFileSync } from 'node:fs';
import { compileSql } from '@casus/engine/sql';
import { readLibrary } from '@casus/language';
import { type Clause, type Fact, type Minute, type Model, startOfDay } from '@casus/model';
import type fc from 'fast-check';
import { OUTSIDER, patterns, SCHEME, type World, worlds } from './happenings.js';

const root = new URL('../../../../library/', import.meta.url);
const files = readdirSync(root, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.casus') && !path.includes('.scenarios.'))
  .sort();
const read = await readLibrary(
  files.map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') })),
);
const library: Model = read.model;
const LIFE = ['in force', 'party', 'suspended'];

/** An instrument by itself: its clauses, the vocabulary's rules, a few of its parties, what its words rest on. */
export interface Bench {
  readonly id: string;
  readonly model: Model;
  readonly facts: readonly Fact[];
  readonly compiled: readonly Clause[];
  readonly refused: readonly { readonly clause: string; readonly why: string }[];
  readonly columns: readonly string[];
  readonly world: fc.Arbitrary<World>;
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
  const world = worlds(model, id, compiled, columns);
  return { id, model, facts, compiled, refused, columns, world };
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
  const small = {
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
  const { instruments, rows, records } = small;
  const said = JSON.stringify([instruments, clauses, rows, records]);
  const actors = model.actors.filter(
    ({ id: actor, codes }) => said.includes(`"${actor}"`) || codes[SCHEME] === `${OUTSIDER}`,
  );
  return { ...small, actors };
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

let compilable: readonly Bench[] | null = null;

/** The instruments of the library of which any clause can be compiled. */
export function benches(): readonly Bench[] {
  compilable ??= library.instruments
    .map(({ id }) => bench(id))
    .filter(({ compiled }) => compiled.length > 0);
  return compilable;
}
