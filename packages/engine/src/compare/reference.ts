import type { Term } from '@casus/model';
import { constant, happeningName, type Reference } from './bound.js';
import { type Context, type Env, Unsupported } from './context.js';
import { allOf, anyOf, type Expression, TRUE } from './expression.js';
import { ask, type Variable, YES } from './table.js';

/** What a term stands for; alternatives and relations stand for nobody by themselves. */
export function resolve(env: Env, term: Term): Reference {
  switch (term.kind) {
    case 'const':
      return constant(term.id);
    case 'variable':
    case 'bind': {
      const known = env.variables[term.name];
      if (!known) throw new Unsupported(`variable ${term.name}`);
      return known;
    }
    case 'happening':
    case 'role': {
      const bound = env.handles[term.handle];
      if (!bound) throw new Unsupported(`happening ${term.handle}`);
      if (term.kind === 'happening') return { kind: 'happening', bound };
      return bound.replaced[term.role] ?? { kind: 'role', bound, role: term.role };
    }
    case 'all': {
      const parts = term.terms.map((part) => resolve(env, part));
      const ids = parts.flatMap((part) => {
        if (part.kind !== 'ids') throw new Unsupported('joint fillers that vary');
        return part.ids;
      });
      return { kind: 'ids', ids: [...new Set(ids)].sort() };
    }
    case 'any':
    case 'related':
      throw new Unsupported('alternatives as one filler');
  }
}

/** The variable of a role; null: the event has no such role, or a happening stands in it. */
export function roleVariable(context: Context, of: Reference & { kind: 'role' }): Variable | null {
  const { bound, role } = of;
  const roleType = context.words.roleType(bound.type, role);
  if (roleType === null || roleType === 'event') return null;
  const happening = happeningName(bound.depth);
  const asked = { kind: 'role' as const, happening, role, inside: bound.inside };
  return ask(context.table, {
    asked,
    elements: context.universe.of(roleType),
    depths: [bound.depth],
    // The same preposition may take fillers of another sort in another event.
    key: `role ${happening} ${role} ${roleType} ${bound.inside ?? ''}`,
  });
}

export interface ReferenceCase {
  readonly when: Expression;
  readonly ids: readonly string[];
}

/** Whom a reference stands for, case by case. */
export function casesOf(context: Context, of: Reference): ReferenceCase[] {
  switch (of.kind) {
    case 'ids':
      return [{ when: TRUE, ids: of.ids }];
    case 'happening':
      throw new Unsupported('a happening as an actor');
    case 'role': {
      const variable = roleVariable(context, of);
      if (!variable) throw new Unsupported(`role ${of.role}`);
      return (variable.elements ?? []).map((ids, i) => ({ when: filledBy(variable, 1 << i), ids }));
    }
  }
}

export function filledBy(variable: Variable, mask: number): Expression {
  return { kind: 'literal', variable: variable.index, mask };
}

/** Yes to a yes-or-no question. */
export function holds(variable: Variable): Expression {
  return filledBy(variable, YES);
}

/** A relation of named actors, joint ones each: as the library lists it, else a question. */
export function rowHolds(
  context: Context,
  name: string,
  args: readonly (readonly string[])[],
  by: string | null = null,
): Expression {
  let tuples: (readonly string[])[] = [[]];
  for (const ids of args) tuples = tuples.flatMap((before) => ids.map((id) => [...before, id]));
  return allOf(
    ...tuples.map((ids): Expression => {
      const state = context.rows.state(name, ids);
      if (state !== 'free') return { kind: 'constant', value: state === 'yes' };
      const args = ids.map((id) => ({ kind: 'id' as const, id }));
      const asked = { kind: 'row' as const, name, args, by, inside: null };
      return holds(ask(context.table, { asked, depths: [] }));
    }),
  );
}

/** All ways to fill the arguments of a relation. */
export function argumentCases(
  context: Context,
  env: Env,
  terms: readonly Term[],
): { readonly when: Expression; readonly args: readonly (readonly string[])[] }[] {
  let filled = [{ when: TRUE, args: [] as (readonly string[])[] }];
  for (const term of terms) {
    const choices = termCases(context, env, term);
    filled = filled.flatMap((before) =>
      choices.map(({ when, ids }) => ({
        when: allOf(before.when, when),
        args: [...before.args, ids],
      })),
    );
  }
  return filled;
}

/** Whom a term stands for; "an ally of RUS" for each actor of the space that is one. */
export function termCases(context: Context, env: Env, term: Term): ReferenceCase[] {
  if (term.kind === 'any') return term.terms.flatMap((part) => termCases(context, env, part));
  if (term.kind !== 'related') return casesOf(context, resolve(env, term));
  return context.universe.actors.map((id) => ({
    when: related(context, env, [id], term),
    ids: [id],
  }));
}

/** One of these fillers stands in the relation. */
export function related(
  context: Context,
  env: Env,
  fillers: readonly string[],
  term: Term & { kind: 'related' },
): Expression {
  const others = argumentCases(context, env, term.args);
  return anyOf(
    ...fillers.flatMap((id) =>
      others.map(({ when, args }) =>
        allOf(when, rowHolds(context, term.relation, [[id], ...args])),
      ),
    ),
  );
}
