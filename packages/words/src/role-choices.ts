import type { Formula, Limb, Pattern, Term } from '@casus/model';
import { and } from '@casus/model';

/** A limb as its alternatives: the pattern with the roles of each, and what else is asked. */
export interface RoleChoices {
  readonly patterns: readonly Pattern[];
  readonly where: Formula;
}

/**
 * "either on A or hitting B" stands in the model as a test of the happening; a reader wants it where
 * the role stands. null: the limb has no such choice.
 */
export function roleChoices(limb: Limb): RoleChoices | null {
  const { pattern, where } = limb;
  if (pattern === null) return null;
  const parts =
    where.kind === 'atLeast' && where.n === where.of.length && where.n > 0 ? where.of : [where];
  for (const part of parts) {
    const choices = choicesOf(part, pattern.handle);
    if (choices === null) continue;
    const patterns = choices.map((roles) => ({
      ...pattern,
      roles: { ...pattern.roles, ...roles },
    }));
    return { patterns, where: and(...parts.filter((other) => other !== part)) };
  }
  return null;
}

type Roles = Readonly<Record<string, Term>>;

function choicesOf(formula: Formula, handle: string | null): Roles[] | null {
  if (formula.kind !== 'atLeast' || formula.n !== 1 || formula.of.length < 2) return null;
  const choices = formula.of.map((branch) => rolesOf(branch, handle));
  const found = choices.filter((roles) => roles !== null);
  return found.length === choices.length ? found : null;
}

/** The roles that a conjunction of role tests fixes; null: it asks for something else too. */
function rolesOf(formula: Formula, handle: string | null): Roles | null {
  if (formula.kind === 'fits') {
    return formula.handle === handle ? { [formula.role]: formula.term } : null;
  }
  if (formula.kind !== 'atLeast' || formula.n !== formula.of.length) return null;
  const parts = formula.of.map((part) => rolesOf(part, handle));
  return parts.every((part) => part !== null) ? Object.assign({}, ...parts) : null;
}
