import type { Claim, Minute } from '@casus/model';
import { fitsId, isBelow } from './taxonomy.js';
import type { Frame, Ids, Tables, TermCode, World } from './types.js';

/** A claim names an event type by it, by an ancestor, or by `*`. */
export function namesType(tables: Tables, claim: Claim, type: string): boolean {
  const below = tables.events.index.get(type);
  return claim.names.some((name) => {
    if (name === '*' || name === type) return true;
    const above = tables.events.index.get(name);
    return below !== undefined && above !== undefined && isBelow(tables.events, below, above);
  });
}

/**
 * The claims that close rows of a name. Beliefs are never closed. `*` is everything a case may close:
 * declared relations, not terms.
 */
export function claimsOn(world: World, name: string, inside: string | null): readonly Claim[] {
  if (inside !== null) return NO_CLAIMS;
  let found = world.claimsOn.get(name);
  if (found === undefined) {
    const relation = world.tables.relations.get(name);
    const declared = relation !== undefined && !relation.open;
    found = world.claims.filter(
      ({ names }) => names.includes(name) || (declared && names.includes('*')),
    );
    world.claimsOn.set(name, found);
  }
  return found;
}

const NO_CLAIMS: readonly Claim[] = [];

/** Half-open, but asked of a whole window: from its beginning up to and including its end. */
export function coversPeriod(claim: Claim, from: Minute | null, to: Minute): boolean {
  if (claim.from !== null && (from === null || claim.from > from)) return false;
  return claim.to === null || claim.to > to;
}

/** Every alternative of what stands there lies within what the claim is limited to. */
export function within(tables: Tables, ids: Ids, sure: boolean, limit: Ids): boolean {
  const one = (id: string): boolean => limit.some((l) => fitsId(tables.kinds, id, l) === 2);
  if (ids.length === 0) return false;
  return sure ? ids.some(one) : ids.every(one);
}

/** Whether some claim in view closes the type for this pattern over the window: then absence is false. */
export function closed(
  frame: Frame,
  type: string,
  roles: readonly { readonly role: string; readonly term: TermCode }[],
  from: Minute | null,
  to: Minute,
): boolean {
  const { world } = frame;
  for (const claim of world.claims) {
    if (!namesType(world.tables, claim, type)) continue;
    if (!aboutFits(frame, claim, roles)) continue;
    if (coversPeriod(claim, from, to)) {
      if (claim.to !== null && claim.to > frame.t && claim.to < frame.hi) frame.hi = claim.to;
      return true;
    }
    // At an earlier minute the claim may still have covered the window.
    if (claim.to !== null && claim.to <= frame.t && claim.to > frame.lo) frame.lo = claim.to;
  }
  return false;
}

function aboutFits(
  frame: Frame,
  claim: Claim,
  roles: readonly { readonly role: string; readonly term: TermCode }[],
): boolean {
  for (const role in claim.about) {
    const limit = claim.about[role] as Ids;
    const asked = roles.find((item) => item.role === role);
    if (asked === undefined) return false;
    const { kinds } = frame.world.tables;
    const one = (id: string): boolean => limit.some((l) => fitsId(kinds, id, l) === 2);
    if (!asked.term.covered(frame, one)) return false;
  }
  return true;
}

/** Whether a claim closes this row at the minutes it is read at. */
export function rowClosed(
  world: World,
  name: string,
  args: readonly string[],
  inside: string | null,
  from: Minute,
  to: Minute,
): boolean {
  return claimsOn(world, name, inside).some((claim) => {
    for (const position in claim.about) {
      const arg = args[Number(position)];
      const limit = claim.about[position] as Ids;
      if (arg === undefined || !within(world.tables, [arg], true, limit)) return false;
    }
    return coversPeriod(claim, from, to);
  });
}
