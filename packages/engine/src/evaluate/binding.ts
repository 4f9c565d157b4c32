import { forBinds, sameHolder } from './patterns.js';
import type { Compiled, Desc, Frame, Ids, Inst, LimbCode } from './types.js';

/**
 * Runs `each` for every way to bind a clause's variables to one description (or none): all
 * combinations of domain members, `other` differing, and every filler that the pattern binds.
 */
export function bindLimb(
  frame: Frame,
  compiled: Compiled,
  limb: LimbCode,
  desc: Desc | null,
  each: () => void,
): void {
  const { pattern } = limb;
  if (pattern !== null) frame.descs[pattern.slot] = desc;
  frame.anchor = desc;
  const bound = (): void => {
    if (pattern === null || desc === null) {
      each();
      return;
    }
    if (sameHolder(frame, desc, pattern.inside) === 0) return;
    forBinds(frame, pattern, desc, () => {
      each();
      return true;
    });
  };
  forMembers(frame, compiled, 0, bound);
}

function forMembers(frame: Frame, compiled: Compiled, from: number, each: () => void): void {
  const binder = compiled.binders[from];
  if (binder === undefined) {
    each();
    return;
  }
  for (const ids of binder.members(frame)) {
    const id = ids[0];
    if (binder.others.some((slot) => id !== undefined && (frame.vars[slot] as Ids)[0] === id)) {
      continue;
    }
    frame.vars[binder.slot] = ids;
    forMembers(frame, compiled, from + 1, each);
  }
}

export function bindDesc(frame: Frame, inst: Inst, desc: Desc | null): void {
  const { pattern } = inst.limb;
  if (pattern !== null) frame.descs[pattern.slot] = desc;
  frame.anchor = desc;
}
