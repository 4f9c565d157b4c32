import { forBinds, sameHolder } from './patterns.js';
import {
  type Compiled,
  type Desc,
  type Frame,
  type Ids,
  type Inst,
  type LimbCode,
  NONE,
} from './types.js';

/**
 * Runs `each` for every way to bind a clause's variables to one description (or none): all
 * combinations of domain members, `other` differing, and every filler that the pattern binds.
 * `among` says whether those count as members of whom nobody said that they are.
 * `worthwhile` is asked after each variable bound, the later ones being empty still.
 * `wanted` are members that are looked for, by variable; null: whoever it is.
 */
export function bindLimb(
  frame: Frame,
  compiled: Compiled,
  limb: LimbCode,
  desc: Desc | null,
  each: () => void,
  worthwhile: () => boolean = always,
  among: Among = 'members',
  wanted: Wanted = null,
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
  if (worthwhile()) forMembers(frame, compiled, 0, bound, worthwhile, among, wanted);
}

/**
 * Those said to belong to a domain; all who may at one minute or another; or all who may when the bound
 * happening began, which is when a clause that binds one reads its relations.
 */
export type Among = 'members' | 'possible' | 'possibleThen';

type Wanted = Readonly<Record<string, string | null>> | null;

const always = (): boolean => true;

function forMembers(
  frame: Frame,
  compiled: Compiled,
  from: number,
  each: () => void,
  worthwhile: () => boolean,
  among: Among,
  wanted: Wanted,
): void {
  const binder = compiled.binders[from];
  if (binder === undefined) {
    each();
    return;
  }
  const only = wanted?.[binder.name] ?? null;
  for (const ids of binder[among](frame)) {
    const id = ids[0];
    if (only !== null && id !== only) continue;
    if (binder.others.some((slot) => id !== undefined && (frame.vars[slot] as Ids)[0] === id)) {
      continue;
    }
    frame.vars[binder.slot] = ids;
    if (worthwhile()) forMembers(frame, compiled, from + 1, each, worthwhile, among, wanted);
  }
  frame.vars[binder.slot] = NONE;
}

export function bindDesc(frame: Frame, inst: Inst, desc: Desc | null): void {
  const { pattern } = inst.limb;
  if (pattern !== null) frame.descs[pattern.slot] = desc;
  frame.anchor = desc;
}
