import type { Minute, TraceNode, Truth } from '@casus/model';
import { performed } from './acts.js';
import { deadlineOf, excuse } from './duty.js';
import { capped, segmentAt } from './extension.js';
import { limbValues } from './limb-values.js';
import { onsetOf } from './points.js';
import { violated } from './prohibition.js';
import { frequencyOf } from './select.js';
import { newTracer } from './tracer.js';
import { applies, type Desc, type Frame, type Inst, type Tracer, type World } from './types.js';

/** What a trace has gone into: what it is in now, and what it has told already. */
interface Told {
  readonly entered: Set<unknown>;
  readonly before: Set<unknown>;
  times: number;
}

/**
 * Rules that count what they have counted lead from each description to all others, on more ways than
 * can be told. What has been told so often together is told once more nowhere: it stands as a leaf.
 */
const MOST_TOLD = 200;

/** Whether it is told here; else it is named only, as it is where it would rest on itself. */
function enters(told: Told, item: unknown): boolean {
  if (told.entered.has(item) || (told.times >= MOST_TOLD && told.before.has(item))) return false;
  told.entered.add(item);
  told.before.add(item);
  told.times += 1;
  return true;
}

/**
 * What force, trigger, exceptions and performance of one instance rest on. The same closures run
 * as for the values, only recorded.
 */
export function traceOf(world: World, inst: Inst, t: Minute): TraceNode {
  const told: Told = { entered: new Set(), before: new Set(), times: 0 };
  const { tracer, roots } = newTracer({
    description: (frame, desc, value) => traceDescription(tracer, told, frame, desc, value),
    instance: (of, other, at) => traceInstance(tracer, told, of, other, at),
  });
  tracer.open();
  const values = limbValues(world, inst, t, segmentAt(world, inst.ext, t), tracer);
  tracePerformance(tracer, world, inst, t);
  tracer.close({ kind: 'atLeast', n: 3, of: 3 }, applies(values));
  return roots()[0] as TraceNode;
}

/** A duty done once, once due, and a prohibition that bound have parts beside the three that make them so. */
function tracePerformance(tracer: Tracer, world: World, inst: Inst, t: Minute): void {
  const { head } = inst.clause.clause;
  if (head.kind !== 'duty' || frequencyOf(head.frequency, world.view.readings) !== null) return;
  // Of most prohibitions no act is recorded: then there is nothing to tell, whenever they began.
  if (head.negative && violated(world, inst, t) === 0) return;
  const onset = onsetOf(world, inst, t);
  if (onset === null) return;
  if (head.negative) {
    violated(world, inst, t, tracer);
    tracer.part('performance');
    return;
  }
  const deadline = deadlineOf(world, inst, onset, t);
  performed(world, inst, onset, deadline, t, tracer);
  tracer.part('performance');
  if (head.window?.kind === 'within' && head.window.wherePossible) {
    excuse(world, inst, onset, deadline, t, tracer);
    tracer.part('excuse');
  }
}

function traceInstance(tracer: Tracer, told: Told, world: World, inst: Inst, t: Minute): void {
  const clause = inst.clause.clause.id;
  if (!enters(told, inst)) {
    tracer.leaf({ kind: 'clause', clause }, 1, [], false);
    return;
  }
  tracer.open();
  const values = limbValues(world, inst, t, segmentAt(world, inst.ext, t), tracer);
  const formula = { kind: 'clause' as const, clause, state: 'applies' as const };
  tracer.close({ kind: 'formula', formula }, applies(values));
  told.entered.delete(inst);
}

/** Rivals for a role did not act together: who it was is asked of the role, not of the description. */
function sureRoles({ roles, unsure }: Desc): Desc['roles'] {
  if (unsure === null) return roles;
  return Object.fromEntries(Object.entries(roles).filter(([role]) => !unsure.includes(role)));
}

/** A base description rests on its sources, a derived one on the clauses that derive it. */
function traceDescription(
  tracer: Tracer,
  told: Told,
  frame: Frame,
  desc: Desc,
  value: Truth,
): void {
  const { happening, inside, typeId: type } = desc;
  const fact = { kind: 'description' as const, happening, type, roles: sureRoles(desc), inside };
  if (desc.derived === null) {
    tracer.leaf(fact, value, desc.facts, value === 1);
    return;
  }
  if (!enters(told, desc)) {
    tracer.leaf(fact, value, [], false);
    return;
  }
  tracer.open();
  for (const { inst, target } of frame.ext.derivations.flat()) {
    if (target !== desc.index) continue;
    tracer.open();
    const values = limbValues(frame.world, inst, frame.t, frame.segment, tracer);
    const whole = applies(values);
    const counted = capped(inst.clause, whole);
    if (inst.clause.counts?.may) tracer.leaf(fact, 1, [], false);
    tracer.closeAll(counted);
  }
  tracer.closeAny(value);
  told.entered.delete(desc);
}
