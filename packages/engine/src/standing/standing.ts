import type { Actor, Clause, Fact, Model, Row, Truth, View } from '@casus/model';
import { inView, knownAndRead } from '../evaluate/select.js';
import { type Taxonomy, taxonomy } from '../evaluate/taxonomy.js';

/** What a view lets one know without any happening: force, parties, members, relations, definitions. */
export interface Standing {
  readonly model: Model;
  readonly kinds: Taxonomy;
  readonly events: Taxonomy;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Clauses of instruments known by then, in the model's order. */
  readonly clauses: readonly Clause[];
  readonly readings: readonly string[];
  readonly asserted: (name: string) => readonly Row[];
  readonly denied: (name: string) => readonly Row[];
}

export type Standpoint = Pick<View, 'asKnownOn' | 'accordingTo' | 'readings'>;

/**
 * Where the view chooses no reading, rows of every reading count: who asks looks across readings
 * and marks what holds on one only. `facts` are those of the records unless others are given. With
 * `perhaps`, what may hold on days of which nobody knows it is asserted too, with the value 1.
 */
export function standing(
  model: Model,
  from: Standpoint,
  facts: readonly Fact[] = model.records.flatMap((record) => record.facts),
  asSureAs: 'sure' | 'perhaps' = 'sure',
): Standing {
  const all = [...model.rows, ...facts];
  const named = new Set(all.flatMap((fact) => fact.marks.reading ?? []));
  const readings = from.readings.length > 0 ? from.readings : [...named];
  const view: View = { ...from, on: from.asKnownOn, readings };
  const seen = [
    ...model.rows.filter((fact) => knownAndRead(fact.marks, view)),
    ...facts.filter((fact) => inView(fact, view)),
  ];
  const byName = new Map<string, Row[]>();
  for (const fact of seen) {
    // What somebody believes is not what is so.
    if (fact.kind !== 'row' || fact.inside !== null) continue;
    byName.set(fact.name, [...(byName.get(fact.name) ?? []), fact]);
  }
  const rows = (name: string, value: Truth) =>
    (byName.get(name) ?? []).filter((row) => row.value === value);
  const unknown = new Set(
    model.instruments.flatMap((item) =>
      item.knownFrom !== null && item.knownFrom > from.asKnownOn ? [item.id] : [],
    ),
  );
  return {
    model,
    kinds: taxonomy(model.kinds),
    events: taxonomy(model.events),
    actors: new Map(model.actors.map((actor) => [actor.id, actor])),
    clauses: model.clauses.filter(
      (clause) => clause.instrument !== null && !unknown.has(clause.instrument),
    ),
    readings: from.readings,
    asserted: (name) =>
      asSureAs === 'perhaps'
        ? [...rows(name, 2), ...unsettled(rows(name, 1), byName.get(name) ?? [])]
        : rows(name, 2),
    denied: (name) => rows(name, 0),
  };
}

/** What may hold is not heard beside a word on it for all its days, of a source or of a reading. */
function unsettled(perhaps: readonly Row[], all: readonly Row[]): Row[] {
  const within = (row: Row, other: Row) =>
    (other.from ?? -Infinity) <= (row.from ?? -Infinity) &&
    (row.to ?? Infinity) <= (other.to ?? Infinity);
  return perhaps.filter((row) => {
    const args = row.args.join();
    return !all.some(
      (other) => other.value !== 1 && other.args.join() === args && within(row, other),
    );
  });
}

/** Whether the first is the second, or a kind of it. */
export function isA(tree: Taxonomy, below: string, top: string): boolean {
  if (below === top) return true;
  const [a, b] = [tree.index.get(below), tree.index.get(top)];
  return a !== undefined && b !== undefined && tree.below[a * tree.ids.length + b] === 1;
}
