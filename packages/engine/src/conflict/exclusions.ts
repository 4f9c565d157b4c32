import type { Pattern } from '@casus/model';
import type { Standing } from '../standing/standing.js';

/** Two acts declared to exclude each other: whoever does the one does not do the other. */
export interface Exclusion {
  readonly one: Pattern;
  readonly other: Pattern;
}

/** An axiom that says "if this, then not that" declares it. */
export function exclusionsOf(standing: Standing): Exclusion[] {
  return standing.model.axioms.flatMap(({ pattern, result }) => {
    if (result.kind !== 'not') return [];
    const { of } = result;
    if (of.kind !== 'some' && of.kind !== 'is') return [];
    return [{ one: roleless(pattern), other: roleless(of.pattern) }];
  });
}

/** Who acts is settled by the duty's bearer, so that only the rest of the act is compared. */
function roleless(pattern: Pattern): Pattern {
  const { by: _, ...roles } = pattern.roles;
  return { ...pattern, roles };
}
