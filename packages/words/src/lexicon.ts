import type {
  Actor,
  Clause,
  Description,
  EventType,
  Fact,
  Instrument,
  Kind,
  Model,
  Place,
  Relation,
  Report,
  Source,
  Texts,
} from '@casus/model';

/** The model's names, by id. */
export interface Lexicon {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly places: ReadonlyMap<string, Place>;
  readonly events: ReadonlyMap<string, EventType>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly clauses: ReadonlyMap<string, Clause>;
  /** Happening to its first description. */
  readonly happenings: ReadonlyMap<string, Description>;
}

/** `given` are facts of a case, which stand in no record. */
export function lexiconOf(model: Model, given: readonly Fact[]): Lexicon {
  const happenings = new Map<string, Description>();
  for (const fact of [...given, ...model.records.flatMap((record) => record.facts)]) {
    if (fact.kind === 'description' && !happenings.has(fact.happening))
      happenings.set(fact.happening, fact);
  }
  return {
    actors: byId(model.actors),
    kinds: byId(model.kinds),
    places: byId(model.places),
    events: byId(model.events),
    relations: byId(model.relations),
    instruments: byId(model.instruments),
    sources: byId(model.sources),
    reports: byId(model.reports),
    clauses: byId(model.clauses),
    happenings,
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The type and its ancestors, nearest first. */
export function lineage(lexicon: Lexicon, type: string): readonly EventType[] {
  let known = lineages.get(lexicon);
  if (known === undefined) {
    known = new Map();
    lineages.set(lexicon, known);
  }
  const line = known.get(type) ?? climb(lexicon, type);
  known.set(type, line);
  return line;
}

/** Each sentence asks for several, and of a library's types there are few. */
const lineages = new WeakMap<Lexicon, Map<string, readonly EventType[]>>();

function climb(lexicon: Lexicon, type: string): EventType[] {
  const found: EventType[] = [];
  const queue = [type];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const event = lexicon.events.get(id);
    if (!event || found.includes(event)) continue;
    found.push(event);
    queue.push(...event.parents);
  }
  return found;
}

/** What the type itself does not say is taken from its nearest ancestor. */
export function eventText(
  lexicon: Lexicon,
  type: string,
  field: 'says' | 'names',
  key: string,
): string | null {
  const texts = lineage(lexicon, type).map((event): Texts => event[field]);
  return texts.find((each) => each[key] !== undefined)?.[key] ?? null;
}

/** The kind and what it is a kind of, nearest first. */
export function kindLine(lexicon: Lexicon, id: string): Kind[] {
  const found: Kind[] = [];
  const queue = [id];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const kind = lexicon.kinds.get(next);
    if (!kind || found.includes(kind)) continue;
    found.push(kind);
    queue.push(...kind.parents);
  }
  return found;
}
