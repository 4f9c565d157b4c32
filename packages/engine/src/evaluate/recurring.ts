import { type Frequency, type Instant, later, type Minute, only, type Truth } from '@casus/model';
import { forActs, forMembers, headFrames } from './acts.js';
import { judgeDuty } from './duty.js';
import { type Outcome, outcome } from './outcome.js';
import { floorOf } from './patterns.js';
import { and, type Frame, type Inst, or, type PatternCode, type World } from './types.js';

/** One outcome for each period that has begun by t. */
export function recurringOutcomes(
  world: World,
  inst: Inst,
  frequency: Frequency,
  onset: Instant,
  t: Minute,
): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (let k = 0; ; k++) {
    const period = [periodStart(frequency, k), periodStart(frequency, k + 1)] as const;
    if (period[0] > t) return outcomes;
    if (period[1] <= onset.earliest) continue;
    outcomes.push({ ...judge(world, inst, frequency, period, onset, t), period });
  }
}

/** Of a month without that day, its last: the checks ask for a day that every month has. */
function periodStart({ unit, from }: Frequency, k: number): Minute {
  return later(only(from), { amount: k, unit }).earliest;
}

function judge(
  world: World,
  inst: Inst,
  frequency: Frequency,
  period: readonly [Minute, Minute],
  onset: Instant,
  t: Minute,
): Outcome {
  const done = doneIn(world, inst, frequency, period, t);
  return judgeDuty(world, inst, { done, onset, last: period[1] - 1 }, t) ?? outcome('breached');
}

/** Whether the bearer, or every member of a team, has done it often enough in the period. */
function doneIn(
  world: World,
  inst: Inst,
  frequency: Frequency,
  period: readonly [Minute, Minute],
  t: Minute,
): Truth {
  let best: Truth = 0;
  for (const frame of headFrames(world, inst, t)) {
    const each = forMembers(frame, inst.bearer, (act) =>
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
