import { type Formula, kleene, type Minute, type Row, type Truth } from '@casus/model';
import { minutesOf } from './change-points.js';
import { type DefinitionCode, definedAt } from './definitions.js';
import {
  type Atom,
  narrowByClaims,
  type Reader,
  type Reading,
  readAt,
  readerOf,
} from './row-reading.js';
import type { Scope } from './scope.js';
import { and, type Code, type Frame, type Ids, NONE, type TermCode } from './types.js';

const { agreed } = kleene;

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
    const rows = (): Truth => {
      if (vague || lists.some((list) => list.length === 0)) {
        return unknown(frame, parts, lists, by, inside);
      }
      const atom: Atom = { name: parts.name, args: [], by, inside, open };
      return combine(frame, parts, atom, lists, sure, [], at ?? null);
    };
    if (parts.definitions.length === 0) return rows();
    const last = lists.length - 1;
    const asked = { ids: lists[last] ?? NONE, sure: sure[last] ?? true };
    return defined(frame, parts, asked, readerOf(frame, at ?? null), rows);
  };
  return { value };
}

/** A definition in force throughout replaces the rows; in force for a part, what both agree on. */
function defined(
  frame: Frame,
  parts: RowParts,
  last: { readonly ids: Ids; readonly sure: boolean },
  { from, to, moving }: Reader,
  rows: () => Truth,
): Truth {
  const found = minutesOf(frame.world, { earliest: from, latest: to }).map((minute) =>
    definedAt(frame, parts.definitions, last, minute, moving, rows),
  );
  if (found.every((value) => value === null)) return rows();
  const { tracer } = frame;
  frame.tracer = null;
  const value = agreed(found.map((one) => one ?? rows()));
  frame.tracer = tracer;
  const args = last.ids.length === 1 ? [last.ids[0] as string] : [null];
  tracer?.leaf({ kind: 'row', name: parts.name, args, by: null, inside: null }, value, [], true);
  return value;
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
  const value = agreed(values);
  const asked = lists.map((ids) => (ids.length === 1 ? (ids[0] as string) : null));
  tracer?.leaf({ ...question(atom), args: asked }, value, [], true);
  return value;
}

function question(atom: Atom) {
  const { name, args, by, inside } = atom;
  return { kind: 'row' as const, name, args, by, inside };
}

/** Read throughout the anchor: what differs is unknown. */
function single(frame: Frame, parts: RowParts, atom: Atom, at: Minute | null): Truth {
  const { from, to, moving } = readerOf(frame, at);
  if (moving) narrowByClaims(frame, atom.name, atom.inside);
  const used: Row[] | null = frame.tracer === null ? null : [];
  const minutes = minutesOf(frame.world, { earliest: from, latest: to });
  const readings = minutes.map((minute) => readAt(frame, atom, minute, moving, used));
  const free = readings.some(({ stated }) => !stated);
  if (free && parts.within !== null) return bounded(frame, parts, atom, readings);
  const value = agreed(readings.map((reading) => reading.value));
  const disputed = readings.some((reading) => reading.disputed);
  frame.tracer?.leaf(question(atom), value, used ?? [], disputed);
  return value;
}

/** What nobody states is at most what the description allows. */
function bounded(frame: Frame, parts: RowParts, atom: Atom, readings: readonly Reading[]): Truth {
  const { tracer } = frame;
  const most = parts.within as Code;
  tracer?.open();
  const floor = readings.reduce<Truth>((least, { value }) => and(value, least), 2);
  tracer?.leaf(question(atom), floor, [], false);
  const limit = most(frame);
  const value = agreed(readings.map((one) => (one.stated ? one.value : and(one.value, limit))));
  if (tracer !== null && parts.formula !== null) {
    tracer.close({ kind: 'formula', formula: parts.formula }, value);
  }
  return value;
}
