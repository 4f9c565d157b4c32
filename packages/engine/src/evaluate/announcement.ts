import type { Instant, Minute } from '@casus/model';
import { performed } from './acts.js';
import { deadlineOf } from './duty.js';
import { notInForce, type Outcome, outcome } from './outcome.js';
import type { Inst, InstValues, World } from './types.js';

/** What was announced is open, kept or missed; what was only considered possible is never missed. */
export function announcementOutcome(
  world: World,
  inst: Inst,
  values: InstValues,
  onset: Instant | null,
  t: Minute,
): Outcome {
  if (values.force === 0) return notInForce(world, inst, t);
  if (values.defeat === 2) return outcome('overridden');
  if (values.force === 1) return outcome('undetermined', 'force');
  const { head } = inst.clause.clause;
  const possible = head.kind === 'announcement' && head.strength === 'considers possible';
  const to = deadlineOf(world, inst, onset, t);
  const done = performed(world, inst, windowFrom(inst, onset), to, t);
  if (done === 2) return outcome('kept');
  if (to === null || t <= to.latest) return outcome('open');
  if (values.trigger === 0) return outcome('conditions not met');
  if (possible) return outcome('lapsed', 'ended');
  if (values.trigger === 1) return outcome('undetermined', 'trigger');
  return done === 0 ? outcome('missed') : outcome('undetermined', 'performance');
}

function windowFrom(inst: Inst, onset: Instant | null): Instant | null {
  const { head } = inst.clause.clause;
  const window = head.kind === 'announcement' ? head.window : null;
  return window?.kind === 'dates' ? { earliest: window.from, latest: window.from } : onset;
}
