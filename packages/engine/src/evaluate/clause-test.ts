import type { Formula } from '@casus/model';
import type { Scope } from './scope.js';
import type { Code } from './types.js';

/** Whether another clause applies, or is breached, where both speak of the same happenings. */
export function compileClauseTest(
  formula: Extract<Formula, { kind: 'clause' }>,
  scope: Scope,
): Code {
  const index = scope.tables.clauseIndex.get(formula.clause);
  return (frame) => {
    if (index !== undefined) return frame.world.queries.clauseState(frame, index, formula);
    frame.tracer?.leaf({ kind: 'clause', clause: formula.clause }, 0, [], false);
    return 0;
  };
}
