import type { Minute, Reason, Status } from '@casus/model';
import { headFrame } from './acts.js';
import { forceReason } from './force.js';
import type { Inst, InstValues, World } from './types.js';

/** Status and reason; for a recurring duty also the period they are about. */
export interface Outcome {
  readonly status: Status;
  readonly reason: Reason | null;
  readonly period: readonly [Minute, Minute] | null;
}

export function outcome(status: Status, reason: Reason | null = null): Outcome {
  return { status, reason, period: null };
}

/** The table's rows before the head has its say; null: it has. */
export function tableOutcome(
  world: World,
  inst: Inst,
  values: InstValues,
  t: Minute,
): Outcome | null {
  if (values.force === 0) return notInForce(world, inst, t);
  if (values.trigger === 0) return outcome('dormant');
  if (values.defeat === 2) return outcome('overridden');
  if (values.force === 1) return outcome('undetermined', 'force');
  if (values.trigger === 1) return outcome('undetermined', 'trigger');
  if (values.defeat === 1) return outcome('undetermined', 'defeat');
  return null;
}

export function notInForce(world: World, inst: Inst, t: Minute): Outcome {
  return outcome('not in force', forceReason(headFrame(world, inst, t), inst.clause));
}
