import type { Formula, Term } from '@casus/model';

type Bindings = Readonly<Record<string, string>>;

/**
 * A condition where it is known who is meant: what only asks who that is ("P is Belgium or France") is
 * answered and left out. false: it can never hold for them, so that nothing is promised.
 */
export function settled(formula: Formula, bindings: Bindings): Formula | boolean {
  switch (formula.kind) {
    case 'same':
      return alike(formula.a, formula.b, bindings) ?? formula;
    case 'not': {
      const inner = settled(formula.of, bindings);
      return typeof inner === 'boolean' ? !inner : { ...formula, of: inner };
    }
    case 'atLeast': {
      const parts = formula.of.map((part) => settled(part, bindings));
      const open = parts.filter((part) => typeof part !== 'boolean');
      const n = formula.n - parts.filter((part) => part === true).length;
      if (n <= 0) return true;
      if (open.length < n) return false;
      const [only] = open;
      return only && open.length === 1 ? only : { ...formula, n, of: open };
    }
    default:
      return formula;
  }
}

/** Whether two terms name the same one; null: that is not known of one of them. */
function alike(a: Term, b: Term, bindings: Bindings): boolean | null {
  const id = (term: Term): string | null => {
    if (term.kind === 'const') return term.id;
    return term.kind === 'variable' ? (bindings[term.name] ?? null) : null;
  };
  const [one, other] = [id(a), id(b)];
  return one === null || other === null ? null : one === other;
}
