import type { Instant, Minute, Truth } from '@casus/model';
import { askPattern } from './ask.js';
import { bindDesc } from './binding.js';
import { dayOf } from './days.js';
import { segmentAt } from './extension.js';
import { newFrame } from './frames.js';
import { exists } from './limb-values.js';
import { floorOf, forBinds } from './patterns.js';
import {
  and,
  type Desc,
  type Frame,
  type Ids,
  type Inst,
  or,
  type PatternCode,
  type Tracer,
  type World,
} from './types.js';

/** A frame bound to an instance and its first description, for what the head says. */
export function headFrame(
  world: World,
  inst: Inst,
  t: Minute,
  tracer: Tracer | null = null,
  desc: Desc | null = inst.descs[0] ?? null,
): Frame {
  const frame = newFrame(world, inst, t, segmentAt(world, inst.ext, t));
  bindDesc(frame, inst, desc);
  frame.tracer = tracer;
  return frame;
}

/** One for each description of the instance's happening that there is at t. */
export function headFrames(
  world: World,
  inst: Inst,
  t: Minute,
  tracer: Tracer | null = null,
): readonly Frame[] {
  if (inst.descs.length === 0) return [headFrame(world, inst, t, tracer, null)];
  return inst.descs
    .map((desc) => headFrame(world, inst, t, tracer, desc))
    .filter(({ anchor }, i, frames) => anchor === null || exists(frames[i] as Frame, anchor));
}

/** A comparison of instants: 2 when sure, 0 when surely not, 1 else. */
export function notBefore(a: Instant, b: Instant): Truth {
  return a.earliest >= b.latest ? 2 : a.latest < b.earliest ? 0 : 1;
}

/** An end on the day of the onset is no earlier: what is done because of a happening is not done before it. */
function reaches(end: Instant, onset: Instant): Truth {
  return end.latest < onset.earliest ? 0 : end.earliest >= dayOf(onset.latest) ? 2 : 1;
}

/** Runs `each` with the act's pattern for the bearer, or for each member of a team. */
export function forMembers(
  frame: Frame,
  bearers: readonly (string | null)[],
  each: (act: PatternCode, member: string | null) => Truth,
): Truth[] {
  const { act, actOfMember, bearerSlot } = frame.inst.clause;
  if (act === null || actOfMember === null) return [];
  if (bearers.length === 0) return [each(act, null)];
  return bearers.map((bearer) => {
    const before = frame.vars[bearerSlot] as Ids;
    frame.vars[bearerSlot] = bearer === null ? [] : [bearer];
    const value = each(bearers.length === 1 ? act : actOfMember, bearer);
    frame.vars[bearerSlot] = before;
    return value;
  });
}

/** Every recorded act of this pattern with how far it is one. */
export function forActs(
  frame: Frame,
  act: PatternCode,
  each: (desc: Desc, value: Truth) => void,
): void {
  const before = frame.descs[act.slot] ?? null;
  for (const type of act.below) {
    for (const desc of frame.ext.byType[type] ?? []) {
      frame.descs[act.slot] = desc;
      forBinds(frame, act, desc, () => {
        frame.tracer?.open();
        each(desc, act.match(frame, desc, false));
        return true;
      });
    }
  }
  frame.descs[act.slot] = before;
}

/** Done between two instants, surely or perhaps; what nobody recorded is open unless a claim closes it. */
function done(frame: Frame, act: PatternCode, from: Instant | null, to: Instant | null): Truth {
  const { tracer } = frame;
  tracer?.open();
  let best: Truth = 0;
  forActs(frame, act, (desc, matched) => {
    let value = matched;
    if (from !== null && desc.end !== null)
      value = and(timed(frame, desc, reaches(desc.end, from)), value);
    if (to !== null) value = and(timed(frame, desc, notBefore(to, desc.start)), value);
    tracer?.closeAll(value);
    best = or(best, value);
  });
  const until = to === null ? frame.t : Math.min(frame.t, to.latest);
  const floor = floorOf(frame, act, from?.earliest ?? null, until);
  if (tracer !== null) askPattern(frame, tracer, act, null, floor);
  best = or(best, floor);
  tracer?.closeAny(best);
  return best;
}

function timed(frame: Frame, desc: Desc, value: Truth): Truth {
  const fact = { kind: 'time' as const, happening: desc.happening, asks: 'began' as const };
  frame.tracer?.leaf(fact, value, desc.facts, false);
  return value;
}

/** Performance by the bearer, or by every member of a team; of several descriptions the best. */
export function performed(
  world: World,
  inst: Inst,
  from: Instant | null,
  to: Instant | null,
  t: Minute,
  tracer: Tracer | null = null,
): Truth {
  let best: Truth = 0;
  tracer?.open();
  for (const frame of headFrames(world, inst, t, tracer)) {
    tracer?.open();
    const each = forMembers(frame, inst.bearer, (act) => done(frame, act, from, to));
    const value = each.length === 0 ? 0 : (Math.min(...each) as Truth);
    tracer?.closeAll(value);
    best = or(best, value);
  }
  tracer?.closeAny(best);
  return best;
}

/** The same for each member of a team, in its order. */
export function performedBy(
  world: World,
  inst: Inst,
  from: Instant | null,
  to: Instant | null,
  t: Minute,
): readonly Truth[] {
  const each = headFrames(world, inst, t).map((frame) =>
    forMembers(frame, inst.bearer, (act) => done(frame, act, from, to)),
  );
  return (each[0] ?? []).map((_, i) => Math.max(...each.map((values) => values[i] ?? 0)) as Truth);
}
