import type { Formula, Truth } from '@casus/model';
import { actOf } from './compile.js';
import { possibleInstances, valuesOf } from './instances.js';
import { reachOf } from './reach.js';
import { breachOf } from './status.js';
import { isBelow } from './taxonomy.js';
import {
  and,
  applies,
  type Compiled,
  type Frame,
  type Inst,
  or,
  type Queries,
  type World,
} from './types.js';

type ClauseTest = Extract<Formula, { kind: 'clause' }>;

/** What clauses ask of each other: whether one applies, is breached, or defeats another. */
export const queries: Queries = { defeat, clauseState };

function clauseState(frame: Frame, clause: number, formula: ClauseTest): Truth {
  const { world, tracer } = frame;
  const compiled = world.tables.clauses[clause] as Compiled;
  let value: Truth = 0;
  tracer?.open();
  for (const inst of possibleInstances(world, compiled)) {
    if (!agree(frame.inst, inst)) continue;
    value = or(stateOf(frame, inst, formula), value);
  }
  if (tracer !== null && formula.state === 'breached') {
    tracer.leaf({ kind: 'clause', clause: formula.clause }, value, [], false);
  }
  tracer?.closeAny(value);
  return value;
}

function stateOf(frame: Frame, inst: Inst, formula: ClauseTest): Truth {
  if (formula.state === 'applies') return appliesTo(frame, inst);
  // A status moves with deadlines too: it is asked anew at every minute.
  frame.lo = Math.max(frame.lo, frame.t);
  frame.hi = Math.min(frame.hi, frame.t + 1);
  return breachOf(frame.world, inst, frame.t);
}

function appliesTo(frame: Frame, inst: Inst): Truth {
  const { world, tracer } = frame;
  const values = valuesOf(world, inst, frame.t);
  if (values.lo > frame.lo) frame.lo = values.lo;
  if (values.hi < frame.hi) frame.hi = values.hi;
  tracer?.instance(world, inst, frame.t);
  return applies(values);
}

/** The clauses that prevail over this one where both speak of the same act of the same bearer, as far as they reach. */
function defeat(frame: Frame, compiled: Compiled): Truth {
  const { world, tracer } = frame;
  let value: Truth = 0;
  for (const index of compiled.defeaters) {
    const other = world.tables.clauses[index] as Compiled;
    if (!sameAct(world, compiled, other)) continue;
    for (const inst of possibleInstances(world, other)) {
      if (!agree(frame.inst, inst)) continue;
      const common = and(commonBearer(frame, inst), reachOf(frame, inst));
      if (common === 0) continue;
      tracer?.open();
      const next = and(appliesTo(frame, inst), common);
      if (common === 1) tracer?.leaf({ kind: 'clause', clause: other.clause.id }, 1, [], true);
      tracer?.closeAll(next);
      value = or(next, value);
    }
  }
  return value;
}

/** No handle that both bind stands for different happenings. */
function agree(a: Inst, b: Inst): boolean {
  const one = a.limb.pattern?.pattern.handle ?? null;
  if (one === null || one !== (b.limb.pattern?.pattern.handle ?? null)) return true;
  return a.descs[0]?.happening === b.descs[0]?.happening;
}

function sameAct(world: World, a: Compiled, b: Compiled): boolean {
  const first = actOf(a.clause.head);
  const second = actOf(b.clause.head);
  if (first === null || second === null) return false;
  const { events } = world.tables;
  const i = events.index.get(first.type);
  const j = events.index.get(second.type);
  if (i === undefined || j === undefined) return first.type === second.type;
  return isBelow(events, i, j) || isBelow(events, j, i);
}

/** 1 where one of them is not known. */
function commonBearer(frame: Frame, inst: Inst): Truth {
  const mine = frame.inst.bearer;
  const theirs = inst.bearer;
  if (mine.some((bearer) => bearer !== null && theirs.includes(bearer))) return 2;
  return mine.includes(null) || theirs.includes(null) ? 1 : 0;
}
