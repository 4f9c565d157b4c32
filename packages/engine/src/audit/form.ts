import type { Account, Clause, Formula, Limb, Model, Pattern, Term } from '@casus/model';
import { always } from '@casus/model';
import { standingLimbs } from '../compare/rules.js';
import { auditAccount } from './audit.js';
import type { Finding } from './types.js';

/** What somebody notes who has a report in hand: a clause, and what the report makes of it. */
export interface AccountForm {
  /** `instrument.clause`. */
  readonly clause: string;
  /** Labels of the limbs that the report mentions; empty: all of them. */
  readonly limbs: readonly string[];
  /** How it joins the states that a limb names one beside the other: "and" takes them together. */
  readonly joined: 'and' | 'or';
  /** Qualifying words that it leaves out, as `qualifiersOf` names them. */
  readonly leftOut: readonly string[];
  /** It speaks as if there were nothing else. */
  readonly only?: boolean;
}

/** A word by which a clause narrows what it says: an open term, or a role that things fill. */
export interface Qualifier {
  readonly name: string;
  readonly kind: 'term' | 'role';
  /** Labels of the limbs that have it. */
  readonly limbs: readonly (string | null)[];
}

/** The words that an account of a clause may leave out, in the order in which they stand there. */
export function qualifiersOf(model: Model, clause: Clause): Qualifier[] {
  const found = new Map<string, { kind: Qualifier['kind']; limbs: Set<string | null> }>();
  for (const limb of standingLimbs(clause, [])) {
    const put = (name: string, kind: Qualifier['kind']) => {
      const known = found.get(name) ?? { kind, limbs: new Set() };
      found.set(name, known);
      known.limbs.add(limb.label);
    };
    const { pattern } = limb;
    for (const [role, term] of Object.entries(pattern?.roles ?? {})) {
      if (pattern && term.kind !== 'bind' && isQualifying(model, pattern, role)) put(role, 'role');
    }
    walk(limb.where, (part) => {
      if (part.kind === 'row' && isOpen(model, part.name)) put(part.name, 'term');
      if (part.kind === 'fits' && pattern && isQualifying(model, pattern, part.role)) {
        put(part.role, 'role');
      }
    });
  }
  return [...found].map(([name, { kind, limbs }]) => ({ name, kind, limbs: [...limbs] }));
}

/**
 * The account of a report that no library holds, put together from a form and held against its clause
 * as of a day (the library's stated date without one). Throws a RangeError that names what is unknown.
 */
export function accountFrom(
  model: Model,
  form: AccountForm,
  on: number = model.statedDate,
): { readonly account: Account; readonly findings: readonly Finding[] } {
  const clause = model.clauses.find(({ id }) => id === form.clause);
  if (!clause) throw new RangeError(`no clause is called "${form.clause}"`);
  const standing = standingLimbs(clause, []);
  const labels = standing.flatMap(({ label }) => label ?? []);
  refuse('limb', form.limbs, labels);
  refuse(
    'qualifying word',
    form.leftOut,
    qualifiersOf(model, clause).map(({ name }) => name),
  );
  const mentioned = standing.filter(
    ({ label }) => form.limbs.length === 0 || form.limbs.includes(label ?? ''),
  );
  const limbs = mentioned.map((limb) => told(model, limb, form));
  const own: Clause = { ...clause, id: 'own-report#account1', locator: null, limbs, defeats: [] };
  const account: Account = {
    id: own.id,
    clause: clause.id,
    anchor: { paragraph: 1, sentence: null, digest: null },
    only: form.only ?? false,
    readings: [own],
  };
  return { account, findings: auditAccount(model, account, on) };
}

function refuse(sort: string, names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(
      `no ${sort} is called "${unknown}": there is ${known.join(', ') || 'none'}`,
    );
  }
}

/** A limb as the report tells it. */
function told(model: Model, limb: Limb, { joined, leftOut }: AccountForm): Limb {
  const { pattern } = limb;
  const isOut = (role: string) => leftOut.includes(role) || leftOut.includes(ownedBy(role));
  const together = (role: string, term: Term) =>
    joined === 'and' && pattern && !isQualifying(model, pattern, role) ? joint(term) : term;
  const entries = Object.entries(pattern?.roles ?? {}).filter(([role]) => !isOut(role));
  const roles = Object.fromEntries(entries.map(([role, term]) => [role, together(role, term)]));
  const where = without(limb.where, (part) => {
    if (part.kind === 'row' && leftOut.includes(part.name)) return part.within;
    if (part.kind !== 'fits') return part;
    return isOut(part.role) ? null : { ...part, term: together(part.role, part.term) };
  });
  return {
    ...{ label: limb.label, reading: null },
    pattern: pattern && { ...pattern, roles },
    where: where ?? always,
  };
}

/** "sovereignty of the victim": the owner goes with what is owned. */
function ownedBy(role: string): string {
  return role.endsWith(' of') ? role.slice(0, -3) : role;
}

/** States named side by side, taken together. Who is only described ("an ally") stays an alternative. */
function joint(term: Term): Term {
  const named = term.kind === 'any' && term.terms.every(({ kind }) => kind === 'const');
  return named ? { kind: 'all', terms: term.terms } : term;
}

/** A formula without what is left out: of an "and" the rest, of an "or" the other alternatives. */
function without(formula: Formula, leaf: (part: Formula) => Formula | null): Formula | null {
  switch (formula.kind) {
    case 'atLeast': {
      const of = formula.of.flatMap((part) => without(part, leaf) ?? []);
      if (of.length === 0 && formula.of.length > 0) return null;
      return { ...formula, n: formula.n === formula.of.length ? of.length : formula.n, of };
    }
    case 'some':
      return { ...formula, where: without(formula.where, leaf) ?? always };
    case 'not': {
      const of = without(formula.of, leaf);
      return of && { ...formula, of };
    }
    default:
      return leaf(formula);
  }
}

function walk(formula: Formula, visit: (part: Formula) => void): void {
  visit(formula);
  if (formula.kind === 'atLeast') for (const part of formula.of) walk(part, visit);
  if (formula.kind === 'not') walk(formula.of, visit);
  if (formula.kind === 'some') walk(formula.where, visit);
}

function isOpen(model: Model, name: string): boolean {
  return model.relations.some(({ id, open }) => id === name && open);
}

/** Roles that things and interests fill. Who acts and who suffers is no qualification. */
function isQualifying(model: Model, { type }: Pattern, role: string): boolean {
  if (role.endsWith(' of')) return false;
  const own = model.events.find(({ id }) => id === type)?.roles.find(({ id }) => id === role);
  return own !== undefined && model.kinds.some(({ id }) => id === own.type);
}
