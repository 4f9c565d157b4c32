import type { Formula, Minute, Row, Truth } from '@casus/model';
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

/** A definition in force at both ends replaces the rows; at one end only, what both agree on. */
function defined(
  frame: Frame,
  parts: RowParts,
  last: { readonly ids: Ids; readonly sure: boolean },
  { from, to, moving }: Reader,
  rows: () => Truth,
): Truth {
  const early = definedAt(frame, parts.definitions, last, from, moving, rows);
  const late = from === to ? early : definedAt(frame, parts.definitions, last, to, moving, rows);
  if (early === null && late === null) return rows();
  const { tracer } = frame;
  frame.tracer = null;
  const first = early ?? rows();
  const second = late ?? rows();
  frame.tracer = tracer;
  const value = first === second ? first : 1;
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
  const value = values.every((one) => one === values[0]) ? (values[0] as Truth) : 1;
  const asked = lists.map((ids) => (ids.length === 1 ? (ids[0] as string) : null));
  tracer?.leaf({ ...question(atom), args: asked }, value, [], true);
  return value;
}

function question(atom: Atom) {
  const { name, args, by, inside } = atom;
  return { kind: 'row' as const, name, args, by, inside };
}

/** Read at both ends of the anchor: what differs is unknown. */
function single(frame: Frame, parts: RowParts, atom: Atom, at: Minute | null): Truth {
  const { from, to, moving } = readerOf(frame, at);
  if (moving) narrowByClaims(frame, atom.name, atom.inside);
  const used: Row[] | null = frame.tracer === null ? null : [];
  const first = readAt(frame, atom, from, moving, used);
  const last = from === to ? first : readAt(frame, atom, to, moving, used);
  const value = first.value === last.value ? first.value : 1;
  const free = !first.stated || !last.stated;
  if (free && parts.within !== null) return bounded(frame, parts, atom, first, last);
  frame.tracer?.leaf(question(atom), value, used ?? [], first.disputed || last.disputed);
  return value;
}

/** What nobody states is at most what the description allows. */
function bounded(frame: Frame, parts: RowParts, atom: Atom, first: Reading, last: Reading): Truth {
  const { tracer } = frame;
  const most = parts.within as Code;
  tracer?.open();
  const floor = and(first.value, last.value);
  tracer?.leaf(question(atom), floor, [], false);
  const limit = most(frame);
  const early = first.stated ? first.value : and(first.value, limit);
  const late = last.stated ? last.value : and(last.value, limit);
  const value = early === late ? early : 1;
  if (tracer !== null && parts.formula !== null) {
    tracer.close({ kind: 'formula', formula: parts.formula }, value);
  }
  return value;
}
