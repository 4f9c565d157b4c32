import type { Clause } from '@casus/model';
import { type Bound, happeningName } from './bound.js';
import { type Context, startEnv } from './context.js';
import { describedAs } from './describe.js';
import { allOf, anyOf, cubesOf, type Expression, FALSE, withinSparse } from './expression.js';
import { casesOf, filledBy } from './reference.js';
import { fillerOf } from './roles.js';
import type { Variable } from './table.js';
import type { Found } from './witnesses.js';

/**
 * An attack established as aggression is an aggression: where the class is listed for aggressions
 * as such, the short list need not repeat it for attacks.
 */
export function withoutRepeats(found: readonly Found[], clause: Clause | null): Found[] {
  const listed = found.filter(({ core }) => core);
  const repeated = new Set<Found>();
  for (const one of listed) {
    const repeats = listed.some(
      (other) =>
        other !== one &&
        !repeated.has(other) &&
        other.sector !== one.sector &&
        lies(one, other, clause),
    );
    if (repeats) repeated.add(one);
  }
  return found.map((one) => (repeated.has(one) ? { ...one, core: false } : one));
}

/** Every case of the one is, as some description of it shows, a case of the other. */
function lies(one: Found, other: Found, clause: Clause | null): boolean {
  const context = one.sector.context;
  const { type, inside } = other.sector.context.sector;
  // What is believed no counts-as clause describes anew.
  if (type === null || inside !== null || context.sector.inside !== null) return false;
  if (!agrees(one, other)) return false;
  const pattern = { type, handle: 'h', roles: {}, inside: null };
  const ways = describedAs(context, startEnv(clause), 0, pattern).map(({ when, env }) => {
    const bound = env.handles.h;
    return bound ? allOf(when, ...literalsHold(context, other, bound)) : FALSE;
  });
  return cubesOf(anyOf(...ways), context.sizes).some((cube) => withinSparse(one.cube, cube));
}

/** Questions that no description changes have answers that fit: most pairs end here. */
function agrees(one: Found, other: Found): boolean {
  const { variables } = one.sector.context.table;
  return [...other.cube].every(([index, mask]) => {
    const kind = variables[index]?.asked.kind;
    if (kind === 'role' || kind === 'type') return true;
    const own = one.cube.get(index);
    return own !== undefined && (own & ~mask) === 0;
  });
}

function literalsHold(context: Context, other: Found, bound: Bound): Expression[] {
  return [...other.cube].map(([index, mask]) => {
    const variable = context.table.variables[index] as Variable;
    const { asked, elements } = variable;
    const first = asked.kind === 'role' && asked.happening === happeningName(0);
    if (!first || !elements) return filledBy(variable, mask);
    const allowed = elements.filter((_, i) => mask & (1 << i)).map((ids) => ids.join('+'));
    if (!bound.replaced[asked.role]) return filledBy(variable, mask);
    return anyOf(
      ...casesOf(context, fillerOf(bound, asked.role)).map(({ when, ids }) =>
        allowed.includes(ids.join('+')) ? when : FALSE,
      ),
    );
  });
}
