import type { Minute, Pattern, Term } from '@casus/model';
import type { Wanted } from '../decide/sets.js';
import type { Standing } from '../standing/standing.js';
import { type CaseNames, caseOf, letters } from './case.js';
import type { Overlap } from './overlap.js';
import type { Side } from './types.js';

/** What must have happened for both sides to apply to the act on which they meet. */
export function sceneOf(
  standing: Standing,
  sides: readonly [Side, Side],
  found: Overlap,
  standIn: (type?: string) => string,
): Wanted[] | null {
  const fresh = letters();
  const chosen = [found.first, found.second];
  const facts: Wanted[] = [...found.assumed];
  for (const [index, side] of sides.entries()) {
    const names: CaseNames = {
      vars: new Map(Object.entries({ ...chosen[index], ...side.binding.vars })),
      handles: new Map(),
      fresh,
      standIn,
      roles: new Map(),
      assumed: [],
    };
    const said = caseOf(standing, side.limb, names);
    if (said === null) return null;
    facts.push(...said, ...names.assumed);
  }
  return distinct(facts);
}

function distinct(facts: readonly Wanted[]): Wanted[] {
  return [...new Map(facts.map((one) => [JSON.stringify(one), one])).values()];
}

/** The act with names in its places. */
export function actOf(found: Overlap): Pattern {
  const roles = Object.entries(found.roles).map(([role, ids]): [string, Term] => {
    const terms = ids.map((id): Term => ({ kind: 'const', id }));
    return [role, terms.length === 1 && terms[0] ? terms[0] : { kind: 'all', terms }];
  });
  return { type: found.type, handle: null, roles: Object.fromEntries(roles), inside: null };
}

/** A day within a period: the one asked about, the stated date, its first or its last day. */
export function dayIn(
  period: { readonly from: Minute | null; readonly to: Minute | null },
  wanted: readonly (Minute | null)[],
): Minute {
  const inside = (minute: Minute) =>
    (period.from === null || period.from <= minute) && (period.to === null || minute < period.to);
  return (
    wanted.find((minute): minute is Minute => minute !== null && inside(minute)) ??
    period.from ??
    (period.to ?? 1) - 1
  );
}
