import { and, type Binder, type Clause, type Formula, not, or, type Term } from '@casus/model';
import type { Part, Side } from './types.js';

/**
 * A prohibition that stands without anything happening first covers acts: a case is one act, and
 * whether it is forbidden. Its exceptions are judged at the act. Two sides of such prohibitions are
 * turned into clauses that the forbidden act opens; other sides stay as they are.
 */
export function asForbiddenActs(a: Side, b: Side): readonly [Side, Side] {
  const parts = [...a, ...b];
  if (!parts.every(forbidsActs)) return [a, b];
  // Where each side binds one named actor, "the one who is bound" is the same place on both.
  const whoever = parts.every(({ clause }) => soleBearer(clause) !== null);
  const turned = (side: Side) =>
    side.map((part) => ({ ...part, clause: byAct(part.clause, whoever) }));
  return [turned(a), turned(b)];
}

/** The status of an act that such a clause covers is that of a breach, not of a trigger. */
export function forbidsActs({ clause, limbs }: Part): boolean {
  const { head } = clause;
  if (head.kind !== 'duty' || !head.negative || head.bearer.together) return false;
  const own = clause.limbs.filter(({ label }) => limbs === null || limbs.includes(label ?? ''));
  return own.every(({ pattern }) => pattern === null);
}

/** The one actor whom a clause names as bound; null: several, or whoever is in a list. */
export function soleBearer({ head }: Clause): string | null {
  if (head.kind === 'counts as' || head.kind === 'means') return null;
  const [only, ...others] = head.bearer.holders;
  return only?.actor.kind === 'const' && others.length === 0 ? only.actor.id : null;
}

function byAct(clause: Clause, whoever: boolean): Clause {
  const { head } = clause;
  if (head.kind !== 'duty') return clause;
  const holders = head.bearer.holders.map(({ actor }) => actor);
  const [only] = holders;
  const by: Term | undefined = holders.length === 1 ? only : { kind: 'any', terms: holders };
  const roles: Record<string, Term> = { ...head.act.roles, ...(by && !whoever ? { by } : {}) };
  // "For each party P … against P": P is whoever the act is done to.
  const conditions: Formula[] = [];
  const binders: Binder[] = [];
  for (const binder of clause.binders) {
    const role = Object.keys(roles).find((one) => isPlainly(roles[one], binder.variable));
    const condition = role === undefined ? null : belongs(binder);
    if (role === undefined || condition === null) {
      binders.push(binder);
      continue;
    }
    roles[role] = { kind: 'bind', name: binder.variable };
    conditions.push(condition);
  }
  const pattern = { ...head.act, handle: 'act', roles, inside: null };
  const limbs = clause.limbs.map((limb) => ({
    ...limb,
    pattern,
    where: and(...conditions, limb.where),
  }));
  return { ...clause, binders, limbs };
}

function isPlainly(term: Term | undefined, name: string): boolean {
  return term?.kind === 'variable' && term.name === name;
}

/** That a variable is one of its domain, and none of those before it; null: it cannot be asked so. */
function belongs({ variable, domain, other }: Binder): Formula | null {
  const own: Term = { kind: 'variable', name: variable };
  const different = other.map((name) =>
    not({ kind: 'same', a: own, b: { kind: 'variable', name } }),
  );
  switch (domain.kind) {
    case 'list':
      return and(
        or(...domain.terms.map((b): Formula => ({ kind: 'same', a: own, b }))),
        ...different,
      );
    case 'rows': {
      if (domain.args.filter((arg) => arg === null).length !== 1) return null;
      const args = domain.args.map((arg) => arg ?? own);
      const row: Formula = {
        kind: 'row',
        name: domain.name,
        args,
        by: null,
        inside: null,
        within: null,
      };
      return and(row, ...different);
    }
    case 'fillers':
      return null;
  }
}
