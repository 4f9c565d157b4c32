import type { Term } from '@casus/model';
import { type Bound, happeningName } from './bound.js';
import { type Alternative, type Context, type Env, Unsupported } from './context.js';
import { allOf, anyOf, type Expression } from './expression.js';
import { forOwnerTerm } from './owners.js';
import { holds } from './reference.js';
import { ask } from './table.js';
import type { Owner } from './types.js';

/**
 * A compound role ("threatening existence of RUS") is asked as a whole, yes or no: one happening
 * may threaten several interests of several actors.
 */
export function ownedRoleHolds(
  context: Context,
  env: Env,
  bound: Bound,
  role: string,
  parts: { readonly filler: Term | undefined; readonly owner: Term | undefined },
): Alternative[] {
  if (bound.replaced[role] || bound.replaced[`${role} of`]) {
    throw new Unsupported(`a replaced role ${role}`);
  }
  const make = (owner: Owner | null) => fillersHold(context, bound, role, parts.filler, owner);
  if (!parts.owner) return [{ when: make(null), env }];
  return forOwnerTerm(context, env, bound, role, parts.owner, make);
}

function fillersHold(
  context: Context,
  bound: Bound,
  role: string,
  filler: Term | undefined,
  owner: Owner | null,
): Expression {
  if (filler?.kind === 'any' || filler?.kind === 'all') {
    const parts = filler.terms.map((term) => fillersHold(context, bound, role, term, owner));
    return filler.kind === 'any' ? anyOf(...parts) : allOf(...parts);
  }
  if (filler && filler.kind !== 'const') throw new Unsupported(`who fills ${role}`);
  const asked = {
    kind: 'owned' as const,
    happening: happeningName(bound.depth),
    role,
    filler: filler?.id ?? null,
    owner,
    inside: bound.inside,
  };
  return holds(ask(context.table, { asked, depths: [bound.depth] }));
}
