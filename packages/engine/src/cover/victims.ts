import { always, and, type Formula, type Limb, type Pattern, type Term } from '@casus/model';
import type { Standing } from '../standing/standing.js';
import { suffering } from './promises.js';

/** A place in a limb where the one stands who suffers; `put` narrows the limb to one who does. */
export interface VictimPlace {
  readonly term: Term;
  readonly put: (term: Term) => Limb;
}

/**
 * The places of a limb, the opening happening's first. What is denied or merely counted names no
 * victim. Of alternatives only the one that names the victim stays: the others cover others.
 */
export function victimPlaces(standing: Standing, limb: Limb): VictimPlace[] {
  const { pattern } = limb;
  const own =
    pattern === null ? [] : inPattern(standing, pattern, (next) => ({ ...limb, pattern: next }));
  const inside = inFormula(standing, limb, limb.where, (where) => ({ ...limb, where }));
  return [...own, ...inside].map(({ term, put }) => ({
    term,
    put: (one) => (term.kind === 'bind' ? naming(put(one), term.name, one) : put(one)),
  }));
}

/** Wherever else the limb speaks of whom it has just bound, it now names the one it is narrowed to. */
function naming(limb: Limb, name: string, one: Term): Limb {
  return JSON.parse(JSON.stringify(limb), (_, part) =>
    part?.kind === 'variable' && part.name === name ? one : part,
  );
}

function inPattern(
  standing: Standing,
  pattern: Pattern,
  rebuild: (pattern: Pattern) => Limb,
): VictimPlace[] {
  return suffering(standing, pattern.type).flatMap((role) => {
    const term = pattern.roles[role];
    if (term === undefined) return [];
    const put = (one: Term) => rebuild({ ...pattern, roles: { ...pattern.roles, [role]: one } });
    return [{ term, put }];
  });
}

function inFormula(
  standing: Standing,
  limb: Limb,
  formula: Formula,
  rebuild: (formula: Formula) => Limb,
): VictimPlace[] {
  switch (formula.kind) {
    case 'atLeast':
      return formula.of.flatMap((part, index) =>
        inFormula(standing, limb, part, (next) => rebuild(kept(formula, index, next))),
      );
    case 'some': {
      const { pattern, where } = formula;
      return [
        ...inPattern(standing, pattern, (next) => rebuild({ ...formula, pattern: next })),
        ...inFormula(standing, limb, where, (next) => rebuild({ ...formula, where: next })),
      ];
    }
    case 'is':
      return inPattern(standing, formula.pattern, (next) => rebuild({ ...formula, pattern: next }));
    case 'fits': {
      const { pattern } = limb;
      if (pattern === null || pattern.handle !== formula.handle) return [];
      if (!suffering(standing, pattern.type).includes(formula.role)) return [];
      return [{ term: formula.term, put: (term) => said(rebuild(always), formula.role, term) }];
    }
    case 'not':
    case 'count':
    case 'row':
    case 'same':
    case 'gap':
    case 'clause':
      return [];
  }
}

/** What was asked of a role beside the pattern can as well be said in it. */
function said(limb: Limb, role: string, term: Term): Limb {
  const { pattern } = limb;
  if (pattern === null) return limb;
  return { ...limb, pattern: { ...pattern, roles: { ...pattern.roles, [role]: term } } };
}

function kept(
  formula: Extract<Formula, { kind: 'atLeast' }>,
  index: number,
  part: Formula,
): Formula {
  if (formula.n === 1) return part;
  const of = formula.of.map((one, at) => (at === index ? part : one));
  return formula.n === of.length ? and(...of) : { ...formula, of };
}
