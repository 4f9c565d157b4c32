import type * as model from '@casus/model';
import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { actor, group, memberRows, place, source, successionRows } from './actors.js';
import { newCase } from './case.js';
import { clause, clauseBody } from './clauses.js';
import { type ClauseOwner, type Context, target } from './context.js';
import { endOf } from './dates.js';
import { facts } from './facts.js';
import { family, isFamily } from './families.js';
import { forcePeriod } from './force.js';
import { instrument, lifeRows, ownCitations, partyNames, speakers } from './instruments.js';
import { citations, texts } from './names.js';
import { report } from './reports.js';
import { axiom, scenario } from './scenarios.js';
import { subjections } from './tails.js';
import { eventType, kinds, relation } from './vocabulary.js';

/**
 * One text, lowered. Depends on that text and on what it refers to, directly or through others;
 * so it is kept while neither changes.
 */
export interface Part {
  readonly stated: { readonly version: string; readonly date: model.Minute } | null;
  readonly kinds: readonly model.Kind[];
  readonly events: readonly model.EventType[];
  readonly relations: readonly model.Relation[];
  readonly actors: readonly model.Actor[];
  readonly groups: readonly model.Actor[];
  readonly places: readonly model.Place[];
  readonly sources: readonly model.Source[];
  readonly instruments: readonly model.Instrument[];
  /** Clauses of the vocabulary, which belong to no instrument. */
  readonly rules: readonly model.Clause[];
  readonly clauses: readonly model.Clause[];
  readonly families: readonly model.Family[];
  readonly successions: readonly model.Row[];
  readonly memberships: readonly model.Row[];
  readonly life: readonly model.Row[];
  readonly records: readonly model.RecordOfFacts[];
  readonly reports: readonly model.Report[];
  readonly axioms: readonly model.Axiom[];
  readonly scenarios: readonly model.Scenario[];
  readonly subjections: readonly { readonly clause: string; readonly over: string }[];
  readonly replacements: readonly { readonly old: string; readonly from: model.Instant }[];
}

export function lowerDocument(tree: ast.Document, context: Context): Part {
  const each = <T extends ast.Declaration['$type'], R>(
    type: T,
    lower: (decl: Extract<ast.Declaration, { $type: T }>) => readonly R[],
  ): R[] =>
    tree.declarations.flatMap((decl) =>
      decl.$type === type
        ? guarded(decl, context, () => lower(decl as Extract<ast.Declaration, { $type: T }>))
        : [],
    );
  return {
    stated: each('LibraryDecl', (decl) => [stated(decl, context)]).at(-1) ?? null,
    kinds: each('KindDecl', kinds),
    events: each('EventDecl', (decl) => [eventType(decl)]),
    relations: each('RelationDecl', (decl) => [relation(decl)]),
    actors: each('ActorDecl', (decl) => [actor(decl, context)]),
    groups: each('GroupDecl', (decl) => [group(decl)]),
    places: each('PlaceDecl', (decl) => [place(decl)]),
    sources: each('SourceDecl', (decl) => [source(decl, context)]),
    instruments: each('InstrumentDecl', (decl) =>
      isFamily(decl) ? [] : [instrument(decl, context)],
    ),
    rules: each('RuleDecl', (decl) => [rule(decl, context)]),
    clauses: each('InstrumentDecl', (decl) => (isFamily(decl) ? [] : clauses(decl, context))),
    families: each('InstrumentDecl', (decl) => {
      const lowered = isFamily(decl) ? family(decl, clauses(decl, context), context) : null;
      return lowered ? [lowered] : [];
    }),
    successions: each('ActorDecl', (decl) => successionRows(decl, context)),
    memberships: each('GroupDecl', (decl) => memberRows(decl, context)),
    life: each('InstrumentDecl', (decl) => (isFamily(decl) ? [] : lifeRows(decl, context))),
    records: each('RecordDecl', (decl) => [record(decl, context)]),
    reports: each('ReportDecl', (decl) => [report(decl, owner, context)]),
    axioms: each('AxiomDecl', (decl) => [axiom(decl, context)]),
    scenarios: each('ScenarioDecl', (decl) => [scenario(decl, context)]),
    subjections: each('InstrumentDecl', yielding),
    replacements: each('InstrumentDecl', (decl) => replacements(decl, context)),
  };
}

/** Whatever a text says, reading goes on: what cannot be lowered is left out with a finding. */
function guarded<R>(node: AstNode, context: Context, lower: () => readonly R[]): readonly R[] {
  try {
    return lower();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    context.report(node, { code: 'unreadable', message: `This cannot be understood: ${why}.` });
    return [];
  }
}

function stated(decl: ast.LibraryDecl, context: Context): NonNullable<Part['stated']> {
  return { version: decl.version, date: endOf(decl.date, decl, context.report) };
}

const NOBODY: ClauseOwner = { id: null, parties: [], by: [], citations: [] };

function owner(decl: ast.InstrumentDecl | null): ClauseOwner {
  if (!decl) return NOBODY;
  return {
    id: decl.name,
    parties: partyNames(decl),
    by: speakers(decl),
    citations: ownCitations(decl),
  };
}

/** A rule of the vocabulary: a clause of no instrument, valid everywhere. */
function rule(decl: ast.RuleDecl, context: Context): model.Clause {
  const body = clauseBody(decl.body, NOBODY, context);
  return { ...body, id: decl.name, citations: citations(decl.citations) };
}

/** An instrument's clauses; a "need not" defeats the duties of its own instrument to do the same act. */
function clauses(decl: ast.InstrumentDecl, context: Context): model.Clause[] {
  const whose = owner(decl);
  const own = decl.clauses.flatMap((item) =>
    guarded(item, context, () => [clause(item, whose, context)]),
  );
  return own.map((item) => {
    const freed = dutiesFreed(item, own);
    return freed.length > 0
      ? { ...item, defeats: [...new Set([...item.defeats, ...freed])] }
      : item;
  });
}

function dutiesFreed({ head }: model.Clause, own: readonly model.Clause[]): string[] {
  if (head.kind !== 'liberty' || !head.negative) return [];
  return own.flatMap((other) =>
    other.head.kind === 'duty' && !other.head.negative && other.head.act.type === head.act.type
      ? [other.id]
      : [],
  );
}

function yielding(decl: ast.InstrumentDecl): Part['subjections'] {
  return decl.clauses.flatMap((item) =>
    subjections(item.body).map((over) => ({ clause: `${decl.name}.${item.name}`, over })),
  );
}

function replacements(decl: ast.InstrumentDecl, context: Context): Part['replacements'] {
  const force = forcePeriod(decl, context);
  if (!force) return [];
  return decl.items.flatMap((item) =>
    item.$type === 'Related' && item.how === 'replaces'
      ? item.targets.map((old) => ({ old: target(old)?.name ?? '', from: force.from }))
      : [],
  );
}

function record(decl: ast.RecordDecl, context: Context): model.RecordOfFacts {
  const within = newCase(context, { prefix: `${decl.name}.`, on: null, known: 'when it happened' });
  return { id: decl.name, names: texts(decl.titles), facts: facts(decl.entries, within) };
}
