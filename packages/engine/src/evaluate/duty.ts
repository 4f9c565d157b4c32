import { hull, type Instant, later, type Minute, type Truth } from '@casus/model';
import { headFrame, headFrames, performed, performedBy } from './acts.js';
import { valuesOf } from './instances.js';
import { lifeValue } from './life.js';
import { type Outcome, outcome, tableOutcome } from './outcome.js';
import { compileRow } from './rows.js';
import {
  and,
  applies,
  type Frame,
  type Inst,
  type InstValues,
  type Tracer,
  type World,
} from './types.js';

/** A positive duty to be done once. Once due it is due whatever the table says at t. */
export function dutyOutcome(
  world: World,
  inst: Inst,
  values: InstValues,
  onset: Instant | null,
  t: Minute,
): Outcome {
  if (onset === null) return tableOutcome(world, inst, values, t) ?? outcome('triggered');
  const deadline = deadlineOf(world, inst, onset, t);
  const done = performed(world, inst, onset, deadline, t);
  const judged = judgeDuty(world, inst, { done, onset, last: deadline?.latest ?? Infinity }, t);
  return judged ?? missed(world, inst, onset, deadline ?? onset, t);
}

/** A duty without deadline that applies and that nobody has begun to perform: due, whenever it arose. */
export function lastingDuty(
  world: World,
  inst: Inst,
  values: InstValues,
  t: Minute,
): Outcome | null {
  const { head } = inst.clause.clause;
  if (head.kind !== 'duty' || (head.window?.kind ?? 'at once') !== 'at once') return null;
  if (applies(values) !== 2) return null;
  return ended(world, inst, values, t) ? outcome('lapsed', 'ended') : outcome('triggered');
}

/** What was done of a task, and its last minute. */
export interface Task {
  readonly done: Truth;
  readonly onset: Instant;
  readonly last: Minute;
}

/** A duty is judged at its last minute, or at t while it runs. null: it was surely not performed. */
export function judgeDuty(
  world: World,
  inst: Inst,
  { done, onset, last }: Task,
  t: Minute,
): Outcome | null {
  const { head } = inst.clause.clause;
  const deems = head.kind === 'duty' && head.deems !== null;
  if (done === 2) return deems ? outcome('triggered', 'discretion') : outcome('kept');
  const at = Math.min(t, last);
  const then = valuesOf(world, inst, at);
  if (then.defeat === 2) return outcome('overridden');
  // It arose only after its time, or perhaps so.
  if (at < onset.earliest) return outcome('lapsed', 'ended');
  if (at < onset.latest && applies(then) < 2) return outcome('undetermined', 'trigger');
  if (ended(world, inst, then, at)) return outcome('lapsed', 'ended');
  if (deems || t <= last) return outcome('triggered');
  return done === 1 ? outcome('undetermined', 'performance') : null;
}

function missed(world: World, inst: Inst, onset: Instant, deadline: Instant, t: Minute): Outcome {
  switch (excuse(world, inst, onset, deadline, t)) {
    case 2:
      return outcome('lapsed', 'impossible');
    case 1:
      return outcome('undetermined', 'excuse');
    case 0:
      return outcome('breached');
  }
}

/**
 * `where possible`: whether it was impossible for each who did not perform. Without that, there is no
 * excuse.
 */
export function excuse(
  world: World,
  inst: Inst,
  onset: Instant,
  deadline: Instant | null,
  t: Minute,
  tracer: Tracer | null = null,
): Truth {
  const { head } = inst.clause.clause;
  if (head.kind !== 'duty' || head.window?.kind !== 'within' || !head.window.wherePossible)
    return 0;
  const frame = headFrame(world, inst, t, tracer);
  const happening = frame.anchor?.self ?? [];
  const bearers = inst.bearer;
  const done = performedBy(world, inst, onset, deadline, t);
  tracer?.open();
  let value: Truth = 2;
  bearers.forEach((bearer, i) => {
    if (done[i] === 0)
      value = and(impossible(frame, [happening, bearer === null ? [] : [bearer]]), value);
  });
  tracer?.closeAll(value);
  return value;
}

function impossible(frame: Frame, args: readonly (readonly string[])[]): Truth {
  const { tables } = frame.world;
  const terms = args.map((ids) => ({
    ids: () => ids,
    sure: () => true,
    fit: (): Truth => 1,
    covered: () => false,
    alternatives: () => [],
  }));
  const parts = {
    name: 'impossible',
    terms,
    by: null,
    inside: null,
    within: null,
    formula: null,
    definitions: [],
  };
  return compileRow(parts, { tables }).value(frame, null);
}

/** After onset, after a named happening's start, or the last minute of dates. */
export function deadlineOf(
  world: World,
  inst: Inst,
  onset: Instant | null,
  t: Minute,
): Instant | null {
  const { head } = inst.clause.clause;
  const window = head.kind === 'duty' || head.kind === 'announcement' ? head.window : null;
  if (window === null) return null;
  switch (window.kind) {
    case 'at once':
      return null;
    case 'dates':
      return { earliest: window.to - 1, latest: window.to - 1 };
    case 'within': {
      const { afterSlot } = inst.clause;
      const from = window.after === null ? onset : startOf(world, inst, afterSlot, t);
      return from === null ? null : later(from, window.duration);
    }
  }
}

/** A happening began when any of its descriptions has it begin. */
function startOf(world: World, inst: Inst, slot: number, t: Minute): Instant | null {
  if (slot < 0) return null;
  const starts = headFrames(world, inst, t).flatMap(({ descs }) => descs[slot]?.start ?? []);
  return starts.length === 0 ? null : hull(starts);
}

/** The instrument has ended, the bearer has left, its term has come, or what it was bound to is over. */
function ended(world: World, inst: Inst, values: InstValues, t: Minute): boolean {
  const { clause } = inst;
  const frame = headFrame(world, inst, t);
  if (clause.instrument !== null) {
    const { id } = clause.instrument;
    if (lifeValue(frame, 'in force', [id], t, false) === 0) return true;
    const left = (bearer: string | null): boolean =>
      bearer !== null && lifeValue(frame, 'party', [id, bearer], t, false) === 0;
    if (!clause.unilateral && inst.bearer.some(left)) return true;
  }
  const { until } = clause;
  if (until !== null && headFrames(world, inst, t).some((one) => until(one) === 2)) return true;
  return clause.clause.aspect === 'while' && values.trigger === 0;
}
