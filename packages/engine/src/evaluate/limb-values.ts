import type { Instant, Minute, Truth } from '@casus/model';
import { bindDesc } from './binding.js';
import { forceOf } from './force.js';
import { newFrame } from './frames.js';
import {
  and,
  type Desc,
  type Frame,
  type Inst,
  type InstValues,
  negate,
  or,
  type Segment,
  type Tracer,
  type World,
} from './types.js';

/** Force, trigger and defeat of one instance at t: of several descriptions the greatest of each. */
export function limbValues(
  world: World,
  inst: Inst,
  t: Minute,
  segment: Segment,
  tracer: Tracer | null,
): InstValues {
  const frame = newFrame(world, inst, t, segment);
  frame.tracer = tracer;
  const force = forceOnce(frame, inst);
  tracer?.part('force');
  const trigger = greatest(frame, inst, triggerOf);
  tracer?.part('trigger');
  tracer?.open();
  const defeat = undefeated(frame, inst) ? 0 : greatest(frame, inst, defeatOf);
  tracer?.part('defeat');
  tracer?.close({ kind: 'not' }, negate(defeat));
  return { lo: frame.lo, hi: frame.hi, force, trigger, defeat };
}

type Part = (frame: Frame, inst: Inst) => Truth;

function forcePart(frame: Frame, inst: Inst): Truth {
  return forceOf(frame, inst.clause);
}

/** Of descriptions that begin together force is the same, so one of them is enough. */
function forceOnce(frame: Frame, inst: Inst): Truth {
  const byStart = inst.clause.boundByTime && inst.clause.clause.aspect !== 'when';
  if (frame.tracer !== null || !byStart) return greatest(frame, inst, forcePart);
  let before: Instant | null = null;
  return greatest(frame, inst, () => {
    const start = frame.anchor?.start ?? null;
    const same = before?.earliest === start?.earliest && before?.latest === start?.latest;
    if (before !== null && same) return 0;
    before = start;
    return forcePart(frame, inst);
  });
}

function greatest(frame: Frame, inst: Inst, part: Part): Truth {
  if (inst.descs.length === 0) return part(frame, inst);
  frame.tracer?.open();
  let best: Truth = 0;
  for (const desc of inst.descs) {
    if (!exists(frame, desc)) continue;
    bindDesc(frame, inst, desc);
    best = or(best, part(frame, inst));
  }
  frame.tracer?.closeAny(best);
  return best;
}

/** A derived description that has come to nothing is none. */
export function exists(frame: Frame, desc: Desc): boolean {
  if (desc.derived === null) return true;
  const { lo, hi, values } = frame.segment;
  if (lo > frame.lo) frame.lo = lo;
  if (hi < frame.hi) frame.hi = hi;
  return values[desc.index] !== 0;
}

function triggerOf(frame: Frame, inst: Inst): Truth {
  const { pattern, where } = inst.limb;
  const { tracer } = frame;
  tracer?.open();
  let value = membersOf(frame, inst);
  if (pattern !== null && frame.anchor !== null && (value > 0 || tracer !== null)) {
    const ongoing = inst.clause.clause.aspect === 'while';
    value = and(pattern.match(frame, frame.anchor, ongoing), value);
  }
  if (value > 0 || tracer !== null) value = and(where(frame), value);
  tracer?.closeAll(value);
  return value;
}

/** Whether those bound by relations other than party and member stand in them. */
function membersOf(frame: Frame, inst: Inst): Truth {
  let value: Truth = 2;
  for (const binder of inst.clause.binders) {
    if (binder.life) continue;
    const next = binder.member(frame, null);
    if (binder.surely && next < 2) {
      const clause = inst.clause.clause.id;
      frame.tracer?.leaf({ kind: 'clause', clause }, next, [], true);
    }
    value = and(next, value);
  }
  return value;
}

function undefeated({ tracer }: Frame, { clause }: Inst): boolean {
  const excepted = clause.unless !== null && !clause.unlessPerAct;
  return tracer === null && !excepted && clause.defeaters.length === 0;
}

/** The clause's own exception, and the clauses that prevail over it. */
function defeatOf(frame: Frame, inst: Inst): Truth {
  const { clause } = inst;
  const { tracer } = frame;
  tracer?.open();
  let value: Truth = 0;
  if (clause.unless !== null && !clause.unlessPerAct) {
    value = clause.unless(frame);
    tracer?.part('exception');
  }
  if (clause.defeaters.length > 0) {
    value = or(frame.world.queries.defeat(frame, clause), value);
  }
  tracer?.closeAny(value);
  return value;
}
