import { type CoverEdge, coverage, cover as coverOn, type PromiseKind } from '@casus/engine';
import type { Clause, Interval, Model, Row } from '@casus/model';
import { isoDay } from '@casus/model';
import type { Words } from '@casus/words';
import type { CitationAnswer } from './citations.js';
import { sureness, surest } from './citations.js';
import type { Asking } from './evaluate.js';
import {
  clauseSources,
  firstDay,
  lastDay,
  leastSure,
  type RowAnswer,
  rowAnswer,
  unhappened,
} from './standing.js';

export interface CoverEdgeAnswer {
  readonly from: string;
  /** null: anyone. */
  readonly to: string | null;
  readonly instrument: string;
  readonly title: string;
  readonly clause: string;
  readonly locator: string | null;
  readonly limb: string | null;
  readonly promise: PromiseKind;
  /** The promise as the clause makes it: "Russia must assist Belarus". */
  readonly sentence: string;
  /** What would have to happen; null: nothing. */
  readonly condition: string | null;
  /** The same as it stands after "if"; German puts the verb elsewhere. */
  readonly conditionAfterIf: string | null;
  /** The exception, with its "unless". */
  readonly unless: string | null;
  /** The first day and the last; null: without limit. */
  readonly since: string | null;
  readonly until: string | null;
  /** The readings on which it holds; none: on every one. */
  readonly readings: readonly string[];
  readonly disputed: boolean;
  /** Whether it is unknown if it holds on these days. */
  readonly perhaps: boolean;
  /** Owed by several as one: none of them owes it alone. */
  readonly jointly: boolean;
  /** As sure as the least sure of the clause and the rows it rests on. */
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
  readonly basis: readonly RowAnswer[];
}

export interface Cover {
  readonly schema: 'casus/cover/1';
  /** The day asked about; null where a range is. */
  readonly on: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly asKnownOn: string;
  readonly readings: readonly string[];
  readonly edges: readonly CoverEdgeAnswer[];
}

export interface CoverAsked {
  /** A range, half-open; null: the view's day. */
  readonly range: Interval | null;
  readonly to?: string;
  readonly by?: string;
}

/** Who stands under whose promise, on the view's day or in a range. */
export function cover(asking: Asking, asked: CoverAsked): Cover {
  const { model, facts, view, words } = asking;
  const { range, ...who } = asked;
  const options = { ...who, facts };
  const edges =
    range === null ? coverOn(model, view, options) : coverage(model, view, range, options);
  return {
    schema: 'casus/cover/1',
    on: range === null ? isoDay(view.on) : null,
    from: range === null ? null : firstDay(range.from),
    to: range === null ? null : lastDay(range.to),
    asKnownOn: isoDay(view.asKnownOn),
    readings: view.readings,
    edges: edges.map(edgeAnswers(model, words)),
  };
}

/** Alliances make an edge of every pair: what edges share is put in words once. */
function edgeAnswers(model: Model, words: Words): (edge: CoverEdge) => CoverEdgeAnswer {
  const clauses = new Map(model.clauses.map((clause) => [clause.id, clause]));
  const rowOf = once((row: Row) => rowAnswer(model, words, row));
  const conditionIn = conditionsOf(words);
  return (edge) => {
    const clause = clauses.get(edge.clause);
    if (!clause) throw new Error(`no clause ${edge.clause}`);
    return edgeAnswer(model, words, clause, edge, edge.basis.map(rowOf), conditionIn(clause, edge));
  };
}

function once<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key) ?? work(key);
    known.set(key, found);
    return found;
  };
}

function edgeAnswer(
  model: Model,
  words: Words,
  clause: Clause,
  edge: CoverEdge,
  basis: readonly RowAnswer[],
  condition: Condition,
): CoverEdgeAnswer {
  const sources = clauseSources(model, clause);
  const own = sureness(sources);
  return {
    from: edge.from,
    to: edge.to,
    instrument: edge.instrument,
    title: words.title(edge.instrument),
    clause: edge.clause,
    locator: clause.locator,
    limb: edge.limb?.label ?? null,
    promise: edge.promise,
    sentence: words.head(unhappened(clause, edge.limb, edge.bindings, [edge.from]), clause),
    ...condition,
    since: firstDay(edge.since),
    until: lastDay(edge.until),
    readings: edge.readings.map((name) => words.reading(clause, name)),
    disputed: edge.disputed,
    perhaps: edge.perhaps,
    jointly: isJoint(clause),
    certainty: leastSure([own, ...surestOfEach(basis)]),
    sources,
    basis,
  };
}

function isJoint({ head }: Clause): boolean {
  if (head.kind !== 'duty') return false;
  const { holders, together } = head.bearer;
  return (together && holders.length > 1) || holders.some(({ actor }) => actor.kind === 'all');
}

/** Several rows may say the same thing: the surest of them counts. */
function surestOfEach(basis: readonly RowAnswer[]): string[] {
  const marks = new Map<string, string[]>();
  for (const row of basis)
    marks.set(row.sentence, [...(marks.get(row.sentence) ?? []), row.certainty]);
  return [...marks.values()].map(surest);
}

interface Condition {
  readonly condition: string | null;
  readonly conditionAfterIf: string | null;
  readonly unless: string | null;
}

/** Conditions in words: those that speak of the same actors are the same. */
function conditionsOf(words: Words): (clause: Clause, edge: CoverEdge) => Condition {
  const known = new Map<string, Condition>();
  const spokenOf = once(variablesOf);
  return (clause, edge) => {
    const names = spokenOf(clause).map((name) => edge.bindings[name]);
    const key = JSON.stringify([clause.id, edge.limb, names]);
    const found = known.get(key) ?? conditionOf(words, clause, edge);
    known.set(key, found);
    return found;
  };
}

/** Variables anywhere in the clause but in what it promises. */
function variablesOf({ head: _, ...conditions }: Clause): string[] {
  const found = [...JSON.stringify(conditions).matchAll(/"kind":"variable","name":"([^"]+)"/g)];
  return [...new Set(found.map((match) => match[1] ?? ''))];
}

/** The limb, narrowed to the one who is covered, and the exception. */
function conditionOf(words: Words, clause: Clause, edge: CoverEdge): Condition {
  const limbs = edge.limb === null ? [] : [edge.limb];
  const own = filled({ ...clause, binders: [], limbs }, edge.bindings);
  const [limb] = own.limbs;
  const said = words.clause(own);
  return {
    condition: limb ? words.limb(own, limb.label, limb.reading) : null,
    conditionAfterIf: said.limbs[0]?.text ?? null,
    unless: said.unless,
  };
}

/** The clause with actors in place of its variables. Models are plain data: one walk finds them all. */
function filled(clause: Clause, bindings: Readonly<Record<string, string>>): Clause {
  return JSON.parse(JSON.stringify(clause), (_, value) => {
    const id = value?.kind === 'variable' ? bindings[value.name] : undefined;
    return id === undefined ? value : { kind: 'const', id };
  });
}
