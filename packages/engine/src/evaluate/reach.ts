import type { Term, Truth } from '@casus/model';
import { headFrames } from './acts.js';
import { isBelow } from './taxonomy.js';
import { and, type Frame, type Inst, NONE, or, type TermCode } from './types.js';

/** Who acts, and because of what, is compared by bearer and happening. */
const IDENTITY = ['by', 'because of'];

/**
 * How far a clause that prevails reaches what another speaks of: all of it, a part (which is not known),
 * or none. A permission to use one kind of weapon against one state lifts no prohibition towards others.
 */
export function reachOf(frame: Frame, prevailing: Inst): Truth {
  const { world } = frame;
  const [own, over] = [frame.inst.clause.act, prevailing.clause.act];
  if (own === null || over === null) return 0;
  const whole = isBelow(world.tables.events, own.type, over.type) ? 2 : 1;
  const asked = over.roles.filter(
    ({ role }) => over.pattern.roles[role] && !IDENTITY.includes(role),
  );
  if (asked.length === 0) return whole;
  let best: Truth = 0;
  for (const there of headFrames(world, prevailing, frame.t)) {
    let value: Truth = whole;
    for (const { role, term } of asked) {
      value = and(fit(frame, there, role, over.pattern.roles[role] as Term, term), value);
    }
    best = or(best, value);
  }
  return best;
}

function fit(frame: Frame, there: Frame, role: string, wanted: Term, code: TermCode): Truth {
  const { clause } = frame.inst;
  const said = clause.act?.pattern.roles[role];
  if (said === undefined) return 1;
  if (isClosed(said) && JSON.stringify(said) === JSON.stringify(wanted)) return 2;
  const parts = clause.actParts.find((one) => one.role === role)?.parts ?? [];
  let all: Truth | null = null;
  for (const part of parts) {
    const ids = part.ids(frame);
    const value =
      ids.length === 0 ? code.fit(NONE, true, there) : code.fit(ids, part.sure(frame), there);
    if (all !== null && all !== value) return 1;
    all = value;
  }
  return all ?? 1;
}

/** Whether it means the same wherever it stands. */
function isClosed(term: Term): boolean {
  switch (term.kind) {
    case 'const':
      return true;
    case 'any':
    case 'all':
      return term.terms.every(isClosed);
    case 'related':
      return term.args.every(isClosed);
    case 'variable':
    case 'happening':
    case 'role':
    case 'bind':
      return false;
  }
}
