import type { Minute, Row, Truth } from '@casus/model';
import { lifelineOf, saidValue, stretchAt, valueOver } from './lifeline.js';
import { declaredOf, declaredRows, givenRows } from './row-index.js';
import type { Frame, Lifeline, World } from './types.js';

/** Rows of an instrument's life are closed: what is not stated is not so. */
export const LIFE: ReadonlySet<string> = new Set(['in force', 'party', 'member', 'suspended']);

/** Narrows how long the values found hold by a minute at which a row begins or ends. */
export function limit(frame: Frame, at: Minute | null): void {
  if (at === null) return;
  if (at <= frame.t) {
    if (at > frame.lo) frame.lo = at;
  } else if (at < frame.hi) frame.hi = at;
}

export function holdsAt(row: Row, at: Minute): boolean {
  return (row.from === null || row.from <= at) && (row.to === null || at < row.to);
}

/** A row of life at a minute; `moving` where that minute is the one asked about. */
export function lifeValue(
  frame: Frame,
  name: string,
  args: readonly string[],
  at: Minute,
  moving: boolean,
): Truth {
  const line = frame.tracer === null ? declaredLine(frame.world, name, args) : null;
  if (line === null) return readRows(frame, name, args, at, moving);
  const i = stretchAt(line, at);
  if (moving) {
    limit(frame, line.points[i - 1] ?? null);
    limit(frame, line.points[i] ?? null);
  }
  return line.values[i] as Truth;
}

/** A row of life throughout a time; null where a case says something of its own, or somebody records. */
export function lifeOver(
  frame: Frame,
  name: string,
  args: readonly string[],
  earliest: Minute,
  latest: Minute,
): Truth | null {
  const line = frame.tracer === null ? declaredLine(frame.world, name, args) : null;
  return line === null ? null : valueOver(line, earliest, latest);
}

/** null: the declarations are not all there is. */
function declaredLine(world: World, name: string, args: readonly string[]): Lifeline | null {
  if (args.length > 2 || givenRows(world, name).length > 0) return null;
  return lifelineOf(world.ground, declaredOf(world, name, args));
}

function readRows(
  frame: Frame,
  name: string,
  args: readonly string[],
  at: Minute,
  moving: boolean,
): Truth {
  let asserted = false;
  let denied = false;
  let open = false;
  const used: Row[] | null = frame.tracer === null ? null : [];
  const look = (rows: readonly Row[]): void => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as Row;
      if (row.inside !== null || !sameArgs(row.args, args)) continue;
      if (moving) {
        limit(frame, row.from);
        limit(frame, row.to);
      }
      if (!holdsAt(row, at)) continue;
      if (row.value === 2) asserted = true;
      else if (row.value === 0) denied = true;
      else open = true;
      used?.push(row);
    }
  };
  look(declaredOf(frame.world, name, args));
  look(givenRows(frame.world, name));
  const value = saidValue(asserted, denied, open);
  if (frame.tracer !== null) {
    const fact = { kind: 'row' as const, name, args, by: null, inside: null };
    frame.tracer.leaf(fact, value, used ?? [], asserted && denied);
  }
  return value;
}

function sameArgs(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Every row, declared or given, of a name; for questions that are asked rarely. */
export function allRows(world: World, name: string): readonly Row[] {
  const declared = declaredRows(world, name, null);
  const given = givenRows(world, name);
  return given.length === 0 ? declared : [...declared, ...given];
}
