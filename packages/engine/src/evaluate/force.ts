import type { Instant, Minute, Reason, Truth } from '@casus/model';
import { throughout } from './change-points.js';
import { nextDay } from './days.js';
import { allRows, lifeOver, lifeValue, limit } from './life.js';
import { declaredRows, givenRows } from './row-index.js';
import { and, type Compiled, type Frame, type Ids, negate } from './types.js';

/** One thing that force rests on, read at a minute; `moving` where that is the minute asked about. */
interface Part {
  readonly reason: Reason;
  readonly at: (minute: Minute, moving: boolean) => Truth;
  /** The row of life it is, where it is one and nothing else. */
  readonly row?: readonly [name: string, args: readonly string[]];
}

/**
 * Whether the clause binds this bearer toward these parties. Under `upon` it is read at the
 * start of the happening; a right or a prohibition must also be in force when it is asked about.
 * What binds or permits `when` something is so does not reach back to what was over before it was in force.
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
    const now = forceAt(frame, compiled, frame.t, true);
    const ended = endOf(frame, compiled);
    if (ended === null || (now === 0 && frame.tracer === null)) return now;
    return and(forceOver(frame, compiled, ended.earliest, ended.latest), now);
  }
  const { earliest, latest } = anchor.start;
  const begun = forceOver(frame, compiled, earliest, latest);
  if (!alsoAsked(compiled) || (begun === 0 && frame.tracer === null)) return begun;
  return and(forceAt(frame, compiled, frame.t, true), begun);
}

/** The last minute of what may be over by t, where that is asked; null where it is not over, or is a belief. */
function endOf(frame: Frame, { clause: { aspect, head } }: Compiled): Instant | null {
  const { end = null, inside = null } = frame.anchor ?? {};
  if (aspect !== 'when' || (head.kind !== 'duty' && head.kind !== 'liberty')) return null;
  if (end === null || inside !== null) return null;
  const [early, late] = [nextDay(end.earliest), nextDay(end.latest)];
  limit(frame, early);
  limit(frame, late);
  if (early > frame.t) return null;
  // What may be going on still is read up to this minute.
  if (late > frame.t) limit(frame, frame.t + 1);
  return { earliest: early - 1, latest: Math.min(late - 1, frame.t) };
}

function alsoAsked({ clause: { head } }: Compiled): boolean {
  return head.kind === 'liberty' || (head.kind === 'duty' && head.negative);
}

/** Each part is read throughout an uncertain moment; of a part that differs nothing is known. */
export function forceOver(
  frame: Frame,
  compiled: Compiled,
  earliest: Minute,
  latest: Minute,
): Truth {
  const declared = frame.tracer === null ? declaredForce(frame, compiled, earliest, latest) : null;
  return declared ?? least(frame, compiled, (part) => over(frame, part, earliest, latest));
}

/**
 * The same where rows of life that the library declares are all there is to read, which is most of what
 * is asked; null where more has to be looked at.
 */
function declaredForce(
  frame: Frame,
  { instrument, unilateral, binders }: Compiled,
  earliest: Minute,
  latest: Minute,
): Truth | null {
  let lowest: Truth = 2;
  const read = (name: string, args: readonly string[]): boolean => {
    const value = lifeOver(frame, name, args, earliest, latest);
    if (value !== null && value < lowest) lowest = value;
    return value !== null;
  };
  if (instrument !== null) {
    const { id } = instrument;
    if (maySuspend(frame, id) || !read('in force', [id])) return null;
    for (const bearer of unilateral ? [] : frame.inst.bearer) {
      if (bearer === null || !read('party', [id, bearer])) return null;
    }
  }
  for (const binder of binders) {
    if (!binder.life) continue;
    const row = binder.row?.(frame.vars[binder.slot] as Ids) ?? null;
    if (row === null || !read(row[0], row[1])) return null;
  }
  return lowest;
}

function maySuspend({ world }: Frame, instrument: string): boolean {
  const declared = declaredRows(world, 'suspended', instrument);
  return declared.length > 0 || givenRows(world, 'suspended').length > 0;
}

/** Whether the instrument itself, whoever is bound, can have been in force when a happening began. */
export function inForceOver(frame: Frame, { instrument }: Compiled, start: Instant): boolean {
  if (instrument === null) return true;
  const args = [instrument.id];
  const known = lifeOver(frame, 'in force', args, start.earliest, start.latest);
  if (known !== null) return known > 0;
  return throughout(frame.world, start, (at) => lifeValue(frame, 'in force', args, at, false)) > 0;
}

function forceAt(frame: Frame, compiled: Compiled, at: Minute, moving: boolean): Truth {
  return least(frame, compiled, (part) => part.at(at, moving));
}

function least(frame: Frame, compiled: Compiled, value: (part: Part) => Truth): Truth {
  let lowest: Truth = 2;
  for (const part of partsOf(frame, compiled)) {
    lowest = and(value(part), lowest);
    if (lowest === 0 && frame.tracer === null) return 0;
  }
  return lowest;
}

function over(frame: Frame, part: Part, earliest: Minute, latest: Minute): Truth {
  if (earliest === latest) return part.at(earliest, false);
  const known = part.row && lifeOver(frame, part.row[0], part.row[1], earliest, latest);
  if (known !== undefined && known !== null) return known;
  const { tracer } = frame;
  frame.tracer = null;
  const first = part.at(earliest, false);
  const value = throughout(frame.world, { earliest, latest }, (minute) => part.at(minute, false));
  frame.tracer = tracer;
  if (value === first) return tracer === null ? first : part.at(earliest, false);
  const happening = frame.anchor?.happening ?? '';
  tracer?.leaf({ kind: 'time', happening, asks: 'began' }, 1, frame.anchor?.facts ?? [], false);
  return 1;
}

/** The instrument in force, each bearer and each bound party or member so then, nobody suspended. */
function partsOf(frame: Frame, { instrument, unilateral, binders }: Compiled): readonly Part[] {
  const parts: Part[] = [];
  if (instrument !== null) {
    const { id } = instrument;
    parts.push({
      reason: 'not yet in force',
      at: (minute, moving) => lifeValue(frame, 'in force', [id], minute, moving),
      row: ['in force', [id]],
    });
    if (!unilateral) parts.push(...frame.inst.bearer.map((one) => bearerPart(frame, one, id)));
  }
  for (const binder of binders) {
    if (!binder.life) continue;
    const row = binder.row?.(frame.vars[binder.slot] as Ids) ?? null;
    const at = (minute: Minute): Truth => binder.member(frame, minute);
    parts.push({ reason: 'not a party', at, ...(row && { row }) });
  }
  if (instrument !== null) parts.push(...suspensions(frame, binders, instrument.id));
  return parts;
}

/** A bearer who is not known may be a party. */
function bearerPart(frame: Frame, bearer: string | null, instrument: string): Part {
  const args = [instrument, bearer];
  const asked = { kind: 'row' as const, name: 'party', args, by: null, inside: null };
  return {
    reason: 'not a party',
    ...(bearer === null ? {} : { row: ['party', [instrument, bearer]] }),
    at: (minute, moving) => {
      if (bearer !== null) return lifeValue(frame, 'party', [instrument, bearer], minute, moving);
      frame.tracer?.leaf(asked, 1, [], false);
      return 1;
    },
  };
}

/** Suspension is directed: of this bearer toward that party. */
function suspensions(
  frame: Frame,
  binders: Compiled['binders'],
  instrument: string,
): readonly Part[] {
  if (!maySuspend(frame, instrument)) return [];
  const bearers = frame.inst.bearer.filter((one) => one !== null);
  const others = binders.flatMap((binder) =>
    binder.party ? (frame.vars[binder.slot] as Ids).slice(0, 1) : [],
  );
  return bearers.flatMap((bearer) =>
    others
      .filter((other) => other !== bearer)
      .map((other) => ({
        reason: 'suspended' as const,
        at: (minute: Minute, moving: boolean): Truth => {
          frame.tracer?.open();
          const args = [instrument, bearer, other];
          const value = negate(lifeValue(frame, 'suspended', args, minute, moving));
          frame.tracer?.close({ kind: 'not' }, value);
          return value;
        },
      })),
  );
}

/** Why force is 0: the first part that takes it away over the happening's start, else at t. */
export function forceReason(frame: Frame, compiled: Compiled): Reason {
  const { anchor, t } = frame;
  const now = { earliest: t, latest: t };
  const asked = compiled.clause.aspect === 'upon' ? [anchor?.start ?? now, now] : [now];
  const ended = endOf(frame, compiled);
  for (const { earliest, latest } of ended === null ? asked : [...asked, ended]) {
    const lost = partsOf(frame, compiled).find((part) => over(frame, part, earliest, latest) === 0);
    if (lost === undefined) continue;
    if (lost.reason !== 'not yet in force') return lost.reason;
    return beforeOrAfter(frame, compiled, earliest);
  }
  return 'not a party';
}

function beforeOrAfter(frame: Frame, { instrument }: Compiled, at: Minute): Reason {
  const over = allRows(frame.world, 'in force').some(
    ({ value, inside, args, to }) =>
      value > 0 && inside === null && args[0] === instrument?.id && to !== null && to <= at,
  );
  return over ? 'no longer in force' : 'not yet in force';
}
