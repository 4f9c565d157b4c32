import type { Minute, Reason, Truth } from '@casus/model';
import { allRows, lifeValue } from './life.js';
import { and, type Compiled, type Frame, type Ids, negate, type TermCode } from './types.js';

/** Parts of force: each is read by itself, and an uncertain start makes only what differs unknown. */
type Part = (frame: Frame, compiled: Compiled, at: Minute, moving: boolean) => Truth;

const PARTS: readonly (readonly [Part, Reason])[] = [
  [instrumentForce, 'not yet in force'],
  [bearerIsParty, 'not a party'],
  [boundAreMembers, 'not a party'],
  [notSuspended, 'suspended'],
];

/**
 * Whether the clause binds this bearer toward these parties. Under `upon` it is read at the
 * start of the happening; a right or a prohibition must also be in force when it is used or asked about.
 */
export function forceOf(frame: Frame, compiled: Compiled): Truth {
  const { tracer } = frame;
  tracer?.open();
  let value: Truth = 2;
  for (const [part] of PARTS) {
    value = and(timed(frame, compiled, part), value);
    if (value === 0 && tracer === null) return 0;
  }
  tracer?.closeAll(value);
  return value;
}

function timed(frame: Frame, compiled: Compiled, part: Part): Truth {
  const { anchor } = frame;
  if (compiled.clause.aspect !== 'upon' || anchor === null) {
    return part(frame, compiled, frame.t, true);
  }
  const { earliest, latest } = anchor.start;
  const begun = partOver(frame, compiled, part, earliest, latest);
  if (!alsoAsked(compiled) || (begun === 0 && frame.tracer === null)) return begun;
  return and(part(frame, compiled, frame.t, true), begun);
}

function alsoAsked({ clause: { head } }: Compiled): boolean {
  return head.kind === 'liberty' || (head.kind === 'duty' && head.negative);
}

/** Force over an uncertain moment. */
export function forceOver(
  frame: Frame,
  compiled: Compiled,
  earliest: Minute,
  latest: Minute,
): Truth {
  let value: Truth = 2;
  for (const [part] of PARTS) {
    value = and(partOver(frame, compiled, part, earliest, latest), value);
    if (value === 0) return 0;
  }
  return value;
}

/** Read at both ends; what differs is unknown. */
function partOver(
  frame: Frame,
  compiled: Compiled,
  part: Part,
  earliest: Minute,
  latest: Minute,
): Truth {
  if (earliest === latest) return part(frame, compiled, earliest, false);
  const { tracer } = frame;
  frame.tracer = null;
  const first = part(frame, compiled, earliest, false);
  const last = part(frame, compiled, latest, false);
  frame.tracer = tracer;
  if (first === last) return tracer === null ? first : part(frame, compiled, earliest, false);
  const happening = frame.anchor?.happening ?? '';
  tracer?.leaf({ kind: 'time', happening, asks: 'began' }, 1, frame.anchor?.facts ?? [], false);
  return 1;
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

/** Why force is 0: the first part that takes it away, at the happening's start, else at t. */
export function forceReason(frame: Frame, compiled: Compiled): Reason {
  const { anchor, t } = frame;
  const start = compiled.clause.aspect === 'upon' ? anchor?.start : undefined;
  for (const at of [start?.latest ?? t, t]) {
    for (const [part, reason] of PARTS) {
      if (part(frame, compiled, at, false) > 0) continue;
      return part === instrumentForce ? beforeOrAfter(frame, compiled, at) : reason;
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
