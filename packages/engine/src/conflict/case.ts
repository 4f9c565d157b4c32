import type { Domain, Formula, Limb, Pattern, Term } from '@casus/model';
import type { Wanted } from '../decide/sets.js';
import type { Standing } from '../standing/standing.js';

/** What a case puts in place of variables and handles; it grows as the limb is read. */
export interface CaseNames {
  readonly vars: Map<string, string>;
  readonly handles: Map<string, string>;
  /** A happening's name that the case does not use yet. */
  readonly fresh: () => string;
  /** Someone, or something of a kind, that the clauses do not speak of. */
  readonly standIn: (type: string) => string;
  /** What was said of each happening. */
  readonly roles: Map<string, Readonly<Record<string, readonly string[]>>>;
  /** Relations that nothing states and the case takes for granted. */
  readonly assumed: Wanted[];
}

/** Letters for happenings; no article among them. */
export function letters(): () => string {
  const all = 'hijklmnopqrstuvwxyz';
  let next = 0;
  return () => {
    const turn = Math.floor(next / all.length);
    return `${all[next++ % all.length]}${turn === 0 ? '' : turn}`;
  };
}

/**
 * The facts that open a limb, with names in all places. Of alternatives the first that a case
 * can tell is taken; null where it cannot say what the limb asks for (a state of another clause).
 */
export function caseOf(standing: Standing, limb: Limb, names: CaseNames): Wanted[] | null {
  const { pattern } = limb;
  const asked: Formula =
    pattern === null ? limb.where : { kind: 'some', pattern, where: limb.where };
  return wanted(standing, asked, true, names, pattern);
}

function wanted(
  standing: Standing,
  formula: Formula,
  value: boolean,
  names: CaseNames,
  opening: Pattern | null,
): Wanted[] | null {
  switch (formula.kind) {
    case 'not':
      return wanted(standing, formula.of, !value, names, opening);
    case 'atLeast': {
      const enough = value ? formula.n : formula.of.length - formula.n + 1;
      const found: Wanted[][] = [];
      for (const part of formula.of) {
        if (found.length >= enough) break;
        const one = wanted(standing, part, value, names, opening);
        if (one !== null) found.push(one);
      }
      return found.length < enough ? null : found.flat();
    }
    case 'some':
      return happening(standing, formula, value, names, opening);
    case 'is': {
      const { handle, pattern } = formula;
      const named = names.handles.get(handle) ?? null;
      return [described(standing, pattern, named, value, names)];
    }
    case 'fits': {
      const type = opening?.handle === formula.handle ? opening.type : null;
      const named = names.handles.get(formula.handle);
      if (type === null || named === undefined) return null;
      const roles = { [formula.role]: formula.term };
      return [
        described(
          standing,
          { type, handle: null, roles, inside: opening?.inside ?? null },
          named,
          value,
          names,
        ),
      ];
    }
    case 'row': {
      const args = formula.args.map((arg) => ids(standing, arg, names)[0] ?? null);
      const by = formula.by && (ids(standing, formula.by, names)[0] ?? null);
      const inside = formula.inside && (ids(standing, formula.inside, names)[0] ?? null);
      return [{ question: { kind: 'row', name: formula.name, args, by, inside }, value }];
    }
    case 'count':
      return counted(standing, formula, value, names, opening);
    // Names given to different terms are different, and all happens on one day.
    case 'same':
      return (JSON.stringify(formula.a) === JSON.stringify(formula.b)) === value ? [] : null;
    case 'gap':
      return value ? [] : null;
    case 'clause':
      return null;
  }
}

function every(parts: readonly (() => Wanted[] | null)[]): Wanted[] | null {
  const all = parts.map((part) => part());
  return all.every((one) => one !== null) ? all.flatMap((one) => one ?? []) : null;
}

function happening(
  standing: Standing,
  formula: Extract<Formula, { kind: 'some' }>,
  value: boolean,
  names: CaseNames,
  opening: Pattern | null,
): Wanted[] | null {
  const { pattern, where } = formula;
  if (!value) return [described(standing, pattern, null, false, names)];
  const name = (pattern.handle && names.handles.get(pattern.handle)) ?? names.fresh();
  if (pattern.handle) names.handles.set(pattern.handle, name);
  const said = described(standing, pattern, name, true, names);
  const rest = wanted(standing, where, true, names, opening);
  return rest && [said, ...rest];
}

function described(
  standing: Standing,
  pattern: Pattern,
  name: string | null,
  value: boolean,
  names: CaseNames,
): Wanted {
  const event = standing.model.events.find((one) => one.id === pattern.type);
  const roles = Object.fromEntries(
    Object.entries(pattern.roles).flatMap(([role, term]) => {
      const type = event?.roles.find((one) => one.id === role)?.type;
      const found = ids(standing, term, names, type);
      return found.length > 0 ? [[role, found] as const] : [];
    }),
  );
  if (name !== null) names.roles.set(name, { ...roles, ...names.roles.get(name) });
  const inside = pattern.inside && (ids(standing, pattern.inside, names)[0] ?? null);
  return {
    question: { kind: 'description', happening: name, type: pattern.type, roles, inside },
    value,
  };
}

function counted(
  standing: Standing,
  formula: Extract<Formula, { kind: 'count' }>,
  value: boolean,
  names: CaseNames,
  opening: Pattern | null,
): Wanted[] | null {
  const members = domainOf(standing, formula.domain, names);
  const { least } = formula;
  const n =
    least.kind === 'number' ? least.n : Math.ceil((members.length * least.over) / least.under);
  if (!value || members.length < n) return null;
  return every(
    members.slice(0, n).map((id) => () => {
      const inner = { ...names, vars: new Map(names.vars).set(formula.variable, id) };
      return wanted(
        standing,
        formula.where,
        true,
        { ...inner, handles: new Map(names.handles) },
        opening,
      );
    }),
  );
}

function domainOf(standing: Standing, domain: Domain, names: CaseNames): readonly string[] {
  switch (domain.kind) {
    case 'list':
      return domain.terms.flatMap((term) => ids(standing, term, names));
    case 'rows': {
      const hole = domain.args.indexOf(null);
      const args = domain.args.map((arg) =>
        arg === null ? null : (ids(standing, arg, names)[0] ?? null),
      );
      return standing
        .asserted(domain.name)
        .filter((row) => args.every((arg, index) => arg === null || arg === row.args[index]))
        .flatMap((row) => row.args[hole] ?? []);
    }
    case 'fillers':
      return [];
  }
}

/** Who stands for a term in the case; of several the first. Whoever is not settled gets a stand-in. */
function ids(standing: Standing, term: Term, names: CaseNames, type = 'actor'): readonly string[] {
  switch (term.kind) {
    case 'const':
      return [term.id];
    case 'variable':
    case 'bind': {
      const id = names.vars.get(term.name) ?? names.standIn(type);
      names.vars.set(term.name, id);
      return [id];
    }
    case 'happening':
      return [names.handles.get(term.handle) ?? term.handle];
    case 'role':
      return names.roles.get(names.handles.get(term.handle) ?? '')?.[term.role] ?? [];
    case 'any':
      return term.terms[0] ? ids(standing, term.terms[0], names, type) : [];
    case 'all':
      return term.terms.flatMap((one) => ids(standing, one, names, type));
    case 'related': {
      const args = term.args.map((arg) => ids(standing, arg, names)[0] ?? null);
      const row = standing
        .asserted(term.relation)
        .find((one) => one.args.slice(1).join() === args.join());
      if (row !== undefined) return row.args.slice(0, 1);
      const id = names.standIn(type);
      const question = {
        kind: 'row' as const,
        name: term.relation,
        args: [id, ...args],
        by: null,
        inside: null,
      };
      names.assumed.push({ question, value: true });
      return [id];
    }
  }
}
