import { type Day, ground } from './relations.js';
import type { Roster } from './roster.js';
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
  roster: Roster,
  words: Vocabulary,
  scan: Scan,
  days: readonly Day[],
): Universe {
  const within = { roster, words, scan, days };
  const actors = fillersOf(within, 'actor', [], scan.several, MOST);
  const ordered = [...actors].sort((a, b) => Number(roster.isGroup(a)) - Number(roster.isGroup(b)));
  const joint = [...scan.joint.values()];
  const cache = new Map<string, readonly Element[]>();
  const build = (roleType: string): readonly Element[] => {
    if (roleType === 'actor') {
      return withJoint(ordered, joint, (id) => roster.sortOf(id) === 'actor');
    }
    if (words.isKnownKind(roleType)) {
      const kinds = kindClasses(words, roleType, [...scan.constants]);
      return withJoint(kinds, joint, (id) => words.isKind(id, roleType));
    }
    const places = fillersOf(within, 'place', ordered, 1, MOST_PLACES);
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

interface Within {
  readonly roster: Roster;
  readonly words: Vocabulary;
  readonly scan: Scan;
  readonly days: readonly Day[];
}

/**
 * The named fillers of a sort, and for every further class that the relations make, of a class at
 * most `several`, some that stand for it. Whose standing is in dispute is left out: no case of it
 * would be decided.
 */
function fillersOf(
  { roster, words, scan, days }: Within,
  sort: 'actor' | 'place',
  others: readonly string[],
  several: number,
  most: number,
): string[] {
  const named = [...scan.constants].filter((id) => roster.sortOf(id) === sort);
  const tests = [...scan.tests.values()]
    .filter(({ name, hole }) => words.takes(name, hole, sort))
    .flatMap((test) =>
      ground(test, [...named, ...others], (i, id) => words.takes(test.name, i, roster.sortOf(id))),
    );
  const candidates = sort === 'actor' ? roster.actors : roster.places;
  const standings = days.flatMap(({ rows }) =>
    tests.map((test) => rows.standings(test, candidates)),
  );
  const taken = new Map<string, string[]>();
  candidates.forEach((id, i) => {
    if (named.includes(id)) return;
    if (sort === 'actor' && !days.some(({ on }) => roster.exists(id, on))) return;
    const profile = standings.map((each) => each[i]);
    if (profile.includes('contested')) return;
    const key = profile.join();
    const members = taken.get(key) ?? [];
    taken.set(key, members);
    if (members.length < several) members.push(id);
  });
  const beside = [...taken.values()].flat().slice(0, most);
  return [...named, ...beside].slice(0, Math.max(MOST, named.length));
}

function withJoint(
  ids: readonly string[],
  joint: readonly Element[],
  belongs: (id: string) => boolean,
): Element[] {
  return [...ids.map((id) => [id]), ...joint.filter((set) => set.every(belongs))];
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
