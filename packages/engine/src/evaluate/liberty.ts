import type { Instant, Minute, Truth } from '@casus/model';
import { forActs, forMembers, headFrames, notBefore } from './acts.js';
import { type Outcome, outcome } from './outcome.js';
import { and, type Inst, or, type World } from './types.js';

/** "may": available, and exercised once done after onset. "need not" is not exercised, it frees. */
export function libertyOutcome(
  world: World,
  inst: Inst,
  onset: Instant | null,
  t: Minute,
): Outcome {
  const { head } = inst.clause.clause;
  const freeing = head.kind === 'liberty' && head.negative;
  const used = !freeing && onset !== null && exercised(world, inst, onset, t) === 2;
  return outcome(used ? 'exercised' : 'available');
}

function exercised(world: World, inst: Inst, onset: Instant, t: Minute): Truth {
  let best: Truth = 0;
  for (const frame of headFrames(world, inst, t)) {
    const each = forMembers(frame, inst.bearer, (act) => {
      let most: Truth = 0;
      forActs(frame, act, (deed, matched) => {
        most = or(most, and(matched, notBefore(deed.start, onset)));
      });
      return most;
    });
    best = or(best, Math.min(...each, 2) as Truth);
  }
  return best;
}
