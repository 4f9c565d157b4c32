import type { Term } from '@casus/model';
import { name } from './dialect.js';
import { actorCode, type Frame, meets } from './frame.js';
import { bounds, LIFE, Stated } from './timeline.js';
import type { Expr } from './truth.js';
import { NotInSql } from './types.js';

/** An argument of a relation: an actor that the clause names, or a column. */
export type Argument = { readonly id: string } | { readonly cell: string };

export function argument(term: Term, cell: (term: Term) => string): Argument {
  return term.kind === 'const' ? { id: term.id } : { cell: cell(term) };
}

/**
 * What the library's dated rows say: one joined table for each relation, its rows disjoint for
 * the same actors and without gaps, so that a day finds one and an uncertain date all that it meets.
 * `by`: only this actor's word.
 */
export function relationValue(
  relation: string,
  args: readonly Argument[],
  frame: Frame,
  by: string | null = null,
): Expr {
  const { model, options } = frame.compiling;
  if (frame.happening === null) throw new NotInSql('a relation is read without a happening');
  const stated = new Stated(model, options);
  const cells = args.flatMap((arg) => ('cell' in arg ? [arg.cell] : []));
  const rows = stated
    .of(relation, args.length, by)
    .filter((row) =>
      row.args.every((id, index) => fixed(args[index]) === null || fixed(args[index]) === id),
    );
  // Of actors whom no row names a claim may still say that there is none.
  const closed = stated.closing(
    relation,
    args.map((arg) => fixed(arg) ?? ''),
  );
  if (cells.length > 0 && closed.length > 0)
    throw new NotInSql(`"${relation}" is claimed to be complete`);
  if (cells.length === 0) {
    const line = stated.timeline(
      relation,
      args.map((arg) => fixed(arg) ?? ''),
      by,
    );
    return joined(
      line.map((piece) => [...bounds(piece), String(piece.values[0])]),
      [],
      '1',
      frame,
    );
  }
  const named = [...new Map(rows.map((row) => [JSON.stringify(row.args), row.args])).values()];
  const tuples = named.flatMap((ids) => {
    const codes = coded(
      ids.filter((_, index) => fixed(args[index]) === null),
      frame,
    );
    if (!codes) return [];
    return stated
      .timeline(relation, ids, by)
      .map((piece) => [...bounds(piece), String(piece.values[0]), ...codes]);
  });
  const otherwise = LIFE.includes(relation) ? '0' : '1';
  const unknown = cells.map((cell) => `${cell} IS NULL`).join(' OR ');
  const value = tuples.length === 0 ? otherwise : joined(tuples, cells, otherwise, frame);
  return value === '1' ? '1' : `CASE WHEN ${unknown} THEN 1 ELSE ${value} END`;
}

function joined(
  tuples: readonly (readonly string[])[],
  cells: readonly string[],
  otherwise: string,
  frame: Frame,
): Expr {
  const alias = `r${frame.joins.size}`;
  const columns = ['from', 'to', 'value', ...cells.map((_, i) => `a${i}`)].map(name).join(', ');
  const on = [
    ...cells.map((cell, i) => `${alias}.${name(`a${i}`)} = ${cell}`),
    meets(alias, frame.happening ?? ''),
  ].join(' AND ');
  const list = tuples.map((tuple) => `(${tuple.join(', ')})`).join(', ');
  frame.joins.set(alias, `LEFT JOIN (VALUES ${list}) AS ${alias}(${columns}) ON ${on}`);
  return `COALESCE(${alias}."value", ${otherwise})`;
}

const fixed = (arg: Argument | undefined) => (arg && 'id' in arg ? arg.id : null);

/** Null: an actor without a code, whom no row of a table is about. */
function coded(args: readonly string[], frame: Frame): string[] | null {
  try {
    return args.map((id) => actorCode(frame.compiling, id));
  } catch {
    return null;
  }
}
