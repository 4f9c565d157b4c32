import type { Clause, Formula } from '@casus/model';

/** Event types and clauses that a formula reads. */
export function mentionedTypes(formula: Formula, types: Set<string>, clauses: Set<string>): void {
  switch (formula.kind) {
    case 'atLeast':
      for (const part of formula.of) mentionedTypes(part, types, clauses);
      return;
    case 'not':
      mentionedTypes(formula.of, types, clauses);
      return;
    case 'some':
      types.add(formula.pattern.type);
      mentionedTypes(formula.where, types, clauses);
      return;
    case 'count':
      mentionedTypes(formula.where, types, clauses);
      return;
    case 'row':
      if (formula.within !== null) mentionedTypes(formula.within, types, clauses);
      return;
    case 'is':
      types.add(formula.pattern.type);
      return;
    case 'clause':
      clauses.add(formula.clause);
      return;
    case 'fits':
    case 'same':
    case 'gap':
      return;
  }
}

/** Event types that any clause looks for: in a trigger, a condition, an exception, or as the act of its head. */
export function typesRead(clauses: readonly Clause[]): ReadonlySet<string> {
  const types = new Set<string>();
  for (const { limbs, unless, head } of clauses) {
    const formulas = limbs.map((limb) => limb.where);
    for (const { pattern } of limbs) if (pattern !== null) types.add(pattern.type);
    if (unless !== null) formulas.push(unless);
    if (head.kind === 'duty' && head.until !== null) formulas.push(head.until);
    if ('act' in head) types.add(head.act.type);
    for (const formula of formulas) mentionedTypes(formula, types, new Set());
  }
  return types;
}
