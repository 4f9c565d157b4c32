import { inForceOver } from './force.js';
import { fitRole } from './patterns.js';
import type { Compiled, Desc, Frame, LimbCode, RoleCode } from './types.js';

/**
 * Whether a happening, as told in these descriptions, can set off a limb; asked while its variables are
 * bound: false where every instance from here on is dormant or not in force, whatever the minute. A
 * variable that is not bound yet may fit, and of several descriptions the most favourable counts. An
 * announcement has more to say even while it rests.
 */
export function stirs(
  frame: Frame,
  compiled: Compiled,
  limb: LimbCode,
  told: readonly Desc[],
): () => boolean {
  const { pattern } = limb;
  const { aspect, head } = compiled.clause;
  if (pattern === null || head.kind === 'announcement') return () => true;
  if (aspect === 'upon' && told.every(({ start }) => !inForceOver(frame, compiled, start))) {
    return () => false;
  }
  const roles = pattern.roles.filter(({ role }) => isTimeless(pattern.pattern.roles[role]?.kind));
  return () => told.some((one) => roles.every((role) => mayFit(frame, one, role)));
}

/** What such a term means does not change with time, so neither does a filler that does not answer it. */
function isTimeless(kind: string | undefined): boolean {
  return kind === 'const' || kind === 'variable';
}

function mayFit(frame: Frame, desc: Desc, role: RoleCode): boolean {
  return fitRole(frame, desc, role) > 0;
}
