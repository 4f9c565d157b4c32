import type { Clause, Formula, Limb, Pattern, Term } from '@casus/model';
import { also, type Binding, constant, matching } from './bindings.js';
import type { Standing } from './standing.js';

/** Who may stand in a place, on which rows. `term` is how a text that speaks of this one calls it. */
export interface Filler {
  /** null: anyone. */
  readonly id: string | null;
  readonly term: Term;
  readonly binding: Binding;
}

/** Where a term stands: variables get their meaning from the limb that binds them. */
export interface Place {
  readonly clause: Clause;
  readonly limb: Limb;
  readonly binding: Binding;
}

/** Everyone a term stands for, as far as rows say: "RUS or an ally of RUS" is Russia and each row's ally. */
export function fillersOf(standing: Standing, term: Term, place: Place): Filler[] {
  const { binding } = place;
  switch (term.kind) {
    case 'const':
      return [{ id: term.id, term, binding }];
    case 'variable':
    case 'bind': {
      const id = constant(term, binding);
      if (id !== null) return [{ id, term: { kind: 'const', id }, binding }];
      return limited(standing, term.name, place) ?? [{ id: null, term, binding }];
    }
    case 'any':
    case 'all':
      return term.terms.flatMap((one) => fillersOf(standing, one, place));
    case 'related':
      return related(standing, term.relation, [null, ...term.args], place);
    case 'role': {
      const filler = patternsOf(place.limb).find((one) => one.handle === term.handle)?.roles[
        term.role
      ];
      if (filler === undefined || filler.kind === 'role') return [{ id: null, term, binding }];
      return fillersOf(standing, filler, place);
    }
    case 'happening':
      return [];
  }
}

/** A relation that the instrument defines is what its definition says; else what the rows say. */
function related(
  standing: Standing,
  name: string,
  args: readonly (Term | null)[],
  place: Place,
): Filler[] {
  const { binding } = place;
  const hole = args.indexOf(null);
  const defined = definitions(standing, name, place.clause.instrument);
  if (defined.length > 0) {
    return defined.flatMap(({ terms, force }) =>
      also(binding, force).flatMap((next) =>
        terms.flatMap((term) => fillersOf(standing, term, { ...place, binding: next })),
      ),
    );
  }
  return matching(standing, name, args, binding).flatMap((row) => {
    const id = row.args[hole] ?? '';
    return also(binding, row).map((next) => ({
      id,
      term: { kind: 'const' as const, id },
      binding: next,
    }));
  });
}

/** Definitions of the instrument itself, and of those that amend it, each while in force. */
function definitions(standing: Standing, name: string, instrument: string | null) {
  return standing.clauses.flatMap(({ head, instrument: own }) => {
    if (head.kind !== 'means' || head.name !== name) return [];
    const amends = standing.model.instruments.find((item) => item.id === own)?.amends ?? [];
    if (own !== instrument && !amends.includes(instrument ?? '')) return [];
    return standing
      .asserted('in force')
      .filter((row) => row.args[0] === own)
      .map((force) => ({ terms: head.terms, force }));
  });
}

/** "attack by A on V, and V is an ally of RUS", or named: the limb itself says whom the variable may stand for. */
function limited(standing: Standing, name: string, place: Place): Filler[] | null {
  for (const part of conjuncts(place.limb.where)) {
    const named = namedOneOf(part, name);
    if (named !== null) return named.flatMap((term) => fillersOf(standing, term, place));
    if (part.kind !== 'row' || part.inside !== null) continue;
    const relation = standing.model.relations.find((one) => one.id === part.name);
    const hole = part.args.findIndex((arg) => arg.kind === 'variable' && arg.name === name);
    if (relation === undefined || relation.open || hole < 0) continue;
    const args = part.args.map((arg, index) => (index === hole ? null : arg));
    return related(standing, part.name, args, place);
  }
  return null;
}

/** "V is AUS or V is NZL": the terms that it may be; null: the formula says something else. */
function namedOneOf(formula: Formula, name: string): readonly Term[] | null {
  if (formula.kind === 'same') {
    const { a, b } = formula;
    return a.kind === 'variable' && a.name === name && b.kind !== 'variable' ? [b] : null;
  }
  if (formula.kind !== 'atLeast' || formula.n !== 1 || formula.of.length === 0) return null;
  const each = formula.of.map((part) => namedOneOf(part, name));
  return each.some((terms) => terms === null) ? null : each.flatMap((terms) => terms ?? []);
}

function conjuncts(formula: Formula): readonly Formula[] {
  if (formula.kind !== 'atLeast' || formula.n < formula.of.length) return [formula];
  return formula.of.flatMap(conjuncts);
}

/** The patterns that a limb asks for, the one that opens it first. */
export function patternsOf(limb: Limb): readonly Pattern[] {
  const own = limb.pattern === null ? [] : [limb.pattern];
  return [...own, ...conjuncts(limb.where).flatMap(inner)];
}

function inner(formula: Formula): readonly Pattern[] {
  switch (formula.kind) {
    case 'some':
      return [formula.pattern, ...conjuncts(formula.where).flatMap(inner)];
    case 'is':
      return [formula.pattern];
    case 'atLeast':
      return formula.of.flatMap(inner);
    case 'not':
    case 'count':
    case 'row':
    case 'fits':
    case 'same':
    case 'gap':
    case 'clause':
      return [];
  }
}

/** A group stands for its members while they belong to it; a group of which none is known, for itself. */
export function membersOf(standing: Standing, filler: Filler): Filler[] {
  const { id, binding } = filler;
  if (id === null || !standing.actors.get(id)?.group) return [filler];
  const rows = standing.asserted('member').filter((row) => row.args[0] === id);
  if (rows.length === 0) return [filler];
  return rows.flatMap((row) =>
    also(binding, row).map((next) => ({ ...filler, id: row.args[1] ?? '', binding: next })),
  );
}
