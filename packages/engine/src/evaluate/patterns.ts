import type { Minute, Pattern, Truth } from '@casus/model';
import { closeRole } from './ask.js';
import { closed } from './claims.js';
import { dayOf, nextDay } from './days.js';
import { limit } from './life.js';
import { handleSlot, type Scope, UNNAMED, variableSlot } from './scope.js';
import { belowList } from './taxonomy.js';
import { compileTerm } from './terms.js';
import {
  and,
  type Desc,
  type Frame,
  type Ids,
  NONE,
  type PatternCode,
  type RoleCode,
  type TermCode,
} from './types.js';

/** `own`: the pattern binds its handle; of "h is P" the handle is bound already. */
export function compilePattern(pattern: Pattern, scope: Scope, own = true): PatternCode {
  const { events } = scope.tables;
  const type = events.index.get(pattern.type) ?? -1;
  const binds = Object.entries(pattern.roles).flatMap(([role, term]) =>
    bindsIn(term).map((name) => ({ name, slot: variableSlot(scope, name), role })),
  );
  const roles: RoleCode[] = Object.entries(pattern.roles).map(([role, term]) => ({
    role,
    term: compileTerm(term, scope),
  }));
  const slot = own ? handleSlot(scope, pattern.handle ?? UNNAMED) : -1;
  const inside = pattern.inside === null ? null : compileTerm(pattern.inside, scope);
  const match = (frame: Frame, desc: Desc, ongoing: boolean): Truth =>
    matchDesc(frame, desc, roles, inside, scope.held, ongoing);
  const linked = Object.values(pattern.roles).flatMap((term) =>
    term.kind === 'happening' ? [handleSlot(scope, term.handle)] : [],
  );
  const below = belowList(events, type);
  return { pattern, type, below, inside, slot, roles, linked, binds, match };
}

function bindsIn(term: Pattern['roles'][string]): string[] {
  switch (term.kind) {
    case 'bind':
      return [term.name];
    case 'any':
    case 'all':
      return term.terms.flatMap(bindsIn);
    case 'const':
    case 'variable':
    case 'happening':
    case 'role':
    case 'related':
      return [];
  }
}

/** How far a description of the right type answers: what time cannot change is asked first. */
function matchDesc(
  frame: Frame,
  desc: Desc,
  roles: readonly RoleCode[],
  inside: TermCode | null,
  held: boolean,
  ongoing: boolean,
): Truth {
  const holder = sameHolder(frame, desc, inside);
  if (holder === 0) return 0;
  const { tracer } = frame;
  let value: Truth = holder;
  for (let i = 0; i < roles.length; i++) {
    value = and(fitRole(frame, desc, roles[i] as RoleCode), value);
    if (value === 0 && tracer === null) return 0;
  }
  value = and(worthOf(frame, desc), value);
  if (value === 0 && tracer === null) return 0;
  value = and(begun(frame, desc), value);
  if (ongoing || (held && desc.inside !== null)) value = and(goingOn(frame, desc), value);
  return value;
}

/** 0: another holder; 1: the wanted holder is not known. */
export function sameHolder(frame: Frame, desc: Desc, inside: TermCode | null): Truth {
  if (inside === null) return desc.inside === null ? 2 : 0;
  if (desc.inside === null) return 0;
  const ids = inside.ids(frame);
  if (ids.length === 0) return 1;
  if (!ids.includes(desc.inside)) return 0;
  return ids.length === 1 ? 2 : 1;
}

export function fitRole(frame: Frame, desc: Desc, asked: RoleCode): Truth {
  const fillers = desc.roles[asked.role] ?? NONE;
  const sure = desc.unsure === null || !desc.unsure.includes(asked.role);
  const { tracer } = frame;
  if (tracer === null) return asked.term.fit(fillers, sure, frame);
  tracer.open();
  const value = asked.term.fit(fillers, sure, frame);
  closeRole(frame, tracer, desc, asked, value, sure);
  return value;
}

/** What its sources, or the clauses that derive it, make of a description. */
function worthOf(frame: Frame, desc: Desc): Truth {
  const { segment } = frame;
  const value = segment.values[desc.index] as Truth;
  if (desc.derived !== null) {
    if (segment.lo > frame.lo) frame.lo = segment.lo;
    if (segment.hi < frame.hi) frame.hi = segment.hi;
  }
  frame.tracer?.description(frame, desc, value);
  return value;
}

function begun(frame: Frame, desc: Desc): Truth {
  const { earliest, latest } = desc.start;
  limit(frame, earliest);
  limit(frame, latest);
  const value = latest <= frame.t ? 2 : earliest > frame.t ? 0 : 1;
  if (frame.tracer !== null) traceTime(frame, desc, value);
  return value;
}

/** Still going on on the day of t, any day of which counts: an end without date has not come. */
function goingOn(frame: Frame, desc: Desc): Truth {
  const { end } = desc;
  if (end === null) return 2;
  limit(frame, nextDay(end.earliest));
  limit(frame, nextDay(end.latest));
  const day = dayOf(frame.t);
  const value = end.latest < day ? 0 : end.earliest < day ? 1 : 2;
  if (frame.tracer !== null) traceTime(frame, desc, value);
  return value;
}

function traceTime(frame: Frame, desc: Desc, value: Truth): void {
  const fact = { kind: 'time' as const, happening: desc.happening, asks: 'began' as const };
  frame.tracer?.leaf(fact, value, desc.facts, false);
}

/** Runs `each` for every way to bind the pattern's new variables to a description's fillers. */
export function forBinds(
  frame: Frame,
  code: PatternCode,
  desc: Desc | null,
  each: () => boolean,
  from = 0,
): boolean {
  const bind = code.binds[from];
  if (bind === undefined) return each();
  const before = frame.vars[bind.slot] as Ids;
  const fillers = desc?.roles[bind.role] ?? NONE;
  let goOn = true;
  if (fillers.length <= 1) {
    frame.vars[bind.slot] = fillers;
    goOn = forBinds(frame, code, desc, each, from + 1);
  } else {
    for (const id of fillers) {
      frame.vars[bind.slot] = [id];
      goOn = forBinds(frame, code, desc, each, from + 1);
      if (!goOn) break;
    }
  }
  frame.vars[bind.slot] = before;
  return goOn;
}

/** 1 where an unrecorded happening of this pattern may exist, 0 where a claim excludes it. */
export function floorOf(frame: Frame, code: PatternCode, from: Minute | null, to: Minute): 0 | 1 {
  if (code.inside !== null || frame.world.claims.length === 0) return 1;
  for (const { type, replaced } of frame.ext.rules.sources(
    code.pattern.type,
    frame.world.view.readings,
  )) {
    const { roles } = code;
    const said =
      replaced.length === 0 ? roles : roles.filter(({ role }) => !replaced.includes(role));
    if (!closed(frame, type, said, from, to)) return 1;
  }
  return 0;
}

/** The window begins with the latest of the happenings that the clause itself links the pattern to. */
export function windowStart(frame: Frame, { linked }: PatternCode): Minute | null {
  let latest: Minute | null = null;
  for (const slot of linked) {
    const start = frame.descs[slot]?.start.earliest;
    if (start !== undefined && (latest === null || start > latest)) latest = start;
  }
  return latest;
}
