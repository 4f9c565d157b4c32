import type { Instant, Minute, Truth } from '@casus/model';
import { forActs, forMembers, headFrames } from './acts.js';
import { bindDesc } from './binding.js';
import { throughout } from './change-points.js';
import { segmentAt } from './extension.js';
import { newFrame } from './frames.js';
import { valuesOf } from './instances.js';
import { limbValues } from './limb-values.js';
import { type Outcome, outcome } from './outcome.js';
import {
  and,
  applies,
  type Desc,
  type Frame,
  type Ids,
  type Inst,
  negate,
  or,
  type PatternCode,
  type Tracer,
  type World,
} from './types.js';

/**
 * "must not": once it has bound, every recorded act is judged, its exceptions at the act's start.
 * A breach remains whatever becomes of the clause.
 */
export function prohibitionOutcome(
  world: World,
  inst: Inst,
  table: Outcome | null,
  onset: Instant | null,
  t: Minute,
): Outcome {
  if (onset === null) return table ?? outcome('observed');
  switch (violated(world, inst, t)) {
    case 2:
      return outcome('breached');
    case 1:
      return outcome('undetermined', 'performance');
    case 0:
      return table ?? outcome('observed');
  }
}

/** How far an act that it forbids is recorded, when it applied and nothing excused it. */
export function violated(world: World, inst: Inst, t: Minute, tracer: Tracer | null = null): Truth {
  let worst: Truth = 0;
  tracer?.open();
  for (const frame of headFrames(world, inst, t)) {
    const each = forMembers(frame, inst.bearer, (act) => {
      let most: Truth = 0;
      forActs(frame, act, (deed, matched) => {
        if (matched > most) most = or(most, and(matched, forbidden(world, inst, frame, deed)));
        if (matched > 0 && tracer !== null) traceAct(tracer, world, inst, frame, act, deed);
      });
      return most;
    });
    worst = or(worst, Math.max(...each, 0) as Truth);
  }
  tracer?.closeAny(worst);
  return worst;
}

/** Acts that are none of those forbidden are not gone into. */
function traceAct(
  tracer: Tracer,
  world: World,
  inst: Inst,
  frame: Frame,
  act: PatternCode,
  deed: Desc,
): void {
  tracer.open();
  frame.tracer = tracer;
  const matched = act.match(frame, deed, false);
  frame.tracer = null;
  const value = forbidden(world, inst, frame, deed);
  const traced = forbiddenAt(world, inst, frame, deed, deed.start.latest, tracer);
  if (traced !== value) {
    const fact = { kind: 'time' as const, happening: deed.happening, asks: 'began' as const };
    tracer.leaf(fact, value, deed.facts, false);
  }
  tracer.closeAll(and(matched, value));
}

/** Whether the clause applied when the act began; where that is uncertain, at every minute of change. */
function forbidden(world: World, inst: Inst, frame: Frame, deed: Desc): Truth {
  return throughout(world, deed.start, (at) => forbiddenAt(world, inst, frame, deed, at));
}

function forbiddenAt(
  world: World,
  inst: Inst,
  frame: Frame,
  deed: Desc,
  at: Minute,
  tracer: Tracer | null = null,
): Truth {
  const values =
    tracer === null
      ? valuesOf(world, inst, at)
      : limbValues(world, inst, at, segmentAt(world, inst.ext, at), tracer);
  const applying = applies(values);
  if (inst.clause.unless === null || (applying === 0 && tracer === null)) return applying;
  tracer?.open();
  const free = negate(excepted(world, inst, frame, deed, at, tracer));
  tracer?.close({ kind: 'not' }, free);
  return and(applying, free);
}

/** The exception at a minute, the act bound to its handle; of several descriptions the greatest. */
function excepted(
  world: World,
  inst: Inst,
  outer: Frame,
  deed: Desc,
  at: Minute,
  tracer: Tracer | null,
): Truth {
  const { clause } = inst;
  const frame = newFrame(world, inst, at, segmentAt(world, inst.ext, at));
  frame.tracer = tracer;
  let most: Truth = 0;
  tracer?.open();
  for (const desc of inst.descs.length === 0 ? [null] : inst.descs) {
    bindDesc(frame, inst, desc);
    frame.vars[clause.bearerSlot] = outer.vars[clause.bearerSlot] as Ids;
    frame.descs[clause.actSlot] = deed;
    if (clause.unless !== null) most = or(most, clause.unless(frame));
  }
  tracer?.closeAny(most);
  return most;
}
