import type { Fact, Model } from '@casus/model';

type FillerSort = 'actor' | 'place' | 'other';

/**
 * Who and what may stand for a class, those first to whom most happens in the library's records, then in
 * its scenarios.
 */
export interface Roster {
  /** States and bodies; groups are no stand-ins. */
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly isGroup: (id: string) => boolean;
  readonly exists: (id: string, on: number) => boolean;
  readonly sortOf: (id: string) => FillerSort;
}

/** Worked out once for a model: a reader knows the actor that is named often. */
export function roster(model: Model): Roster {
  const [recorded, imagined] = [familiarity(model.records), familiarity(model.scenarios)];
  const more = (counts: Counts, a: string, b: string) =>
    (counts.get(b) ?? 0) - (counts.get(a) ?? 0);
  const often = (a: string, b: string) => more(recorded, a, b) || more(imagined, a, b);
  const actors = new Map(model.actors.map((actor) => [actor.id, actor]));
  const places = new Set(model.places.map(({ id }) => id));
  const states = model.actors.flatMap(({ id, group }) => (group ? [] : [id]));
  return {
    actors: states.sort(often),
    places: [...places].sort(often),
    isGroup: (id) => actors.get(id)?.group ?? false,
    exists(id, on) {
      const spells = actors.get(id)?.exists ?? [];
      if (spells.length === 0) return true;
      return spells.some(({ from, to }) => (from ?? -Infinity) <= on && on < (to ?? Infinity));
    },
    sortOf: (id) => (actors.has(id) ? 'actor' : places.has(id) ? 'place' : 'other'),
  };
}

type Counts = ReadonlyMap<string, number>;

/** How often something happens there to an actor, by it, or at a place. */
function familiarity(told: readonly { readonly facts: readonly Fact[] }[]): Counts {
  const counts = new Map<string, number>();
  for (const fact of told.flatMap(({ facts }) => facts)) {
    // A list of members makes nobody familiar.
    if (fact.kind !== 'description') continue;
    for (const id of Object.values(fact.roles).flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
