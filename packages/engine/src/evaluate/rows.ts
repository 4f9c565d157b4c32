import type { Formula, Minute, Row, Truth } from '@casus/model';
import { namesRow, rowClosed } from './claims.js';
import { type DefinitionCode, definedAt } from './definitions.js';
import { allRows, holdsAt, LIFE, limit } from './life.js';
import { declaredRows, givenRows } from './row-index.js';
import type { Scope } from './scope.js';
import { isBelow, type Taxonomy } from './taxonomy.js';
import { and, type Code, type Frame, type Ids, type TermCode } from './types.js';

/** A row to be read; `first` stands in the hole of a relation, `at` overrides the anchor. */
export interface RowSpec {
  readonly value: (frame: Frame, first: Ids | null, at?: Minute) => Truth;
}

export interface RowParts {
  readonly name: string;
  readonly terms: readonly TermCode[];
  readonly by: TermCode | null;
  readonly inside: TermCode | null;
  readonly within: Code | null;
  readonly formula: Formula | null;
  readonly definitions: readonly DefinitionCode[];
}

/** One row with everything resolved. */
interface Atom {
  readonly name: string;
  readonly args: readonly string[];
  readonly by: string | null;
  readonly inside: string | null;
  readonly open: boolean;
}

export function compileRow(parts: RowParts, { tables }: Pick<Scope, 'tables'>): RowSpec {
  const relation = tables.relations.get(parts.name);
  const open = relation?.open ?? false;
  const settler = relation?.open && relation.settler !== null ? relation.settler : null;
  const usual = settler !== null && tables.actors.has(settler) ? settler : null;
  const value = (frame: Frame, first: Ids | null, at?: Minute): Truth => {
    const lists = parts.terms.map((term) => term.ids(frame));
    const sure = parts.terms.map((term) => term.sure(frame));
    if (first !== null) {
      lists.unshift(first);
      sure.unshift(true);
    }
    const by = parts.by === null ? usual : (parts.by.ids(frame)[0] ?? null);
    const inside = parts.inside === null ? null : (parts.inside.ids(frame)[0] ?? null);
    const vague = (parts.by !== null && by === null) || (parts.inside !== null && inside === null);
    if (vague || lists.some((list) => list.length === 0)) {
      return unknown(frame, parts, lists, by, inside);
    }
    const args: string[] = [];
    const atom: Atom = { name: parts.name, args, by, inside, open };
    return combine(frame, parts, atom, lists, sure, args, at ?? null);
  };
  return { value };
}

/** "an ally of RUS": the same row, with the filler in the hole. */
export function relatedRow(name: string, terms: readonly TermCode[], scope: Scope): RowSpec {
  const definitions = scope.definitions(name);
  const parts = { name, terms, by: null, inside: null, within: null, formula: null, definitions };
  return compileRow(parts, scope);
}

function unknown(
  frame: Frame,
  parts: RowParts,
  lists: readonly Ids[],
  by: string | null,
  inside: string | null,
): Truth {
  if (frame.tracer !== null) {
    const { name } = parts;
    const offset = lists.length - parts.terms.length;
    const args = lists.map((list, i) =>
      list.length === 1 ? (list[0] as string) : (parts.terms[i - offset]?.name?.(frame) ?? null),
    );
    frame.tracer.leaf({ kind: 'row', name, args, by, inside }, 1, [], false);
  }
  return 1;
}

/** Joint ids: each of them. Disputed ids: what they agree on. */
function combine(
  frame: Frame,
  parts: RowParts,
  atom: Atom,
  lists: readonly Ids[],
  sure: readonly boolean[],
  args: string[],
  at: Minute | null,
): Truth {
  const i = args.length;
  const list = lists[i];
  if (list === undefined) return single(frame, parts, { ...atom, args: [...args] }, at);
  const each = (id: string): Truth => {
    args.push(id);
    const value = combine(frame, parts, atom, lists, sure, args, at);
    args.pop();
    return value;
  };
  if (list.length === 1) return each(list[0] as string);
  const tracer = frame.tracer;
  if (sure[i]) {
    tracer?.open();
    const value = list.reduce<Truth>((least, id) => and(each(id), least), 2);
    tracer?.closeAll(value);
    return value;
  }
  frame.tracer = null;
  const values = list.map(each);
  frame.tracer = tracer;
  const value = values.every((one) => one === values[0]) ? (values[0] as Truth) : 1;
  const asked = lists.map((ids) => (ids.length === 1 ? (ids[0] as string) : null));
  tracer?.leaf({ ...question(atom), args: asked }, value, [], true);
  return value;
}

function question(atom: Atom) {
  const { name, args, by, inside } = atom;
  return { kind: 'row' as const, name, args, by, inside };
}

/** Read at the anchor, at its earliest and its latest minute; without an anchor at the minute asked. */
function single(frame: Frame, parts: RowParts, atom: Atom, at: Minute | null): Truth {
  const anchor = at === null ? frame.anchor : null;
  const from = at ?? anchor?.start.earliest ?? frame.t;
  const to = at ?? anchor?.start.latest ?? frame.t;
  const moving = at === null ? anchor === null : at === frame.t;
  if (moving) narrowByClaims(frame, atom);
  const defined = parts.definitions.length > 0;
  const undated = atom.open && !defined;
  const used: Row[] | null = frame.tracer === null ? null : [];
  const first = readAt(frame, parts, atom, undated ? null : from, from, to, moving, used);
  const last = undated || from === to ? first : readAt(frame, parts, atom, to, from, to, moving, used);
  if (first.stated || parts.within === null || !(first.value === last.value)) {
    const value = first.value === last.value ? first.value : 1;
    frame.tracer?.leaf(question(atom), value, used ?? [], first.disputed || last.disputed);
    return value;
  }
  return bounded(frame, parts, atom, first.value);
}

/** What nobody states is at most what the description allows. */
function bounded(frame: Frame, parts: RowParts, atom: Atom, floor: Truth): Truth {
  const { tracer } = frame;
  tracer?.open();
  tracer?.leaf(question(atom), floor, [], false);
  const value = and(floor, (parts.within as Code)(frame));
  if (tracer !== null && parts.formula !== null) {
    tracer.close({ kind: 'formula', formula: parts.formula }, value);
  }
  return value;
}

interface Reading {
  readonly value: Truth;
  readonly stated: boolean;
  readonly disputed: boolean;
}

function readAt(
  frame: Frame,
  parts: RowParts,
  atom: Atom,
  minute: Minute | null,
  from: Minute,
  to: Minute,
  moving: boolean,
  used: Row[] | null,
): Reading {
  const rows = statedAt(frame, atom, atom.open ? null : minute, moving, used);
  const closing = LIFE.has(atom.name) || rowClosed(frame.world, atom.name, atom.args, atom.inside, minute ?? from, minute ?? to);
  const own: Reading = rows ?? { value: closing ? 0 : 1, stated: false, disputed: false };
  if (parts.definitions.length === 0 || minute === null) return own;
  const defined = definedAt(frame, parts.definitions, atom.args, minute, moving, own.value);
  return defined === null ? own : { value: defined, stated: true, disputed: false };
}

/** null: nobody states it. */
function statedAt(
  frame: Frame,
  atom: Atom,
  minute: Minute | null,
  moving: boolean,
  used: Row[] | null,
): Reading | null {
  const { kinds } = frame.world.tables;
  let asserted = false;
  let denied = false;
  const look = (rows: readonly Row[]): void => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as Row;
      if (row.inside !== atom.inside || !answers(row, atom, kinds)) continue;
      if (atom.by !== null && row.marks.speaker !== atom.by) continue;
      if (minute !== null) {
        if (moving) {
          limit(frame, row.from);
          limit(frame, row.to);
        }
        if (!holdsAt(row, minute)) continue;
      }
      if (row.value === 2) asserted = true;
      else denied = true;
      if (used !== null && !used.includes(row)) used.push(row);
    }
  };
  const head = atom.args[0] ?? '';
  const closed = atom.open && kinds.index.has(head);
  look(declaredRows(frame.world, atom.name, closed ? null : head));
  look(givenRows(frame.world, atom.name));
  if (!asserted && !denied) return null;
  return { value: asserted ? (denied ? 1 : 2) : 0, stated: true, disputed: asserted && denied };
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
function narrowByClaims(frame: Frame, atom: Atom): void {
  for (const claim of frame.world.claims) {
    if (!namesRow(frame.world.tables, claim, atom.name, atom.inside)) continue;
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
    if (row.inside !== null || row.args.length !== fixed.length) continue;
    const fits = fixed.every((ids, i) => ids === null || ids.includes(row.args[i] as string));
    if (fits) found.add(row.args[hole] as string);
  }
  return [...found].sort();
}

/** Whether others than those named may stand in the hole: no claim closes it. */
export function openTo(frame: Frame, name: string, args: readonly (Ids | null)[], at: Minute | null): boolean {
  if (LIFE.has(name)) return false;
  const from = at ?? frame.anchor?.start.earliest ?? frame.t;
  const to = at ?? frame.anchor?.start.latest ?? frame.t;
  if (at === null && frame.anchor === null) {
    narrowByClaims(frame, { name, args: [], by: null, inside: null, open: false });
  }
  const known = args.map((ids) => (ids?.length === 1 ? (ids[0] as string) : ''));
  return !rowClosed(frame.world, name, known, null, from, to);
}
