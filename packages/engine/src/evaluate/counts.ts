import type { Formula, Least, Truth } from '@casus/model';
import { compileDomain } from './domains.js';
import { type Scope, variableSlot } from './scope.js';
import { and, type Code, type Ids } from './types.js';

interface Tally {
  sure: number;
  open: number;
  certain: number;
  possible: number;
}

/** At least n, or a fraction, of a domain's members. */
export function compileCount(
  formula: Extract<Formula, { kind: 'count' }>,
  where: Code,
  scope: Scope,
): Code {
  const domain = compileDomain(formula.domain, scope);
  const slot = variableSlot(scope, formula.variable);
  const { least } = formula;
  return (frame) => {
    const { tracer } = frame;
    const members = domain.possible(frame);
    const before = frame.vars[slot] as Ids;
    const tally: Tally = { sure: 0, open: 0, certain: 0, possible: 0 };
    tracer?.open();
    for (const ids of members ?? []) {
      tracer?.open();
      const belongs = domain.member(frame, ids, null);
      frame.vars[slot] = ids;
      const value = belongs === 0 && tracer === null ? 0 : and(where(frame), belongs);
      tracer?.closeAll(value);
      count(tally, belongs, value);
    }
    frame.vars[slot] = before;
    const value = members === null ? 1 : reached(least, tally);
    tracer?.close(
      members === null ? { kind: 'formula', formula } : { kind: 'count', n: needed(least, tally) },
      value,
    );
    return value;
  };
}

function count(tally: Tally, belongs: Truth, value: Truth): void {
  if (belongs === 2) tally.certain++;
  if (belongs >= 1) tally.possible++;
  if (value === 2) tally.sure++;
  else if (value === 1) tally.open++;
}

/** How many make it surely true. */
function needed(least: Least, tally: Tally): number {
  if (least.kind === 'number') return least.n;
  return Math.ceil((least.over * tally.possible) / least.under);
}

function reached(least: Least, tally: Tally): Truth {
  if (least.kind === 'fraction' && tally.possible === 0) return 0;
  if (tally.sure >= needed(least, tally)) return 2;
  const fewest =
    least.kind === 'number' ? least.n : Math.ceil((least.over * tally.certain) / least.under);
  return tally.sure + tally.open < fewest ? 0 : 1;
}
