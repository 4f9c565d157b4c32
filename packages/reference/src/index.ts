import type { Fact, Instance, Model, View } from '@casus/model';
import { worldOf } from './instances.js';
import { ask, judge } from './status.js';
import { select } from './view.js';

/**
 * What every clause of the model says of these facts, by the definitions of
 * `docs/reference/semantics.md`: slowly, without a cache.
 */
export function evaluate(model: Model, facts: readonly Fact[], view: View): Instance[] {
  const court = { ...select(model, facts, view), ask, others: [] };
  const judged = court.clauses.flatMap((clause) => judge(worldOf(court, clause, view.on)));
  return judged.map(({ instance }) => instance);
}
