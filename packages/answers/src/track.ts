import type { Engine } from '@casus/engine';
import type { Clause, Fact, Instance, Model, TraceNode, Truth, Window } from '@casus/model';
import { isAlways, isoDay } from '@casus/model';
import type { Words } from '@casus/words';
import { type CitationAnswer, citationAnswers, sureness, surest } from './citations.js';

export interface Condition {
  readonly sentence: string;
  readonly value: 'true' | 'false' | 'unknown';
}

export interface Evidence {
  readonly happening: string;
  readonly when: string;
  readonly sentence: string;
  readonly speaker: string | null;
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
}

export interface TrackItem {
  readonly instrument: string;
  readonly clause: string;
  readonly title: string;
  readonly by: readonly string[];
  readonly forecast: boolean;
  readonly sentence: string;
  readonly window: readonly [string, string] | null;
  readonly conditions: readonly Condition[];
  readonly status: string;
  readonly reason: string | null;
  readonly evidence: readonly Evidence[];
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
}

export interface Track {
  readonly schema: 'casus/track/1';
  readonly asKnownOn: string;
  readonly items: readonly TrackItem[];
}

/** Announcements and forecasts: kept, missed or open, as known on a day, from the library's records. */
export function track(model: Model, engine: Engine, words: Words, asKnownOn: number): Track {
  const facts = model.records.flatMap((record) => record.facts);
  const announced = model.clauses.filter((item) => item.head.kind === 'announcement');
  const view = { on: asKnownOn, asKnownOn, accordingTo: null, readings: [] };
  const instances = engine.evaluate(facts, view, { clauses: announced.map((item) => item.id) });
  const items = instances.flatMap((instance) => {
    const clause = announced.find((item) => item.id === instance.clause);
    if (!clause || instance.status === 'not in force') return [];
    return [item(model, engine, words, clause, instance, facts, asKnownOn)];
  });
  return { schema: 'casus/track/1', asKnownOn: isoDay(asKnownOn), items };
}

function item(
  model: Model,
  engine: Engine,
  words: Words,
  clause: Clause,
  instance: Instance,
  facts: readonly Fact[],
  asKnownOn: number,
): TrackItem {
  const { head } = clause;
  if (head.kind !== 'announcement') throw new Error(`${clause.id} announces nothing`);
  const instrument = model.instruments.find((other) => other.id === clause.instrument);
  const trace = engine.trace(
    facts,
    { on: asKnownOn, asKnownOn, accordingTo: null, readings: [] },
    instance,
  );
  const sources = citationAnswers(model, clause.citations);
  const done = acts(model, words, clause, facts, asKnownOn);
  const evidence =
    done.length > 0 || instance.status !== 'missed' ? done : silence(model, words, clause, facts);
  return {
    instrument: clause.instrument ?? '',
    clause: clause.id,
    title: words.title(clause.instrument ?? ''),
    by: instrument?.by ?? [],
    forecast: head.forecast,
    sentence: words.head(instance, clause),
    window:
      head.window?.kind === 'dates' ? [isoDay(head.window.from), isoDay(head.window.to - 1)] : null,
    conditions: conditions(trace, words, clause, instance),
    status: instance.status,
    reason: instance.reason,
    evidence,
    certainty: surest((evidence.length > 0 ? evidence : sources).map((other) => other.certainty)),
    sources,
  };
}

/** The parts of the condition, as the text has them, with how each came out. */
function conditions(
  trace: TraceNode,
  words: Words,
  clause: Clause,
  instance: Instance,
): Condition[] {
  const where = clause.limbs[0]?.where;
  if (!where || isAlways(where)) return [];
  const parts = where.kind === 'atLeast' && where.n === where.of.length ? where.of : [where];
  const trigger = find(trace, 'trigger');
  const values = trigger ? partValues(trigger, parts.length) : [];
  const env = words.env(clause, instance);
  return parts.map((part, index) => ({
    sentence: words.formula(part, env),
    value: VALUE[values[index] ?? 1],
  }));
}

const VALUE = ['false', 'unknown', 'true'] as const;

/** The values of a conjunction's parts: the first node below that has as many. */
function partValues(node: TraceNode, count: number): Truth[] {
  if (count === 1) return [node.value];
  const { label } = node;
  if (label.kind === 'atLeast' && label.n === label.of && node.children.length === count) {
    return node.children.map((child) => child.value);
  }
  for (const child of node.children) {
    const found = partValues(child, count);
    if (found.length > 0) return found;
  }
  return [];
}

function find(node: TraceNode, part: string): TraceNode | null {
  if (node.label.kind === 'part' && node.label.part === part) return node;
  for (const child of node.children) {
    const found = find(child, part);
    if (found) return found;
  }
  return null;
}

/** Who claims that the record of such acts is complete in the window: a miss rests on it. */
function silence(model: Model, words: Words, clause: Clause, facts: readonly Fact[]): Evidence[] {
  const { head } = clause;
  if (head.kind !== 'announcement') return [];
  return facts.flatMap((fact) => {
    if (fact.kind !== 'claim' || !fact.names.includes(head.act.type)) return [];
    if (!overlaps(head.window, fact.from, fact.to)) return [];
    const sources = citationAnswers(model, fact.marks.citations);
    return [
      {
        happening: '',
        when: words.interval(fact.from, fact.to),
        sentence: words.message('track.silence', { when: words.interval(fact.from, fact.to) }),
        speaker: fact.marks.speaker ? words.actor(fact.marks.speaker) : null,
        certainty: sureness(sources),
        sources,
      },
    ];
  });
}

function overlaps(window: Window | null, from: number | null, to: number | null): boolean {
  if (window?.kind !== 'dates') return true;
  return (from ?? window.from) < window.to && (to ?? window.to) > window.from;
}

/** Recorded happenings of the announced kind, by whoever reports them, known by then. */
function acts(
  model: Model,
  words: Words,
  clause: Clause,
  facts: readonly Fact[],
  asKnownOn: number,
): Evidence[] {
  const { head } = clause;
  if (head.kind !== 'announcement') return [];
  const by = head.bearer.holders.flatMap((holder) =>
    holder.actor.kind === 'const' ? [holder.actor.id] : [],
  );
  return facts.flatMap((fact) => {
    if (fact.kind !== 'description' || fact.type !== head.act.type || fact.value !== 2) return [];
    if (fact.marks.knownFrom !== null && fact.marks.knownFrom > asKnownOn) return [];
    if (!(fact.roles['by'] ?? by).some((id) => by.includes(id))) return [];
    const wanted = Object.entries(head.act.roles);
    const fits = wanted.every(([role, term]) => {
      const fillers = fact.roles[role];
      return !fillers || term.kind !== 'const' || fillers.includes(term.id);
    });
    if (!fits || !overlaps(head.window, fact.start.earliest, fact.start.latest + 1)) return [];
    const sources = citationAnswers(model, fact.marks.citations);
    return [
      {
        happening: fact.happening,
        when: words.instant(fact.start),
        sentence: words.event(fact),
        speaker: fact.marks.speaker ? words.actor(fact.marks.speaker) : null,
        certainty: sureness(sources),
        sources,
      },
    ];
  });
}
