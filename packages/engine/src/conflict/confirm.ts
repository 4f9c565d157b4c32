import type { Fact, Instance, View } from '@casus/model';
import { factsOf } from '../decide/facts-of.js';
import type { Engine } from '../evaluate/prepare.js';
import type { Conflict, ConflictClause } from './types.js';

/** Puts the case to the engine: both clauses must come out live for the one who is caught. */
export function confirmed(
  engine: Engine,
  conflict: Conflict,
  standing: readonly Fact[],
  view: View,
): boolean {
  const { first, second } = conflict;
  const facts = [...standing, ...factsOf(conflict.given, [], conflict.at)];
  const clauses = [first.clause, second.clause];
  const readings = [...new Set([...view.readings, ...conflict.readings])];
  const found = engine.evaluate(facts, { ...view, on: conflict.at, readings }, { clauses });
  return [first, second].every((side) => found.some((one) => isLive(one, side, conflict)));
}

function isLive(instance: Instance, side: ConflictClause, conflict: Conflict): boolean {
  if (instance.clause !== side.clause || instance.limb !== side.limb) return false;
  const caught = conflict.kind === 'decision' ? null : conflict.bearers[0];
  if (caught && !instance.bearer.includes(caught)) return false;
  switch (instance.status) {
    case 'triggered':
    case 'kept':
    case 'breached':
    case 'observed':
    case 'held':
      return true;
    default:
      return false;
  }
}
