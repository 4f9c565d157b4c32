import type { Term } from '@casus/model';
import { happeningName, type Reference } from './bound.js';
import { type Context, type Env, Unsupported } from './context.js';
import { allOf, anyOf, type Expression, FALSE, TRUE } from './expression.js';
import { casesOf, filledBy, holds, related, resolve, roleVariable } from './reference.js';
import { ask } from './table.js';

/** Whether what a reference stands for fits a term; two-valued: every filler is known. */
export function fits(context: Context, env: Env, actual: Reference, term: Term): Expression {
  switch (term.kind) {
    case 'any':
      return anyOf(...term.terms.map((part) => fits(context, env, actual, part)));
    case 'bind':
      return TRUE;
    case 'related':
      return byCase(context, actual, (ids) => related(context, env, ids, term));
    case 'all':
      return allOf(...term.terms.map((part) => fits(context, env, actual, part)));
    case 'const':
    case 'variable':
    case 'happening':
    case 'role':
      return fitsReference(context, actual, resolve(env, term));
  }
}

/** Alternatives of one role in one literal: a set of values instead of many cubes. */
function byCase(
  context: Context,
  actual: Reference,
  test: (ids: readonly string[]) => Expression,
): Expression {
  if (actual.kind !== 'role') {
    return anyOf(...casesOf(context, actual).map(({ when, ids }) => allOf(when, test(ids))));
  }
  const variable = roleVariable(context, actual);
  if (!variable) throw new Unsupported(`role ${actual.role}`);
  let plain = 0;
  const rest: Expression[] = [];
  (variable.elements ?? []).forEach((ids, i) => {
    const when = test(ids);
    if (when.kind === 'constant') plain |= when.value ? 1 << i : 0;
    else rest.push(allOf(filledBy(variable, 1 << i), when));
  });
  return anyOf(plain === 0 ? FALSE : filledBy(variable, plain), ...rest);
}

function fitsReference(context: Context, actual: Reference, wanted: Reference): Expression {
  if (wanted.kind === 'happening') return fitsHappening(context, actual, wanted.bound.depth);
  if (actual.kind === 'happening') throw new Unsupported('a happening as an actor');
  if (sameRole(actual, wanted)) return TRUE;
  const joined = joinedRoles(context, actual, wanted);
  if (joined) return joined;
  const one = (ids: readonly string[], all: readonly string[]) =>
    all.every((want) => ids.some((id) => context.words.isKind(id, want)));
  return anyOf(
    ...casesOf(context, wanted).map((want) =>
      allOf(
        want.when,
        byCase(context, actual, (ids) => ({ kind: 'constant', value: one(ids, want.ids) })),
      ),
    ),
  );
}

function sameRole(a: Reference, b: Reference): boolean {
  if (a.kind !== 'role' || b.kind !== 'role') return false;
  return a.role === b.role && a.bound.depth === b.bound.depth && a.bound.inside === b.bound.inside;
}

/**
 * A role of a further happening and one of a happening before it: whether they are filled alike is
 * one question ("a request to the attacker"), not one for every actor.
 */
function joinedRoles(context: Context, a: Reference, b: Reference): Expression | null {
  if (a.kind !== 'role' || b.kind !== 'role' || a.bound.depth === b.bound.depth) return null;
  const [further, earlier] = a.bound.depth > b.bound.depth ? [a, b] : [b, a];
  if (!roleVariable(context, further) || !roleVariable(context, earlier)) return null;
  const asked = {
    kind: 'same' as const,
    happening: happeningName(further.bound.depth),
    role: further.role,
    inside: further.bound.inside,
    as: { happening: happeningName(earlier.bound.depth), role: earlier.role },
  };
  const depths = [further.bound.depth, earlier.bound.depth];
  return holds(ask(context.table, { asked, depths }));
}

/** "because of h": which happening stands in the role. */
function fitsHappening(context: Context, actual: Reference, depth: number): Expression {
  if (actual.kind === 'happening') return actual.bound.depth === depth ? TRUE : FALSE;
  if (actual.kind !== 'role') throw new Unsupported('a happening among actors');
  const { bound, role } = actual;
  const happening = happeningName(bound.depth);
  const asked = {
    kind: 'link' as const,
    happening,
    role,
    to: happeningName(depth),
    inside: bound.inside,
  };
  return holds(ask(context.table, { asked, depths: [bound.depth, depth] }));
}
