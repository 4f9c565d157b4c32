import type { Instant, Minute, Truth } from '@casus/model';
import { forActs, forMembers, headFrame } from './acts.js';
import { bearersOf } from './bearers.js';
import { bindDesc } from './binding.js';
import { segmentAt } from './extension.js';
import { forceOver } from './force.js';
import { newFrame } from './frames.js';
import { valuesOf } from './instances.js';
import { type Outcome, outcome } from './outcome.js';
import {
  and,
  type Desc,
  type Frame,
  type Ids,
  type Inst,
  negate,
  or,
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

function violated(world: World, inst: Inst, t: Minute): Truth {
  const descs = inst.descs.length === 0 ? [null] : inst.descs;
  let worst: Truth = 0;
  for (const desc of descs) {
    const frame = headFrame(world, inst, t, null, desc);
    const each = forMembers(frame, bearersOf(world, inst), (act) => {
      let most: Truth = 0;
      forActs(frame, act, (deed, matched) => {
        if (matched > most) most = or(most, and(matched, forbidden(world, inst, frame, deed)));
      });
      return most;
    });
    worst = or(worst, Math.max(...each, 0) as Truth);
  }
  return worst;
}

/** Started while the clause was in force and its condition held, and not excepted then. */
function forbidden(world: World, inst: Inst, frame: Frame, deed: Desc): Truth {
  const { earliest, latest } = deed.start;
  const force = forceOver(frame, inst.clause, earliest, latest);
  if (force === 0) return 0;
  const begun = valuesOf(world, inst, earliest).trigger;
  const held = begun === valuesOf(world, inst, latest).trigger ? begun : 1;
  const bound = and(force, held);
  if (bound === 0 || inst.clause.unless === null) return bound;
  const first = excepted(world, inst, frame, deed, earliest);
  const last = earliest === latest ? first : excepted(world, inst, frame, deed, latest);
  return and(bound, negate(first === last ? first : 1));
}

/** The exception at a minute, the act bound to its handle; of several descriptions the greatest. */
function excepted(world: World, inst: Inst, outer: Frame, deed: Desc, at: Minute): Truth {
  const { clause } = inst;
  const frame = newFrame(world, inst, at, segmentAt(world, inst.ext, at));
  let most: Truth = 0;
  for (const desc of inst.descs.length === 0 ? [null] : inst.descs) {
    bindDesc(frame, inst, desc);
    frame.vars[clause.bearerSlot] = outer.vars[clause.bearerSlot] as Ids;
    frame.descs[clause.actSlot] = deed;
    if (clause.unless !== null) most = or(most, clause.unless(frame));
  }
  return most;
}
