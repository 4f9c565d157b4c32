import { type Engine, type EvaluateOptions, prepare } from '@casus/engine';
import type { Description, Fact, Instance, Instant, Minute, Model, View } from '@casus/model';
import { standingFacts } from './facts.js';
import { highest } from './rank.js';

/** An event of a stream: its type, who fills its roles, and when it began. */
export interface StreamEvent {
  readonly type: string;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly start: Instant;
  /** The last minute of the day by which it had begun: what it touches is judged then. */
  readonly judged: Minute;
}

/** A clause that an event touches, by the highest status of its instances. */
export interface Touched {
  readonly instrument: string | null;
  readonly clause: string;
  readonly limb: string | null;
  readonly status: string;
  readonly reason: string | null;
  /** Who bears the instances of that status, in order; an unknown bearer is left out. */
  readonly bearers: readonly string[];
  readonly instances: number;
}

/** More eras than these are not kept at once: a stream in the order of its days needs few. */
const ERAS_KEPT = 32;

/** Times at which the library reads alike, with what has been answered for them. */
interface Era {
  readonly view: View;
  readonly start: Instant;
  readonly before: ReadonlySet<string>;
  /** By type: the clauses that such an event can touch, whoever is in it. */
  readonly within: Map<string, readonly string[]>;
  readonly answered: Map<string, readonly Touched[]>;
}

/**
 * Which clauses does an event touch, taken by itself, with nothing else assumed? Events of one kind
 * between the same actors get one answer for as long as nothing in the library changes, so a stream
 * sorted by day is answered in memory that does not grow with it. `clauses`: only these; null: all.
 */
export function toucher(
  model: Model,
  clauses: readonly string[] | null = null,
): (event: StreamEvent) => readonly Touched[] {
  const engine = prepare(model);
  const options = { resting: false, ...(clauses ? { clauses } : {}) };
  const standing = standingFacts(model);
  const points = changes(model, standing);
  const eras = new Map<string, Era>();
  const eraOf = ({ start, judged }: StreamEvent): Era => {
    const key = [start.earliest, start.latest, judged].map((at) => position(points, at)).join(' ');
    const known = eras.get(key);
    if (known) return known;
    if (eras.size >= ERAS_KEPT) eras.clear();
    const view = { on: judged, asKnownOn: model.statedDate, accordingTo: null, readings: [] };
    const before = new Set(engine.evaluate(standing, view, options).map(outcomeKey));
    const era: Era = { view, start, before, within: new Map(), answered: new Map() };
    eras.set(key, era);
    return era;
  };
  // Facts only turn unknown into true or false: whom an event of unknown actors leaves at rest, one of
  // known actors does too.
  const reach = (era: Era, type: string): EvaluateOptions => {
    let within = era.within.get(type);
    if (!within) {
      const anyone: StreamEvent = { type, roles: {}, start: era.start, judged: era.view.on };
      within = [
        ...new Set(stirred(engine, standing, era, anyone, options).map(({ clause }) => clause)),
      ];
      era.within.set(type, within);
    }
    return { resting: false, clauses: within };
  };
  return (event) => {
    const era = eraOf(event);
    const key = JSON.stringify([event.type, event.roles]);
    const known = era.answered.get(key);
    if (known) return known;
    const found = rowsOf(
      engine.model,
      stirred(engine, standing, era, event, reach(era, event.type)),
    );
    era.answered.set(key, found);
    return found;
  };
}

/** The instances that an event sets off, or that come out otherwise without it. */
function stirred(
  engine: Engine,
  standing: readonly Fact[],
  { view, start, before }: Era,
  { type, roles }: StreamEvent,
  options: EvaluateOptions,
): readonly Instance[] {
  const happened: Description = {
    kind: 'description',
    happening: 'h',
    type,
    roles,
    start,
    end: null,
    value: 2,
    inside: null,
    marks: { citations: [], speaker: null, knownFrom: null, reading: null },
  };
  return engine
    .evaluate([...standing, happened], view, options)
    .filter((one) => Object.keys(one.happenings).length > 0 || !before.has(outcomeKey(one)));
}

function rowsOf(model: Model, instances: readonly Instance[]): readonly Touched[] {
  const byClause = new Map<string, Instance[]>();
  for (const one of instances) {
    const key = `${one.clause} ${one.limb ?? ''}`;
    const alike = byClause.get(key);
    if (alike) alike.push(one);
    else byClause.set(key, [one]);
  }
  return [...byClause.values()].flatMap((alike) => row(model, alike) ?? []);
}

function row(model: Model, instances: readonly Instance[]): Touched | null {
  const top = highest(instances);
  const clause = model.clauses.find(({ id }) => id === top?.clause);
  // Rules of the vocabulary say what words mean; nobody has promised them.
  if (!top || !clause?.instrument) return null;
  const alike = instances.filter(
    ({ status, reason }) => status === top.status && reason === top.reason,
  );
  const bearers = alike.flatMap(({ bearer }) => bearer.filter((who) => who !== null));
  return {
    instrument: clause.instrument,
    clause: top.clause,
    limb: top.limb,
    status: top.status,
    reason: top.reason,
    bearers: [...new Set(bearers)].sort(),
    instances: alike.length,
  };
}

function outcomeKey({ clause, limb, reading, bindings, bearer, period, status, reason }: Instance) {
  return JSON.stringify([clause, limb, reading, bindings, bearer, period, status, reason]);
}

/** Every minute at which the library could read otherwise: days in its rows, facts and clauses. */
function changes(model: Model, standing: readonly Fact[]): readonly Minute[] {
  const found = new Set<Minute>();
  const look = (value: unknown): void => {
    if (typeof value === 'number') found.add(value);
    else if (Array.isArray(value)) value.forEach(look);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(look);
  };
  look([model.rows, standing, model.clauses, model.instruments]);
  return [...found].sort((a, b) => a - b);
}

/** How many of the sorted minutes are at or before this one. */
function position(sorted: readonly Minute[], at: Minute): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Minute) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
