import type { Formula, Pattern, Term } from '@casus/model';

/** Whether a formula speaks of the happening that a handle names. */
export function mentions(formula: Formula, handle: string): boolean {
  const inside = (part: Formula): boolean => mentions(part, handle);
  const term = (part: Term | null): boolean => part !== null && termMentions(part, handle);
  switch (formula.kind) {
    case 'atLeast':
      return formula.of.some(inside);
    case 'not':
      return inside(formula.of);
    case 'some':
      return patternMentions(formula.pattern, handle) || inside(formula.where);
    case 'count':
      return domainMentions(formula.domain, handle) || inside(formula.where);
    case 'row':
      return (
        [...formula.args, formula.by, formula.inside].some(term) ||
        (formula.within !== null && inside(formula.within))
      );
    case 'is':
      return formula.handle === handle || patternMentions(formula.pattern, handle);
    case 'fits':
      return formula.handle === handle || term(formula.term);
    case 'same':
      return term(formula.a) || term(formula.b);
    case 'gap':
      return formula.from === handle || formula.to === handle;
    case 'clause':
      return false;
  }
}

function domainMentions(
  domain: Extract<Formula, { kind: 'count' }>['domain'],
  handle: string,
): boolean {
  switch (domain.kind) {
    case 'fillers':
      return domain.handle === handle;
    case 'list':
      return domain.terms.some((term) => termMentions(term, handle));
    case 'rows':
      return domain.args.some((term) => term !== null && termMentions(term, handle));
  }
}

function patternMentions(pattern: Pattern, handle: string): boolean {
  const terms = [...Object.values(pattern.roles), pattern.inside];
  return terms.some((term) => term !== null && termMentions(term, handle));
}

function termMentions(term: Term, handle: string): boolean {
  switch (term.kind) {
    case 'const':
    case 'variable':
    case 'bind':
      return false;
    case 'happening':
    case 'role':
      return term.handle === handle;
    case 'any':
    case 'all':
      return term.terms.some((part) => termMentions(part, handle));
    case 'related':
      return term.args.some((part) => termMentions(part, handle));
  }
}

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
