import type { Clause, Fact, Model, RecordOfFacts, Row } from '@casus/model';
import type { Report } from '../diagnostic.js';
import type * as ast from '../grammar/generated/ast.js';
import { actor, group, memberRows, place, source, successionRows } from './actors.js';
import { clause, clauseBody } from './clauses.js';
import { type ClauseOwner, type Context, type RoleInfo, target } from './context.js';
import { endOf } from './dates.js';
import { facts, newCase } from './facts.js';
import {
  forcePeriod,
  instrument,
  lifeRows,
  ownCitations,
  partyNames,
  speakers,
} from './instruments.js';
import { citations, texts } from './names.js';
import { report } from './reports.js';
import { axiom, scenario } from './scenarios.js';
import { subjections } from './tails.js';
import { eventType, kinds, relation, rolesOf } from './vocabulary.js';

/** Syntax trees of all files to one model: the only way out of the language. */
export function lower(documents: readonly ast.Document[], into: Report): Model {
  const declarations = documents.flatMap((document) => document.declarations);
  const all = <T extends ast.Declaration['$type']>(type: T) =>
    declarations.filter((d): d is Extract<ast.Declaration, { $type: T }> => d.$type === type);
  const context = newContext(all('InstrumentDecl'), into);
  const instruments = all('InstrumentDecl');
  const owners = new Map(instruments.map((decl) => [decl.name, owner(decl)]));
  const clauses = withPriorities(
    [
      ...all('RuleDecl').map((decl) => rule(decl, context)),
      ...instruments.flatMap((decl) =>
        decl.clauses.map((item) => clause(item, owner(decl), context)),
      ),
    ],
    instruments,
  );
  const clauseIds = new Set(clauses.map((item) => item.id));
  const stated = all('LibraryDecl').at(-1);
  return {
    format: 1,
    version: stated?.version ?? '0',
    statedDate: stated ? endOf(stated.date, stated, into) : endOfTime(),
    kinds: all('KindDecl').flatMap(kinds),
    events: all('EventDecl').map(eventType),
    relations: all('RelationDecl').map(relation),
    actors: [
      ...all('ActorDecl').map((decl) => actor(decl, context)),
      ...all('GroupDecl').map(group),
    ],
    places: all('PlaceDecl').map(place),
    sources: all('SourceDecl').map((decl) => source(decl, context)),
    instruments: instruments.map((decl) => instrument(decl, context)),
    clauses,
    rows: rows(all('ActorDecl'), all('GroupDecl'), instruments, context),
    records: all('RecordDecl').map((decl) => record(decl, context)),
    reports: all('ReportDecl').map((decl) =>
      report(decl, (id) => owners.get(id) ?? NOBODY, context),
    ),
    axioms: all('AxiomDecl').map((decl) => axiom(decl, context)),
    scenarios: all('ScenarioDecl').map((decl) => scenario(decl, clauseIds, context)),
  };
}

/** Where no library states its date, nothing is hidden by it. */
function endOfTime(): number {
  return 4_102_444_799;
}

const NOBODY: ClauseOwner = { id: null, parties: [], by: [], citations: [] };

function newContext(instruments: readonly ast.InstrumentDecl[], into: Report): Context {
  const cache = new Map<ast.EventDecl, ReadonlyMap<string, RoleInfo>>();
  return {
    report: into,
    instrumentIds: new Set(instruments.map((decl) => decl.name)),
    roles: (event) => {
      const known = cache.get(event) ?? rolesOf(event);
      cache.set(event, known);
      return known;
    },
  };
}

function owner(decl: ast.InstrumentDecl): ClauseOwner {
  return {
    id: decl.name,
    parties: partyNames(decl),
    by: speakers(decl),
    citations: ownCitations(decl),
  };
}

/** A rule of the vocabulary: a clause of no instrument, valid everywhere. */
function rule(decl: ast.RuleDecl, context: Context): Clause {
  const body = clauseBody(decl.body, NOBODY, context);
  return { ...body, id: decl.name, citations: citations(decl.citations) };
}

/**
 * "subject to X" is said by the clause that gives way; the model keeps priority on the one that prevails.
 * A "need not" defeats the duties of its own instrument to do the same act.
 */
function withPriorities(
  clauses: readonly Clause[],
  instruments: readonly ast.InstrumentDecl[],
): Clause[] {
  const yields = new Map<string, string[]>();
  for (const decl of instruments) {
    for (const item of decl.clauses) {
      for (const over of subjections(item.body)) {
        yields.set(over, [...(yields.get(over) ?? []), `${decl.name}.${item.name}`]);
      }
    }
  }
  return clauses.map((item) => {
    const freed =
      item.head.kind === 'liberty' && item.head.negative ? dutiesFreed(item, clauses) : [];
    const defeats = [...new Set([...item.defeats, ...(yields.get(item.id) ?? []), ...freed])];
    return defeats.length === item.defeats.length ? item : { ...item, defeats };
  });
}

function dutiesFreed(liberty: Clause, clauses: readonly Clause[]): string[] {
  const { head, instrument: own } = liberty;
  return clauses.flatMap((other) =>
    other.instrument === own &&
    other.head.kind === 'duty' &&
    !other.head.negative &&
    head.kind === 'liberty' &&
    other.head.act.type === head.act.type
      ? [other.id]
      : [],
  );
}

function rows(
  actors: readonly ast.ActorDecl[],
  groups: readonly ast.GroupDecl[],
  instruments: readonly ast.InstrumentDecl[],
  context: Context,
): Row[] {
  const replaced = new Map<string, number>();
  for (const decl of instruments) {
    const force = forcePeriod(decl, context);
    if (!force) continue;
    for (const item of decl.items) {
      if (item.$type !== 'Related' || item.how !== 'replaces') continue;
      for (const old of item.targets) replaced.set(target(old)?.name ?? '', force.from);
    }
  }
  return [
    ...actors.flatMap((decl) => successionRows(decl, context)),
    ...groups.flatMap((decl) => memberRows(decl, context)),
    ...instruments.flatMap((decl) => lifeRows(decl, replaced.get(decl.name) ?? null, context)),
  ];
}

function record(decl: ast.RecordDecl, context: Context): RecordOfFacts {
  const within = newCase(context, { prefix: `${decl.name}.`, on: null, known: 'when it happened' });
  const entries: Fact[] = facts(decl.entries, within);
  return { id: decl.name, names: texts(decl.titles), facts: entries };
}
