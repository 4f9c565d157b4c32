import type { Claim, Fact, Instant, Model, Pattern, Term } from '@casus/model';
import { taxonomy } from '../evaluate/taxonomy.js';
import { isA } from '../standing/standing.js';

/**
 * Whether somebody claims the record of such happenings to be complete for the whole of a time. What
 * the claim is limited to must hold of all that the pattern speaks of.
 */
export function isClaimedComplete(
  model: Model,
  facts: readonly Fact[],
  { type, roles }: Pattern,
  when: Instant,
): boolean {
  const [events, kinds] = [taxonomy(model.events), taxonomy(model.kinds)];
  const within = (term: Term | undefined, ids: readonly string[]): boolean => {
    if (term?.kind === 'const') return ids.some((id) => isA(kinds, term.id, id));
    return term?.kind === 'any' && term.terms.every((one) => within(one, ids));
  };
  const covers = (claim: Claim): boolean =>
    claim.names.some((name) => name === '*' || isA(events, type, name)) &&
    Object.entries(claim.about).every(([role, ids]) => within(roles[role], ids)) &&
    (claim.from ?? Number.NEGATIVE_INFINITY) <= when.earliest &&
    when.latest < (claim.to ?? Number.POSITIVE_INFINITY);
  return facts.some((fact) => fact.kind === 'claim' && covers(fact));
}
