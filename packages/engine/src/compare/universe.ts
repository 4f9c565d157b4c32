import type { Model } from '@casus/model';
import { type Day, ground } from './relations.js';
import type { Scan } from './scan.js';
import type { Vocabulary } from './vocabulary.js';

/** What may fill a role; several ids are joint. */
export type Element = readonly string[];

/** Fillers by the type of the role: `actor`, `place`, the root of a taxonomy. At most 30 each. */
export interface Universe {
  readonly of: (roleType: string) => readonly Element[];
  readonly actors: readonly string[];
}

const MOST = 30;

/**
 * Named actors first; then, for every class that the relations asked for make on the day, the actor
 * that the library's records speak of most: a reader knows it.
 */
export function universe(
  model: Model,
  known: Familiarity,
  words: Vocabulary,
  scan: Scan,
  days: readonly Day[],
): Universe {
  const isActor = new Set(model.actors.map(({ id }) => id));
  const named = [...scan.constants].filter((id) => isActor.has(id));
  const actors = [...named, ...representatives(model, known, scan, days, named)].slice(0, MOST);
  const joint = [...scan.joint.values()];
  const cache = new Map<string, readonly Element[]>();
  const build = (roleType: string): readonly Element[] => {
    if (roleType === 'actor') {
      return withJoint(actors, joint, (id) => isActor.has(id));
    }
    if (words.isKnownKind(roleType)) {
      const kinds = kindClasses(words, roleType, [...scan.constants]);
      return withJoint(kinds, joint, (id) => words.isKind(id, roleType));
    }
    const strange = [...scan.constants].filter((id) => !isActor.has(id) && !words.isKnownKind(id));
    const other = model.places.map(({ id }) => id).find((id) => !strange.includes(id));
    return [...strange, other ?? 'elsewhere'].map((id) => [id]);
  };
  return {
    actors,
    of(roleType) {
      const known = cache.get(roleType) ?? build(roleType).slice(0, MOST);
      cache.set(roleType, known);
      return known;
    },
  };
}

function withJoint(
  ids: readonly string[],
  joint: readonly Element[],
  belongs: (id: string) => boolean,
): Element[] {
  return [...ids.map((id) => [id]), ...joint.filter((set) => set.every(belongs))];
}

function representatives(
  model: Model,
  known: Familiarity,
  scan: Scan,
  days: readonly Day[],
  named: readonly string[],
): string[] {
  const tests = [...scan.tests.values()].flatMap((test) => ground(test, named));
  const candidates = model.actors
    .filter(({ id, group, exists }) => {
      const alive = days.some(
        ({ on }) => (exists.from ?? -Infinity) <= on && on < (exists.to ?? Infinity),
      );
      return !group && alive && !named.includes(id);
    })
    .map(({ id }) => id)
    .sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0));
  const taken = new Map<string, string[]>();
  for (const id of candidates) {
    const profile = days
      .flatMap(({ rows }) => tests.map((test) => rows.state(test.name, test.fill(id))))
      .join();
    const members = taken.get(profile) ?? [];
    taken.set(profile, members);
    if (members.length < scan.several) members.push(id);
  }
  return [...taken.values()].flat();
}

/** How often the library's records and scenarios name an actor. */
export type Familiarity = ReadonlyMap<string, number>;

export function familiarity(model: Model): Familiarity {
  const counts = new Map<string, number>();
  const facts = [...model.records, ...model.scenarios].flatMap((item) => item.facts);
  for (const fact of facts) {
    if (fact.kind === 'claim') continue;
    const ids = fact.kind === 'row' ? fact.args : Object.values(fact.roles).flat();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * The most general kinds that lie wholly inside or outside of every kind asked for: "wmd" stands for
 * itself where nobody asks for less. What is only partly of an asked kind is no complete case.
 */
function kindClasses(words: Vocabulary, root: string, constants: readonly string[]): string[] {
  const asked = constants.filter((id) => words.isKnownKind(id) && words.isKind(id, root));
  const whole = words
    .below(root)
    .filter((id) => asked.every((kind) => words.isKind(id, kind) || !words.meets(id, kind)));
  const profile = (id: string) => asked.map((kind) => words.isKind(id, kind)).join();
  const found = whole.filter(
    (id) =>
      !whole.some(
        (other) => other !== id && words.isKind(id, other) && profile(id) === profile(other),
      ),
  );
  // A taxonomy whose every kind is asked for leaves nothing else to be; one alone needs an outside.
  const classes = new Set(found.map(profile));
  return classes.size === 1 && asked.length > 0 ? [...found, `other ${root}`] : found;
}
