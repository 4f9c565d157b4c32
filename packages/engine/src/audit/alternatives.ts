import { and, type Formula, isAlways, type Limb, type Term } from '@casus/model';

/**
 * A limb as the alternatives that its text names: "on Russia or an ally of Russia", "either on … or
 * hitting …". Alternatives among kinds of things stay together: they qualify one case.
 */
export function alternatives(limb: Limb, isActor: (role: string) => boolean): Limb[] {
  return byRole(limb, isActor).flatMap((one) =>
    splits(one.where).flatMap((where) => byFits({ ...one, where }, isActor)),
  );
}

function byRole(limb: Limb, isActor: (role: string) => boolean): Limb[] {
  const { pattern } = limb;
  if (pattern === null) return [limb];
  const found = Object.entries(pattern.roles).find(
    ([role, term]) => isActor(role) && term.kind === 'any',
  );
  if (!found) return [limb];
  const [role, term] = found;
  return choices(term).flatMap((one) =>
    byRole({ ...limb, pattern: { ...pattern, roles: { ...pattern.roles, [role]: one } } }, isActor),
  );
}

/** A disjunction whose parts ask of different roles names different cases; of one term, one case. */
function splits(where: Formula): readonly Formula[] {
  if (where.kind !== 'atLeast' || where.n !== 1 || where.of.length < 2) return [where];
  return where.of.every((part) => asksOfRoles(part)) ? where.of : [where];
}

function asksOfRoles(formula: Formula): boolean {
  if (formula.kind === 'fits') return true;
  return (
    formula.kind === 'atLeast' && formula.n === formula.of.length && formula.of.every(asksOfRoles)
  );
}

/** What is asked of a role beside the pattern is said in it, where the pattern leaves it open. */
function byFits(limb: Limb, isActor: (role: string) => boolean): Limb[] {
  const { pattern, where } = limb;
  const parts = where.kind === 'fits' ? [where] : where.kind === 'atLeast' ? where.of : [];
  if (pattern === null || parts.length === 0 || !asksOfRoles(where)) return [limb];
  const roles = { ...pattern.roles };
  const rest: Formula[] = [];
  for (const part of parts) {
    if (part.kind === 'fits' && part.handle === pattern.handle && !(part.role in roles))
      roles[part.role] = part.term;
    else rest.push(part);
  }
  return byRole({ ...limb, pattern: { ...pattern, roles }, where: and(...rest) }, isActor);
}

function choices(term: Term): readonly Term[] {
  return term.kind === 'any' ? term.terms.flatMap(choices) : [term];
}

/** Conjuncts of a formula; of a formula that is no conjunction, itself. */
export function conjuncts(formula: Formula): readonly Formula[] {
  if (isAlways(formula)) return [];
  if (formula.kind === 'atLeast' && formula.n === formula.of.length)
    return formula.of.flatMap(conjuncts);
  return [formula];
}
