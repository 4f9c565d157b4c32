import type { Instance, Instant, Minute, Truth } from '@casus/model';
import { announcementOutcome } from './announcement.js';
import { dutyOutcome, lastingDuty } from './duty.js';
import { neverBound, valuesOf } from './instances.js';
import { libertyOutcome } from './liberty.js';
import { notInForce, type Outcome, outcome, tableOutcome } from './outcome.js';
import { onsetOf } from './points.js';
import { prohibitionOutcome } from './prohibition.js';
import { recurringOutcomes } from './recurring.js';
import { frequencyOf } from './select.js';
import type { Identity, Ids, Inst, InstValues, World } from './types.js';

/** All that is said of one instance at t; of a recurring duty one for each period. */
export function instancesAt(world: World, inst: Inst, t: Minute): readonly Instance[] {
  if (neverBound(world, inst)) return [unboundInstance(world, inst, t)];
  const values = valuesOf(world, inst, t);
  const onset = once(() => onsetOf(world, inst, t));
  return outcomesOf(world, inst, values, onset, t).map((found) =>
    instanceOf(inst, values, onset, found),
  );
}

/** Of most standing clauses the status is plain whenever they began: that is then worked out if asked for. */
type Onset = () => Instant | null;

function once(find: Onset): Onset {
  let found: Instant | null | undefined;
  return () => {
    if (found === undefined) found = find();
    return found;
  };
}

/**
 * Nothing in force when its happening began, and so never due: most pairs of a treaty and an event of
 * another century. Trigger and defeat are worked out only if somebody looks at them.
 */
function unboundInstance(world: World, inst: Inst, t: Minute): Instance {
  const { status, reason, period } = notInForce(world, inst, t);
  // Written out, not spread: what is spread and then grows takes many times as long to make.
  const { clause, limb, reading, bindings, happenings, bearer } = identityOf(inst);
  return {
    clause,
    limb,
    reading,
    bindings,
    happenings,
    bearer,
    status,
    reason,
    since: null,
    force: 0,
    get trigger() {
      return valuesOf(world, inst, t).trigger;
    },
    get defeat() {
      return valuesOf(world, inst, t).defeat;
    },
    period,
  };
}

function outcomesOf(
  world: World,
  inst: Inst,
  values: InstValues,
  onset: Onset,
  t: Minute,
): readonly Outcome[] {
  const { head } = inst.clause.clause;
  const table = (): Outcome | null => tableOutcome(world, inst, values, t);
  switch (head.kind) {
    case 'duty':
      if (head.negative) {
        if (!acted(inst)) return [table() ?? outcome('observed')];
        return [prohibitionOutcome(world, inst, table(), onset(), t)];
      }
      return dutyOutcomes(world, inst, values, onset, t);
    case 'liberty':
      return [
        table() ?? (acted(inst) ? libertyOutcome(world, inst, onset(), t) : outcome('available')),
      ];
    case 'announcement':
      return [announcementOutcome(world, inst, values, onset(), t)];
    case 'counts as':
      return [table() ?? outcome(head.may ? 'possibly counted' : 'counted')];
    case 'power':
    case 'means':
      return [table() ?? outcome('held')];
  }
}

/** Whether anything is recorded that may be the act the head speaks of. */
function acted({ clause: { act }, ext }: Inst): boolean {
  return act?.below.some((type) => (ext.byType[type]?.length ?? 0) > 0) ?? false;
}

function dutyOutcomes(
  world: World,
  inst: Inst,
  values: InstValues,
  onset: Onset,
  t: Minute,
): readonly Outcome[] {
  const { head } = inst.clause.clause;
  const list = head.kind === 'duty' ? head.frequency : [];
  const frequency = frequencyOf(list, world.view.readings);
  if (frequency === null) {
    const lasting = acted(inst) ? null : lastingDuty(world, inst, values, t);
    return [lasting ?? dutyOutcome(world, inst, values, onset(), t)];
  }
  const begun = onset();
  if (begun !== null) return recurringOutcomes(world, inst, frequency, begun, t);
  return [tableOutcome(world, inst, values, t) ?? outcome('triggered')];
}

function instanceOf(inst: Inst, values: InstValues, onset: Onset, found: Outcome): Instance {
  const { clause, limb, reading, bindings, happenings, bearer } = identityOf(inst);
  return {
    clause,
    limb,
    reading,
    bindings,
    happenings,
    bearer,
    status: found.status,
    reason: found.reason,
    // What has applied without a beginning is due since no day in particular.
    get since() {
      const begun = onset();
      return begun !== null && Number.isFinite(begun.latest) ? begun : null;
    },
    force: values.force,
    trigger: values.trigger,
    defeat: values.defeat,
    period: found.period,
  };
}

/** Which instance it is: what is bound in which limb of which clause. */
export function identityOf(inst: Inst): Identity {
  const { clause, limb } = inst;
  const bindings: Record<string, string | null> = {};
  for (const { name, slot } of clause.binders) bindings[name] = (inst.vars[slot] as Ids)[0] ?? null;
  for (const { name, slot } of limb.pattern?.binds ?? []) {
    bindings[name] = (inst.vars[slot] as Ids)[0] ?? null;
  }
  const happenings: Record<string, string> = {};
  const first = inst.descs[0];
  if (limb.pattern !== null && first !== undefined) {
    happenings[limb.pattern.pattern.handle ?? '_'] = first.happening;
  }
  return {
    clause: clause.clause.id,
    limb: limb.label,
    reading: limb.reading,
    bindings,
    happenings,
    bearer: inst.bearer,
  };
}

/** `breached`: 2 where one instance is, 1 where one may be. */
export function breachOf(world: World, inst: Inst, t: Minute): Truth {
  let most: Truth = 0;
  for (const { status } of instancesAt(world, inst, t)) {
    if (status === 'breached') return 2;
    if (status === 'undetermined') most = 1;
  }
  return most;
}
