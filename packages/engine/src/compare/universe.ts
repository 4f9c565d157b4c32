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
/** Places that stand for a class beside those named. */
const MOST_PLACES = 6;

/**
 * Named actors first; then, for every class that the relations asked for make on the day, the actor
 * that the library's records speak of most: a reader knows it. Places likewise. Groups stand last:
 * where a state will do, it is the state that is told.
 */
export function universe(
  model: Model,
  known: Familiarity,
  words: Vocabulary,
  scan: Scan,
  days: readonly Day[],
): Universe {
  const actors = fillersOf(model, known, words, scan, days, {
    type: 'actor',
    candidates: model.actors.filter(({ group, exists }) => !group && isAlive(exists, days)),
    all: model.actors,
    several: scan.several,
    others: [],
    most: MOST,
  });
  const groups = new Set(model.actors.flatMap(({ id, group }) => (group ? [id] : [])));
  const ordered = [...actors].sort((a, b) => Number(groups.has(a)) - Number(groups.has(b)));
  const isActor = new Set(model.actors.map(({ id }) => id));
  const joint = [...scan.joint.values()];
  const cache = new Map<string, readonly Element[]>();
  const build = (roleType: string): readonly Element[] => {
    if (roleType === 'actor') {
      return withJoint(ordered, joint, (id) => isActor.has(id));
    }
    if (words.isKnownKind(roleType)) {
      const kinds = kindClasses(words, roleType, [...scan.constants]);
      return withJoint(kinds, joint, (id) => words.isKind(id, roleType));
    }
    const places = fillersOf(model, known, words, scan, days, {
      type: 'place',
      candidates: model.places,
      all: model.places,
      several: 1,
      others: ordered,
      most: MOST_PLACES,
    });
    return (places.length > 0 ? places : ['elsewhere']).map((id) => [id]);
  };
  return {
    actors: ordered,
    of(roleType) {
      const present = cache.get(roleType) ?? build(roleType).slice(0, MOST);
      cache.set(roleType, present);
      return present;
    },
  };
}

type Existing = Model['actors'][number]['exists'];

function isAlive(exists: Existing, days: readonly Day[]): boolean {
  return days.some(({ on }) => (exists.from ?? -Infinity) <= on && on < (exists.to ?? Infinity));
}

interface Sort {
  readonly type: 'actor' | 'place';
  readonly candidates: readonly { readonly id: string }[];
  readonly all: readonly { readonly id: string }[];
  /** How many of one class are told apart. */
  readonly several: number;
  /** Fillers of other sorts that the relations may join these to. */
  readonly others: readonly string[];
  /** Classes beside those of the named ones. */
  readonly most: number;
}

/** The named fillers of a sort, and for every further class one that stands for it. */
function fillersOf(
  model: Model,
  known: Familiarity,
  words: Vocabulary,
  scan: Scan,
  days: readonly Day[],
  { type, candidates, all, several, others, most }: Sort,
): string[] {
  const belongs = new Set(all.map(({ id }) => id));
  const named = [...scan.constants].filter((id) => belongs.has(id));
  const sortOf = sortsOf(model);
  const tests = [...scan.tests.values()]
    .filter(({ name, hole }) => words.takes(name, hole, type))
    .flatMap((test) =>
      ground(test, [...named, ...others], (i, id) => words.takes(test.name, i, sortOf(id))),
    );
  const taken = new Map<string, string[]>();
  const unnamed = candidates.filter(({ id }) => !named.includes(id));
  for (const { id } of [...unnamed].sort(byFamiliarity(known))) {
    const contested = days.some(({ rows }) =>
      tests.some((test) => rows.isContested(test.name, test.fill(id))),
    );
    // How it stands is in dispute: no case of it would be decided.
    if (contested) continue;
    const profile = days
      .flatMap(({ rows }) => tests.map((test) => rows.state(test.name, test.fill(id))))
      .join();
    const members = taken.get(profile) ?? [];
    taken.set(profile, members);
    if (members.length < several) members.push(id);
  }
  const beside = [...taken.values()].flat().slice(0, most);
  return [...named, ...beside].slice(0, Math.max(MOST, named.length));
}

function byFamiliarity(known: Familiarity) {
  return (a: { readonly id: string }, b: { readonly id: string }) =>
    (known.get(b.id) ?? 0) - (known.get(a.id) ?? 0);
}

function sortsOf({ actors, places }: Model): (id: string) => string {
  const isActor = new Set(actors.map(({ id }) => id));
  const isPlace = new Set(places.map(({ id }) => id));
  return (id) => (isActor.has(id) ? 'actor' : isPlace.has(id) ? 'place' : 'other');
}

function withJoint(
  ids: readonly string[],
  joint: readonly Element[],
  belongs: (id: string) => boolean,
): Element[] {
  return [...ids.map((id) => [id]), ...joint.filter((set) => set.every(belongs))];
}

/** How often the library's records and scenarios name an actor or a place. */
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
