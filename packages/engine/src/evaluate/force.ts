import type { Minute, Reason, Truth } from '@casus/model';
import { allRows, lifeValue } from './life.js';
import { and, type Compiled, type Frame, type Ids, negate, type TermCode } from './types.js';

/**
 * Whether the clause binds this bearer toward these parties. Under `upon` it is read at the
 * start of the happening; a right must also be in force when it is used.
 */
export function forceOf(frame: Frame, compiled: Compiled): Truth {
  frame.tracer?.open();
  const value = timedForce(frame, compiled);
  frame.tracer?.closeAll(value);
  return value;
}

function timedForce(frame: Frame, compiled: Compiled): Truth {
  const { anchor } = frame;
  if (compiled.clause.aspect !== 'upon' || anchor === null) {
    return forceAt(frame, compiled, frame.t, true);
  }
  const begun = forceOver(frame, compiled, anchor.start.earliest, anchor.start.latest);
  if (compiled.clause.head.kind !== 'liberty') return begun;
  if (begun === 0 && frame.tracer === null) return 0;
  return and(forceAt(frame, compiled, frame.t, true), begun);
}

/** Read at both ends of an uncertain start; what differs is unknown. */
export function forceOver(
  frame: Frame,
  compiled: Compiled,
  earliest: Minute,
  latest: Minute,
): Truth {
  if (earliest === latest) return forceAt(frame, compiled, earliest, false);
  const { tracer } = frame;
  frame.tracer = null;
  const first = forceAt(frame, compiled, earliest, false);
  const last = forceAt(frame, compiled, latest, false);
  frame.tracer = tracer;
  if (first === last) return tracer === null ? first : forceAt(frame, compiled, earliest, false);
  const happening = frame.anchor?.happening ?? '';
  tracer?.leaf({ kind: 'time', happening, asks: 'began' }, 1, frame.anchor?.facts ?? [], false);
  return 1;
}

function forceAt(frame: Frame, compiled: Compiled, at: Minute, moving: boolean): Truth {
  const { instrument } = compiled;
  let value: Truth = 2;
  const met = (next: () => Truth): void => {
    if (value > 0 || frame.tracer !== null) value = and(next(), value);
  };
  if (instrument !== null) {
    met(() => lifeValue(frame, 'in force', [instrument.id], at, moving));
    if (!compiled.unilateral) {
      for (const holder of frame.inst.holders) {
        met(() => holderIsParty(frame, holder, instrument.id, at, moving));
      }
    }
  }
  for (const binder of compiled.binders) {
    if (binder.life) met(() => binder.member(frame, at));
  }
  if (instrument !== null) met(() => notSuspended(frame, compiled, instrument.id, at, moving));
  return value;
}

/** Disputed or alternative bearers: what they agree on. */
function holderIsParty(
  frame: Frame,
  holder: TermCode,
  instrument: string,
  at: Minute,
  moving: boolean,
): Truth {
  const ids = holder.ids(frame);
  if (ids.length === 0) return unknownParty(frame, instrument);
  if (ids.length === 1) return lifeValue(frame, 'party', [instrument, ids[0] as string], at, moving);
  const { tracer } = frame;
  frame.tracer = null;
  const values = ids.map((id) => lifeValue(frame, 'party', [instrument, id], at, moving));
  frame.tracer = tracer;
  const least = Math.min(...values) as Truth;
  const value = holder.sure(frame) || values.every((one) => one === least) ? least : 1;
  const args = [instrument, null];
  tracer?.leaf({ kind: 'row', name: 'party', args, by: null, inside: null }, value, [], false);
  return value;
}

function unknownParty(frame: Frame, instrument: string): Truth {
  const args = [instrument, null];
  frame.tracer?.leaf({ kind: 'row', name: 'party', args, by: null, inside: null }, 1, [], false);
  return 1;
}

/** Suspension is directed: of this bearer toward that party. */
function notSuspended(
  frame: Frame,
  compiled: Compiled,
  instrument: string,
  at: Minute,
  moving: boolean,
): Truth {
  if (frame.inst.holders.length === 0 || allRows(frame.world, 'suspended').length === 0) return 2;
  let value: Truth = 2;
  for (const holder of frame.inst.holders) {
    for (const bearer of holder.ids(frame)) {
      for (const binder of compiled.binders) {
        const other = (frame.vars[binder.slot] as Ids)[0];
        if (!binder.party || other === undefined || other === bearer) continue;
        frame.tracer?.open();
        const next = negate(
          lifeValue(frame, 'suspended', [instrument, bearer, other], at, moving),
        );
        frame.tracer?.close({ kind: 'not' }, next);
        value = and(next, value);
      }
    }
  }
  return value;
}

/** Why force is 0: the first that applies, in the order of the page. */
export function forceReason(frame: Frame, compiled: Compiled): Reason {
  const { anchor } = frame;
  const upon = compiled.clause.aspect === 'upon' && anchor !== null;
  const first = upon ? anchor.start.earliest : frame.t;
  return reasonAt(frame, compiled, first) ?? reasonAt(frame, compiled, frame.t) ?? 'not a party';
}

function reasonAt(frame: Frame, compiled: Compiled, at: Minute): Reason | null {
  const { instrument } = compiled;
  if (instrument === null) return null;
  if (lifeValue(frame, 'in force', [instrument.id], at, false) === 0) {
    const rows = allRows(frame.world, 'in force').filter(
      (row) => row.value === 2 && row.inside === null && row.args[0] === instrument.id,
    );
    const over = rows.some((row) => row.to !== null && row.to <= at);
    return over ? 'no longer in force' : 'not yet in force';
  }
  const party = compiled.unilateral
    ? 2
    : frame.inst.holders.reduce<Truth>(
        (least, holder) => and(holderIsParty(frame, holder, instrument.id, at, false), least),
        2,
      );
  if (party === 0 || compiled.binders.some((binder) => binder.life && binder.member(frame, at) === 0)) {
    return 'not a party';
  }
  return notSuspended(frame, compiled, instrument.id, at, false) === 0 ? 'suspended' : null;
}
