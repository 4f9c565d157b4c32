import type { Formula } from '@casus/model';

/** Event types and clauses that a formula reads. */
export function mentionedTypes(formula: Formula, types: Set<string>, clauses: Set<string>): void {
  switch (formula.kind) {
    case 'atLeast':
      for (const part of formula.of) mentionedTypes(part, types, clauses);
      return;
    case 'not':
      return mentionedTypes(formula.of, types, clauses);
    case 'some':
      types.add(formula.pattern.type);
      return mentionedTypes(formula.where, types, clauses);
    case 'count':
      return mentionedTypes(formula.where, types, clauses);
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
