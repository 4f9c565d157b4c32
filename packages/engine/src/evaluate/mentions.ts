import type { Formula } from '@casus/model';

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
