import type { Formula, Kind, Pattern, Term } from '@casus/model';
import { text } from './dialect.js';
import type { EventSource } from './events.js';
import { closed, flag, list } from './family-table.js';
import { actorCode, cell, type Frame } from './frame.js';
import { argument, relationValue } from './relations.js';
import { atLeast, type Expr, greatest, isConstant, least, not, when } from './truth.js';
import { NotInSql } from './types.js';

/** What a formula comes to, and the names of its parts that may be unknown, each with its value. */
export interface Value {
  readonly value: Expr;
  readonly open: readonly (readonly [string, Expr])[];
}

/** A value read from columns, under the name by which a reader would ask for it. */
const value = (text: Expr, called: string, frame: Frame): Value => {
  const leaf = frame.leaf(text, false, frame.idle);
  return { value: leaf, open: [[called, leaf]] };
};

export function formula(of: Formula, frame: Frame): Value {
  switch (of.kind) {
    case 'atLeast': {
      const parts =
        of.n === 1 ? alternatives(of.of, frame) : of.of.map((part) => formula(part, frame));
      return {
        value: atLeast(
          of.n,
          parts.map((part) => part.value),
        ),
        open: parts.flatMap((part) => part.open),
      };
    }
    case 'not': {
      const inner = formula(of.of, frame);
      return { value: not(inner.value), open: inner.open };
    }
    case 'row':
      return value(row(of, frame), of.name, frame);
    case 'fits': {
      const happening = frame.handles.get(of.handle);
      if (!happening) throw new NotInSql(`${of.handle} is no happening of the table`);
      return value(fits(happening.role(of.role), of.term, frame), of.role, frame);
    }
    case 'same': {
      const [a, b] = [single(of.a, frame), single(of.b, frame)];
      return value(
        `CASE WHEN ${a} IS NULL OR ${b} IS NULL THEN 1 WHEN ${a} = ${b} THEN 2 ELSE 0 END`,
        'same',
        frame,
      );
    }
    case 'some':
    case 'count':
    case 'is':
    case 'gap':
    case 'clause':
      throw new NotInSql(`it asks "${of.kind}" inside another condition`);
  }
}

/** Where the first alternative is true, the others need not be looked at. */
function alternatives([first, ...rest]: readonly Formula[], frame: Frame): Value[] {
  if (!first) return [];
  const decisive = formula(first, frame);
  const idle = isConstant(decisive.value) ? {} : { idle: decisive.value };
  return [decisive, ...rest.map((part) => formula(part, { ...frame, ...idle }))];
}

/** A condition on a row: a column's flag or list, a relation of the library, or an open term. */
function row(of: Extract<Formula, { kind: 'row' }>, frame: Frame): Expr {
  const { model, family } = frame.compiling;
  if (of.inside) throw new NotInSql('it asks what somebody believes');
  const index = family?.columns.findIndex(({ relation }) => relation === of.name) ?? -1;
  const said = family?.columns[index];
  if (said) {
    const party = partyOf(of.args.at(-1), frame);
    if (said.kind === 'flag') return cell(frame, party, flag(index));
    return listed(
      cell(frame, party, list(index)),
      cell(frame, party, closed(index)),
      of.args[0],
      frame,
    );
  }
  const relation = model.relations.find(({ id }) => id === of.name);
  // No table states what a term's settler said: it stays open, within what the happening allows.
  if (relation?.open) {
    // One value with what limits it: no leaf inside a leaf.
    const whole = { ...frame, leaf: (text: Expr) => text };
    const limit = least('1', of.within ? formula(of.within, whole).value : '2');
    // Of somebody unknown nothing can be said yet, not even by the limit.
    const unknown = [...new Set(of.args.flatMap((arg) => unknownWhere(arg, frame)))];
    if (limit === '1' || unknown.length === 0) return limit;
    return when(unknown.join(' OR '), '1', limit);
  }
  if (of.by && of.by.kind !== 'const') throw new NotInSql('it asks whose word it is');
  if (of.within) throw new NotInSql('it limits what is not stated');
  const args = of.args.map((arg) => argument(arg, (term) => single(term, frame)));
  return relationValue(of.name, args, frame, of.by?.id ?? null);
}

/** When nobody is known whom a term stands for. */
function unknownWhere(term: Term, frame: Frame): string[] {
  if (term.kind === 'const' || term.kind === 'happening') return [];
  if (term.kind === 'any' || term.kind === 'all')
    return term.terms.flatMap((part) => unknownWhere(part, frame));
  return [`${single(term, frame)} IS NULL`];
}

/** 1 or 2: the party of the pair in whose row the column stands. */
function partyOf(term: Term | undefined, frame: Frame): string {
  const at = term?.kind === 'variable' ? frame.variables.get(term.name) : undefined;
  const party = /\."([12])"$/.exec(at ?? '')?.[1];
  if (!party) throw new NotInSql('it asks of somebody else what a column says of a party');
  return party;
}

function listed(items: string, shut: string, term: Term | undefined, frame: Frame): Expr {
  const who = term ? single(term, frame) : 'NULL';
  return `CASE WHEN ${who} IS NULL OR ${items} IS NULL THEN 1 WHEN ${items} LIKE '%,' || ${who} || ',%' THEN 2 WHEN ${shut} = 1 THEN 0 ELSE 1 END`;
}

/** One code or column for a term that stands for one actor. */
export function single(term: Term, frame: Frame): string {
  switch (term.kind) {
    case 'const':
      return actorCode(frame.compiling, term.id);
    case 'variable': {
      const at = frame.variables.get(term.name);
      if (at) return at;
      throw new NotInSql(`${term.name} stands for no column`);
    }
    case 'role': {
      const at = frame.handles.get(term.handle)?.role(term.role);
      return at ?? 'NULL';
    }
    case 'happening': {
      const at = frame.handles.get(term.handle);
      if (at) return `${at.alias}."id"`;
      throw new NotInSql(`${term.handle} is no happening of the table`);
    }
    default:
      throw new NotInSql('it asks for several actors at once');
  }
}

/** How far what stands in a role's column answers the term; no column, or NULL: unknown. */
export function fits(cell: string | null, term: Term, frame: Frame): Expr {
  if (cell === null) return '1';
  switch (term.kind) {
    case 'bind':
      return when(`${cell} IS NULL`, '1', '2');
    case 'any':
      return greatest(...term.terms.map((item) => fits(cell, item, frame)));
    case 'all':
      return least(...term.terms.map((item) => fits(cell, item, frame)));
    case 'related':
      return when(
        `${cell} IS NULL`,
        '1',
        relationValue(
          term.relation,
          [{ cell }, ...term.args.map((arg) => argument(arg, (one) => single(one, frame)))],
          frame,
        ),
      );
    case 'const': {
      const kind = frame.compiling.model.kinds.find(({ id }) => id === term.id);
      if (kind) return fitsKind(cell, kind, frame);
      return equal(cell, actorCode(frame.compiling, term.id));
    }
    default:
      return equal(cell, single(term, frame));
  }
}

function equal(cell: string, wanted: string): Expr {
  if (cell === wanted) return when(`${cell} IS NULL`, '1', '2');
  const unknown = /^[-\d']/.test(wanted)
    ? `${cell} IS NULL`
    : `${cell} IS NULL OR ${wanted} IS NULL`;
  return `CASE WHEN ${unknown} THEN 1 WHEN ${cell} = ${wanted} THEN 2 ELSE 0 END`;
}

/** At or below: it is one; with something below both: it may be one. */
function fitsKind(cell: string, kind: Kind, frame: Frame): Expr {
  const { kinds } = frame.compiling.model;
  const isA = (id: string, above: string): boolean =>
    id === above ||
    (kinds.find((item) => item.id === id)?.parents.some((p) => isA(p, above)) ?? false);
  const below = kinds.filter(({ id }) => isA(id, kind.id)).map(({ id }) => id);
  const perhaps = kinds
    .filter(({ id }) => !below.includes(id) && below.some((item) => isA(item, id)))
    .map(({ id }) => id);
  const among = (ids: readonly string[]) => `${cell} IN (${ids.map(text).join(', ')})`;
  const middle = perhaps.length > 0 ? ` WHEN ${among(perhaps)} THEN 1` : '';
  return `CASE WHEN ${cell} IS NULL THEN 1 WHEN ${among(below)} THEN 2${middle} ELSE 0 END`;
}

/**
 * How far a happening answers a pattern: its type, its start, its roles. `joined`: a role by which
 * it was found already, and so how far it answers there.
 */
export function matches(
  pattern: Pattern,
  source: EventSource,
  alias: string,
  frame: Frame,
  joined: { readonly role: string; readonly value: Expr } | null = null,
): Value[] {
  if (pattern.inside) throw new NotInSql('it asks what somebody believes');
  const started = `CASE WHEN ${alias}."start_latest" <= ${frame.on} THEN 2 WHEN ${alias}."start_earliest" > ${frame.on} THEN 0 ELSE 1 END`;
  const roles = Object.entries(pattern.roles).map(([role, term]) => {
    if (role === joined?.role) return value(joined.value, role, frame);
    const linked = role === 'because of';
    const fit = linked ? because(alias, term, frame) : fits(source.role(alias, role), term, frame);
    return value(fit, role, frame);
  });
  return [
    value(source.value(alias), pattern.type, frame),
    value(started, 'start', frame),
    ...roles,
  ];
}

/**
 * "because of h": the table names the happening, or at least the conflict, which then is the
 * identity that the link refers to.
 */
function because(alias: string, term: Term, frame: Frame): Expr {
  const wanted = term.kind === 'happening' ? frame.handles.get(term.handle) : undefined;
  if (!wanted) throw new NotInSql('"because of" refers to no happening of the table');
  const { columns } = frame.compiling.options.happenings;
  const has = (text: string) => columns.includes(text);
  const parts = [
    ...(has('because of')
      ? [
          `WHEN ${alias}."because of" = ${wanted.alias}."id" THEN 2`,
          `WHEN ${alias}."because of" IS NOT NULL THEN 0`,
        ]
      : []),
    ...(has('conflict')
      ? [
          `WHEN ${alias}."conflict" IS NULL OR ${wanted.alias}."conflict" IS NULL THEN 1`,
          `WHEN ${alias}."conflict" = ${wanted.alias}."conflict" THEN 2`,
          'WHEN TRUE THEN 0',
        ]
      : []),
  ];
  return parts.length > 0 ? `CASE ${parts.join(' ')} ELSE 1 END` : '1';
}
