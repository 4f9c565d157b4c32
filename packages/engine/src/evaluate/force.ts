import type { Minute, Reason, Truth } from '@casus/model';
import { allRows, lifeValue } from './life.js';
import { and, type Compiled, type Frame, type Ids, negate, type TermCode } from './types.js';

type Part = (frame: Frame, compiled: Compiled, at: Minute, moving: boolean) => Truth;

const PARTS: readonly (readonly [Part, Reason])[] = [
  [instrumentForce, 'not yet in force'],
  [bearerIsParty, 'not a party'],
  [boundAreMembers, 'not a party'],
  [notSuspended, 'suspended'],
];

/**
 * Whether the clause binds this bearer toward these parties. Under `upon` it is read at the
 * start of the happening; a right or a prohibition must also be in force when it is asked about.
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
  const { earliest, latest } = anchor.start;
  const begun = forceOver(frame, compiled, earliest, latest);
  if (!alsoAsked(compiled) || (begun === 0 && frame.tracer === null)) return begun;
  return and(forceAt(frame, compiled, frame.t, true), begun);
}

function alsoAsked({ clause: { head } }: Compiled): boolean {
  return head.kind === 'liberty' || (head.kind === 'duty' && head.negative);
}

/** Read at both ends of an uncertain moment; what differs is unknown. */
export function forceOver(
  frame: Frame,
  compiled: Compiled,
  earliest: Minute,
  latest: Minute,
): Truth {
  return over(frame, earliest, latest, (at) => forceAt(frame, compiled, at, false));
}

function over(
  frame: Frame,
  earliest: Minute,
  latest: Minute,
  value: (at: Minute) => Truth,
): Truth {
  if (earliest === latest) return value(earliest);
  const { tracer } = frame;
  frame.tracer = null;
  const first = value(earliest);
  const last = value(latest);
  frame.tracer = tracer;
  if (first === last) return tracer === null ? first : value(earliest);
  const happening = frame.anchor?.happening ?? '';
  tracer?.leaf({ kind: 'time', happening, asks: 'began' }, 1, frame.anchor?.facts ?? [], false);
  return 1;
}

function forceAt(frame: Frame, compiled: Compiled, at: Minute, moving: boolean): Truth {
  let value: Truth = 2;
  for (const [part] of PARTS) {
    value = and(part(frame, compiled, at, moving), value);
    if (value === 0 && frame.tracer === null) return 0;
  }
  return value;
}

function instrumentForce(
  frame: Frame,
  { instrument }: Compiled,
  at: Minute,
  moving: boolean,
): Truth {
  return instrument === null ? 2 : lifeValue(frame, 'in force', [instrument.id], at, moving);
}

function bearerIsParty(
  frame: Frame,
  { instrument, unilateral }: Compiled,
  at: Minute,
  moving: boolean,
): Truth {
  if (instrument === null || unilateral) return 2;
  let value: Truth = 2;
  for (const holder of frame.inst.holders) {
    value = and(holderIsParty(frame, holder, instrument.id, at, moving), value);
  }
  return value;
}

/** A team: each of them. A disputed bearer is not known. */
function holderIsParty(
  frame: Frame,
  holder: TermCode,
  instrument: string,
  at: Minute,
  moving: boolean,
): Truth {
  const ids = holder.ids(frame);
  if (ids.length === 0 || !holder.sure(frame)) {
    const args = [instrument, null];
    frame.tracer?.leaf({ kind: 'row', name: 'party', args, by: null, inside: null }, 1, [], false);
    return 1;
  }
  let value: Truth = 2;
  for (const id of ids) {
    value = and(lifeValue(frame, 'party', [instrument, id], at, moving), value);
  }
  return value;
}

/** Those bound as parties or members are so then. */
function boundAreMembers(frame: Frame, { binders }: Compiled, at: Minute): Truth {
  let value: Truth = 2;
  for (const binder of binders) if (binder.life) value = and(binder.member(frame, at), value);
  return value;
}

/** Suspension is directed: of this bearer toward that party. */
function notSuspended(
  frame: Frame,
  { instrument, binders }: Compiled,
  at: Minute,
  moving: boolean,
): Truth {
  if (instrument === null || frame.inst.holders.length === 0) return 2;
  if (allRows(frame.world, 'suspended').length === 0) return 2;
  let value: Truth = 2;
  for (const holder of frame.inst.holders) {
    if (!holder.sure(frame)) continue;
    for (const bearer of holder.ids(frame)) {
      for (const binder of binders) {
        const other = (frame.vars[binder.slot] as Ids)[0];
        if (!binder.party || other === undefined || other === bearer) continue;
        frame.tracer?.open();
        const args = [instrument.id, bearer, other];
        const next = negate(lifeValue(frame, 'suspended', args, at, moving));
        frame.tracer?.close({ kind: 'not' }, next);
        value = and(next, value);
      }
    }
  }
  return value;
}

/** Why force is 0: the first part that takes it away over the happening's start, else at t. */
export function forceReason(frame: Frame, compiled: Compiled): Reason {
  const { anchor, t } = frame;
  const upon = compiled.clause.aspect === 'upon' ? anchor?.start : undefined;
  for (const { earliest, latest } of [upon ?? { earliest: t, latest: t }, { earliest: t, latest: t }]) {
    for (const [part, reason] of PARTS) {
      const value = over(frame, earliest, latest, (at) => part(frame, compiled, at, false));
      if (value > 0) continue;
      return part === instrumentForce ? beforeOrAfter(frame, compiled, earliest) : reason;
    }
  }
  return 'not a party';
}

function beforeOrAfter(frame: Frame, { instrument }: Compiled, at: Minute): Reason {
  const over = allRows(frame.world, 'in force').some(
    ({ value, inside, args, to }) =>
      value === 2 && inside === null && args[0] === instrument?.id && to !== null && to <= at,
  );
  return over ? 'no longer in force' : 'not yet in force';
}
