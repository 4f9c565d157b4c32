import type { Fact, Minute, Model } from '@casus/model';
import type { Engine } from '../evaluate/prepare.js';
import { type Standpoint, standing } from '../standing/standing.js';
import { confirmed } from './confirm.js';
import { decisionConflicts } from './deciders.js';
import { dutyConflicts } from './duties.js';
import type { Conflict } from './types.js';

/**
 * Clauses of the whole library that do not go together: two that are live on one day for one
 * bearer and ask what cannot both be done, or that give one decision to two deciders. Where one is
 * declared to prevail there is no conflict. `on` null: on any day.
 *
 * Acts are compared as the clauses write them: what a counts-as clause makes of an act is not.
 * With an engine each case is put to it.
 */
export function conflicts(
  model: Model,
  view: Standpoint & { readonly on: Minute | null },
  engine?: Engine,
  facts: readonly Fact[] = model.records.flatMap((record) => record.facts),
): Conflict[] {
  const known = standing(model, view, facts);
  const found = [...dutyConflicts(known, view.on), ...decisionConflicts(known, view.on)];
  if (engine === undefined) return found;
  const relations = new Set(model.relations.flatMap((one) => (one.open ? [] : [one.id])));
  const rows = facts.filter((fact) => fact.kind === 'row' && relations.has(fact.name));
  return found.map((one) => ({
    ...one,
    confirmed: confirmed(engine, one, rows, { ...view, on: one.at }),
  }));
}
