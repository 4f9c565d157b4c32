import type { Clause, Interval, Minute } from '@casus/model';
import { includes } from '../standing/periods.js';
import type { Standing } from '../standing/standing.js';
import { overlap } from './overlap.js';
import { bothLive, type Candidate, candidates, settled } from './pairs.js';
import { actOf, dayIn, sceneOf } from './scene.js';
import { conflictClause, marks, sideBySide } from './sides.js';
import { standIns } from './stand-ins.js';
import type { Conflict } from './types.js';

interface Decider {
  readonly clause: Clause;
  readonly all: readonly Candidate[];
}

/** Powers of distinct holders over one act: each would decide, and nothing says who prevails. */
export function decisionConflicts(standing: Standing, on: Minute | null): Conflict[] {
  const deciders = standing.clauses.flatMap((clause): Decider[] => {
    const { head } = clause;
    return head.kind === 'power' ? [{ clause, all: candidates(standing, clause, head) }] : [];
  });
  return deciders.flatMap((first, index) =>
    deciders
      .slice(index + 1)
      .flatMap((second) =>
        settled(first.clause, second.clause) ? [] : between(standing, first, second, on),
      ),
  );
}

/** One conflict for each pair of limbs, told of the first actors that meet in it. */
function between(
  standing: Standing,
  first: Decider,
  second: Decider,
  on: Minute | null,
): Conflict[] {
  const found = new Map<string, Conflict>();
  for (const a of first.all) {
    for (const b of second.all) {
      const key = JSON.stringify([a.limb.label, a.limb.reading, b.limb.label, b.limb.reading]);
      if (found.has(key) || sameHolders(a, b)) continue;
      const period = bothLive(a, b);
      if (period === null || (on !== null && !includes(period, on))) continue;
      const conflict = meeting(standing, a, b, period, on);
      if (conflict !== null) found.set(key, conflict);
    }
  }
  return [...found.values()];
}

function meeting(
  standing: Standing,
  a: Candidate,
  b: Candidate,
  period: Interval,
  on: Minute | null,
): Conflict | null {
  const at = dayIn(period, [on, standing.model.statedDate]);
  const standIn = standIns(standing, [a, b], at);
  const here = overlap(standing, a, b, standIn);
  const back = here && overlap(standing, b, a, standIn);
  if (here === null || back === null) return null;
  const given = sceneOf(standing, [a, b], here, standIn);
  if (given === null) return null;
  // The one whose acts all fall under the other's power cannot decide alone.
  const forced = (here.fit === 2 && free(b)) || (back.fit === 2 && free(a));
  return {
    kind: 'decision',
    first: conflictClause(a),
    second: conflictClause(b),
    bearers: sideBySide(a, b),
    act: actOf(here),
    given,
    at,
    force: forced ? 'forced' : 'possible',
    since: period.from,
    until: period.to,
    ...marks(a, b, here.rows),
    confirmed: null,
  };
}

/** A power that nothing has to open is there whenever the other is. */
function free({ clause, limb }: Candidate): boolean {
  const asks = limb.pattern !== null || limb.where.kind !== 'atLeast' || limb.where.n > 0;
  return !asks && clause.unless === null;
}

/** The state and its president are one decider; two presidents are not. */
function sameHolders(a: Candidate, b: Candidate): boolean {
  const fits = (one: Candidate, other: Candidate) =>
    one.holders.every(({ actor, office }) =>
      other.holders.some(
        (holder) =>
          holder.actor === actor &&
          (holder.office === office || holder.office === null || office === null),
      ),
    );
  return fits(a, b) && fits(b, a);
}
