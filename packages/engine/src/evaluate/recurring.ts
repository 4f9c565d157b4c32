import { addDuration, type Frequency, type Instant, type Minute, type Truth } from '@casus/model';
import { forActs, forMembers, headFrame } from './acts.js';
import { bearersOf } from './bearers.js';
import { after } from './duty.js';
import type { Outcome } from './outcome.js';
import { floorOf } from './patterns.js';
import { and, type Frame, type Inst, or, type PatternCode, type World } from './types.js';

/** One outcome for each period that has begun by t. */
export function recurringOutcomes(
  world: World,
  inst: Inst,
  frequency: Frequency,
  t: Minute,
): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (let k = 0; ; k++) {
    const from = periodStart(frequency, k);
    if (from > t) return outcomes;
    const period = [from, periodStart(frequency, k + 1)] as const;
    outcomes.push(judge(world, inst, frequency, period, t));
  }
}

function periodStart({ unit, from }: Frequency, k: number): Minute {
  const duration = { amount: k, unit };
  return unit === 'month' || unit === 'year'
    ? addDuration(from, duration)
    : after(from, duration);
}

function judge(
  world: World,
  inst: Inst,
  frequency: Frequency,
  period: readonly [Minute, Minute],
  t: Minute,
): Outcome {
  const { head } = inst.clause.clause;
  const deems = head.kind === 'duty' && head.deems !== null;
  const done = doneIn(world, inst, frequency, period, t);
  const over = t >= period[1];
  if (done === 2) {
    return deems
      ? { status: 'triggered', reason: 'discretion', period }
      : { status: 'kept', reason: null, period };
  }
  if (!over || deems) return { status: 'triggered', reason: null, period };
  return done === 0
    ? { status: 'breached', reason: null, period }
    : { status: 'undetermined', reason: 'performance', period };
}

/** Whether the bearer, or every member of a team, has done it often enough in the period. */
function doneIn(
  world: World,
  inst: Inst,
  frequency: Frequency,
  period: readonly [Minute, Minute],
  t: Minute,
): Truth {
  const descs = inst.descs.length === 0 ? [null] : inst.descs;
  let best: Truth = 0;
  for (const desc of descs) {
    const frame = headFrame(world, inst, t, null, desc);
    const each = forMembers(frame, bearersOf(world, inst), (act) =>
      often(frame, act, frequency.times, period),
    );
    best = or(best, Math.min(...each, 2) as Truth);
  }
  return best;
}

/** Happenings are counted, not their descriptions. */
function often(
  frame: Frame,
  act: PatternCode,
  times: number,
  [from, next]: readonly [Minute, Minute],
): Truth {
  const best = new Map<string, Truth>();
  forActs(frame, act, (desc, matched) => {
    const value = and(matched, startsWithin(desc.start, from, next));
    best.set(desc.happening, or(best.get(desc.happening) ?? 0, value));
  });
  const values = [...best.values()];
  const sure = values.filter((value) => value === 2).length;
  const possible = values.filter((value) => value >= 1).length;
  if (sure >= times) return 2;
  const floor = floorOf(frame, act, from, Math.min(frame.t, next - 1));
  return possible < times && floor === 0 ? 0 : 1;
}

function startsWithin(start: Instant, from: Minute, next: Minute): Truth {
  if (start.earliest >= from && start.latest < next) return 2;
  return start.latest < from || start.earliest >= next ? 0 : 1;
}
