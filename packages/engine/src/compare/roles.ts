import type { Term } from '@casus/model';
import type { Bound, Reference } from './bound.js';
import type { Alternative, Context, Env } from './context.js';
import { allOf, type Expression, TRUE } from './expression.js';
import { fits } from './fits.js';
import { ownedRoleHolds } from './owned.js';
import { filledBy, roleVariable } from './reference.js';
import { ownedRole } from './vocabulary.js';

/** The ways in which the roles of a description fit those of a pattern. */
export function rolesFit(
  context: Context,
  env: Env,
  bound: Bound,
  roles: Readonly<Record<string, Term>>,
): Alternative[] {
  let found: Alternative[] = [{ when: TRUE, env }];
  for (const [role, term] of Object.entries(roles)) {
    found = found.flatMap((before) =>
      oneRole(context, before.env, bound, role, term, roles).map((next) => ({
        when: allOf(before.when, next.when),
        env: next.env,
      })),
    );
  }
  return found;
}

function oneRole(
  context: Context,
  env: Env,
  bound: Bound,
  role: string,
  term: Term,
  roles: Readonly<Record<string, Term>>,
): Alternative[] {
  const half = ownedRole(role);
  if (half !== null) {
    // "threatening … of …" was asked as a whole.
    if (roles[half]) return [{ when: TRUE, env }];
    return ownedRoleHolds(context, env, bound, half, { filler: undefined, owner: term });
  }
  if (context.words.isOwned(bound.type, role)) {
    return ownedRoleHolds(context, env, bound, role, { filler: term, owner: roles[`${role} of`] });
  }
  const actual = fillerOf(bound, role);
  if (term.kind === 'bind') return bindings(context, env, actual, term.name);
  return [{ when: fits(context, env, actual, term), env }];
}

export function fillerOf(bound: Bound, role: string): Reference {
  return bound.replaced[role] ?? { kind: 'role', bound, role };
}

/** A variable takes the filler; of joint fillers it takes each. */
function bindings(context: Context, env: Env, actual: Reference, name: string): Alternative[] {
  const taking = (reference: Reference, when: Expression): Alternative => ({
    when,
    env: { ...env, variables: { ...env.variables, [name]: reference } },
  });
  const variable = actual.kind === 'role' ? roleVariable(context, actual) : null;
  const elements = variable?.elements ?? [];
  const single = elements.reduce((mask, ids, i) => (ids.length === 1 ? mask | (1 << i) : mask), 0);
  const joint = elements.flatMap((ids, i) => (ids.length > 1 ? [{ ids, mask: 1 << i }] : []));
  if (!variable || joint.length === 0) return [taking(actual, TRUE)];
  return [
    taking(actual, filledBy(variable, single)),
    ...joint.flatMap(({ ids, mask }) =>
      ids.map((id) => taking({ kind: 'ids', ids: [id] }, filledBy(variable, mask))),
    ),
  ];
}
