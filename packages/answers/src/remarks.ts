import type { Clause, Description, Fact, Instance } from '@casus/model';
import type { Words } from '@casus/words';
import { parties } from './instance.js';

const RESTS: ReadonlySet<string> = new Set(['dormant', 'not in force', 'lapsed', 'overridden']);

/**
 * What a reader of the status must know beside it: that who owes help is the one who acts against
 * whoever is to be helped. Hardly any text says whether its promise reaches that far.
 */
export function remarksOn(
  clause: Clause,
  instance: Instance,
  facts: readonly Fact[],
  words: Words,
): readonly string[] {
  const { head } = clause;
  if (head.kind !== 'duty' || head.negative || RESTS.has(instance.status)) return [];
  const { to } = parties(clause, instance);
  const [bound] = Object.values(instance.happenings);
  if (to === null || bound === undefined) return [];
  const against = (told(facts).get(bound) ?? []).flatMap(({ roles }) =>
    // Who holds the opinion that it is itself threatened acts against nobody.
    roles.on?.includes(to) && !roles.by?.includes(to) ? (roles.by ?? []) : [],
  );
  const authors = instance.bearer.filter((who) => who !== null && against.includes(who));
  return authors.map((who) =>
    words.message('against-itself', { who: words.actor(who ?? '', 'acc') }),
  );
}

type Told = ReadonlyMap<string, readonly Description[]>;

/** What is surely said of each happening: thousands of rows ask it of the same facts. */
const byFacts = new WeakMap<readonly Fact[], Told>();

function told(facts: readonly Fact[]): Told {
  const known = byFacts.get(facts);
  if (known !== undefined) return known;
  const found = new Map<string, Description[]>();
  for (const fact of facts) {
    if (fact.kind !== 'description' || fact.value !== 2 || fact.inside !== null) continue;
    found.set(fact.happening, [...(found.get(fact.happening) ?? []), fact]);
  }
  byFacts.set(facts, found);
  return found;
}
