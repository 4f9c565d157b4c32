import type { Minute, Row, Truth } from '@casus/model';
import { claimsOn, rowClosed } from './claims.js';
import { allRows, holdsAt, LIFE, limit } from './life.js';
import { saidValue } from './lifeline.js';
import { declaredOf, declaredRows, givenRows } from './row-index.js';
import { isBelow, type Taxonomy } from './taxonomy.js';
import type { Frame, Ids, World } from './types.js';

/** One row with everything resolved. */
export interface Atom {
  readonly name: string;
  readonly args: readonly string[];
  readonly by: string | null;
  readonly inside: string | null;
  readonly open: boolean;
}

/** What is stated of an atom; unstated, its floor. */
export interface Reading {
  readonly value: Truth;
  readonly stated: boolean;
  readonly disputed: boolean;
}

/** When a row is read: at both ends of the anchor, or at a minute that may be the one asked about. */
export interface Reader {
  readonly from: Minute;
  readonly to: Minute;
  readonly moving: boolean;
}

/** Relations are read at the anchor; without one at t. `at` overrides both. */
export function readerOf(frame: Frame, at: Minute | null): Reader {
  const { anchor, t } = frame;
  if (at !== null) return { from: at, to: at, moving: at === t };
  if (anchor === null) return { from: t, to: t, moving: true };
  return { from: anchor.start.earliest, to: anchor.start.latest, moving: false };
}

export function readAt(
  frame: Frame,
  atom: Atom,
  minute: Minute,
  moving: boolean,
  used: Row[] | null,
): Reading {
  const stated = statedAt(frame, atom, minute, moving, used);
  if (stated !== null) return stated;
  const { name, args, inside } = atom;
  const closed = LIFE.has(name) || rowClosed(frame.world, name, args, inside, minute, minute);
  return { value: closed ? 0 : 1, stated: false, disputed: false };
}

/** null: nobody states it. */
function statedAt(
  frame: Frame,
  atom: Atom,
  minute: Minute,
  moving: boolean,
  used: Row[] | null,
): Reading | null {
  const { kinds } = frame.world.tables;
  let asserted = false;
  let denied = false;
  let open = false;
  const look = (rows: readonly Row[]): void => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as Row;
      if (row.inside !== atom.inside || !answers(row, atom, kinds)) continue;
      if (atom.by !== null && row.marks.speaker !== atom.by) continue;
      if (moving) {
        limit(frame, row.from);
        limit(frame, row.to);
      }
      if (!holdsAt(row, minute)) continue;
      if (row.value === 2) asserted = true;
      else if (row.value === 0) denied = true;
      else open = true;
      if (used !== null && !used.includes(row)) used.push(row);
    }
  };
  look(declaredRowsFor(frame.world, atom));
  look(givenRows(frame.world, atom.name));
  if (!asserted && !denied && !open) return null;
  return { value: saidValue(asserted, denied, open), stated: true, disputed: asserted && denied };
}

/** Of an open term any kind below or above may answer, so all its rows are looked at. */
function declaredRowsFor(world: World, { name, args, open }: Atom): readonly Row[] {
  if (!open) return declaredOf(world, name, args);
  const first = args[0] ?? '';
  return declaredRows(world, name, world.tables.kinds.index.has(first) ? null : first);
}

/** Terms are closed upward: who threatens existence threatens sovereignty, and the denial goes down. */
function answers(row: Row, atom: Atom, kinds: Taxonomy): boolean {
  if (row.args.length !== atom.args.length) return false;
  for (let i = 0; i < row.args.length; i++) {
    const said = row.args[i] as string;
    const asked = atom.args[i] as string;
    if (said === asked) continue;
    if (!atom.open) return false;
    const s = kinds.index.get(said);
    const a = kinds.index.get(asked);
    if (s === undefined || a === undefined) return false;
    if (!(row.value === 2 ? isBelow(kinds, s, a) : isBelow(kinds, a, s))) return false;
  }
  return true;
}

/** Read at a moving minute, a claim's period limits how long the value holds. */
export function narrowByClaims(frame: Frame, name: string, inside: string | null): void {
  for (const claim of claimsOn(frame.world, name, inside)) {
    limit(frame, claim.from);
    limit(frame, claim.to);
  }
}

/** All ids that stand in the hole of a relation's rows, asserted or denied, whenever. */
export function candidates(
  frame: Frame,
  name: string,
  hole: number,
  fixed: readonly (Ids | null)[],
): readonly string[] {
  const found = new Set<string>();
  for (const row of allRows(frame.world, name)) {
    if (row.args.length !== fixed.length) continue;
    const fits = fixed.every((ids, i) => ids === null || ids.includes(row.args[i] as string));
    if (fits) found.add(row.args[hole] as string);
  }
  return [...found].sort();
}

/** Whether others than those whom rows name may stand in the hole: no claim closes it. */
export function openTo(frame: Frame, name: string, args: readonly (Ids | null)[]): boolean {
  if (LIFE.has(name)) return false;
  const { from, to, moving } = readerOf(frame, null);
  if (moving) narrowByClaims(frame, name, null);
  const known = args.map((ids) => (ids?.length === 1 ? (ids[0] as string) : ''));
  return !rowClosed(frame.world, name, known, null, from, to);
}
