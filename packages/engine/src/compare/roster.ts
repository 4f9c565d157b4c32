import type { Model } from '@casus/model';

type FillerSort = 'actor' | 'place' | 'other';

/** Who and what may stand for a class, those first that the library's records speak of most. */
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
  const counts = familiarity(model);
  const often = (a: string, b: string) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0);
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

/** How often something happens in the library's records and scenarios to an actor, by it, or at a place. */
function familiarity(model: Model): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const facts = [...model.records, ...model.scenarios].flatMap((item) => item.facts);
  for (const fact of facts) {
    // A list of members makes nobody familiar.
    if (fact.kind !== 'description') continue;
    for (const id of Object.values(fact.roles).flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
