import type { Clause, Fact, Instance } from '@casus/model';
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
  const against = facts.flatMap((fact) =>
    fact.kind === 'description' &&
    fact.happening === bound &&
    fact.value === 2 &&
    fact.inside === null &&
    fact.roles.on?.includes(to) &&
    // Who holds the opinion that it is itself threatened acts against nobody.
    !fact.roles.by?.includes(to)
      ? (fact.roles.by ?? [])
      : [],
  );
  const authors = instance.bearer.filter((who) => who !== null && against.includes(who));
  return authors.map((who) =>
    words.message('against-itself', { who: words.actor(who ?? '', 'acc') }),
  );
}
