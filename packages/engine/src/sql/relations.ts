import type { Row } from '@casus/model';
import { day, FIRST_DAY, LAST_DAY, name } from './dialect.js';
import { actorCode, type Frame, meets } from './frame.js';
import type { Expr } from './truth.js';
import { NotInSql } from './types.js';

/**
 * What the library's dated rows say: one joined table for each relation, its rows disjoint for
 * the same actors and without gaps, so that a day finds one and an uncertain date all that it meets.
 */
export function relationValue(relation: string, args: readonly string[], frame: Frame): Expr {
  if (frame.happening === null) throw new NotInSql('a relation is read without a happening');
  const rows = stretches(relation, args.length, frame);
  if (rows.length === 0) return '1';
  const alias = `r${frame.joins.size}`;
  const columns = ['from', 'to', 'value', ...args.map((_, i) => `a${i}`)].map(name).join(', ');
  const on = [
    ...args.map((arg, i) => `${alias}.${name(`a${i}`)} = ${arg}`),
    meets(alias, frame.happening),
  ].join(' AND ');
  frame.joins.set(alias, `LEFT JOIN (VALUES ${rows.join(', ')}) AS ${alias}(${columns}) ON ${on}`);
  return `COALESCE(${alias}."value", 1)`;
}

/** Rows with the same actors, cut where one begins or ends: stated and denied is unknown. */
function stretches(relation: string, arity: number, frame: Frame): string[] {
  const { model } = frame.compiling;
  const stated = [...model.rows, ...model.records.flatMap(({ facts }) => facts)].filter(
    (fact): fact is Row =>
      fact.kind === 'row' &&
      fact.name === relation &&
      fact.inside === null &&
      fact.args.length === arity,
  );
  return [...grouped(stated).values()].flatMap((rows) => {
    const codes = coded(rows[0]?.args ?? [], frame);
    return codes ? cut(rows).map((piece) => `(${[...piece, ...codes].join(', ')})`) : [];
  });
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(row.args);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** Null: an actor without a code, whom no row of a table is about. */
function coded(args: readonly string[], frame: Frame): string[] | null {
  try {
    return args.map((id) => actorCode(frame.compiling, id));
  } catch {
    return null;
  }
}

/** `[from, to, value]` in SQL, from the first day to the last: what nobody states is unknown. */
function cut(rows: readonly Row[]): [string, string, string][] {
  const ends = rows.flatMap(({ from, to }) => [from ?? -Infinity, to ?? Infinity]);
  const limits = [...new Set([-Infinity, Infinity, ...ends])].sort((a, b) => a - b);
  return limits.slice(0, -1).flatMap((from, index): [string, string, string][] => {
    const to = limits[index + 1] ?? Infinity;
    const there = rows.filter(
      (row) => (row.from ?? -Infinity) <= from && (row.to ?? Infinity) >= to,
    );
    const values = new Set(there.map(({ value }) => value));
    const value = values.size > 1 ? 1 : (there[0]?.value ?? 1);
    return [
      [
        from === -Infinity ? FIRST_DAY : day(from),
        to === Infinity ? LAST_DAY : day(to),
        String(value),
      ],
    ];
  });
}
