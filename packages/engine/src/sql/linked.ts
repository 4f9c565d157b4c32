import { type Formula, isA } from '@casus/model';
import { FIRST_DAY, LAST_DAY, name } from './dialect.js';
import { eventSource } from './events.js';
import { formula, single, type Value } from './formulas.js';
import type { Frame } from './frame.js';
import { greatest } from './truth.js';
import { NotInSql } from './types.js';

/** A condition that may come to hold later than the happening: its value, and the day since when. */
export interface Linked extends Value {
  readonly since: string | null;
}

/**
 * A condition of a trigger: on columns alone, or a linked happening ("request by P to Q because
 * of h"), by itself or as an alternative to what columns say. Linked happenings are grouped
 * before they are joined, so that an instance stays one row.
 */
export function linked(of: Formula, frame: Frame): Linked {
  if (of.kind === 'some') return some(of, frame);
  if (of.kind !== 'atLeast' || of.n !== 1 || !of.of.some((part) => part.kind === 'some')) {
    return { ...formula(of, frame), since: null };
  }
  const parts = of.of.map((part) => linked(part, frame));
  const days = parts.map(
    (part) => `CASE WHEN ${part.value} = 2 THEN ${part.since ?? FIRST_DAY} ELSE ${LAST_DAY} END`,
  );
  return {
    value: greatest(...parts.map((part) => part.value)),
    open: parts.flatMap((part) => part.open),
    since: `LEAST(${days.join(', ')})`,
  };
}

function some({ pattern, where }: Extract<Formula, { kind: 'some' }>, frame: Frame): Linked {
  const { because, others } = roles(pattern.roles);
  if (pattern.inside || where.kind !== 'atLeast' || where.n !== 0 || !because) {
    throw new NotInSql('a linked happening is asked for more than its roles');
  }
  const { model, options } = frame.compiling;
  const { happenings, complete } = options;
  const source = eventSource(frame.compiling, pattern.type);
  if (
    (complete ?? []).some(({ types }) =>
      types.some((type) => type === '*' || isA(model.events, pattern.type, type)),
    )
  ) {
    throw new NotInSql(
      'a linked happening is asked for, and the record claims to be complete for it',
    );
  }
  const columns = others.map(([role]) => source.role('s', role));
  // Without the link, or without one of the roles, no row can show it: it stays open.
  if (!happenings.columns.includes('because of') || columns.includes(null)) {
    return { value: '1', open: [[pattern.type, '1']], since: LAST_DAY };
  }
  const alias = `s${frame.joins.size}`;
  const keys = [
    `s."because of" AS "link"`,
    ...columns.map((cell, i) => `${cell} AS ${name(`a${i}`)}`),
  ];
  const group = ['s."because of"', ...columns];
  const on = [
    `${alias}."link" = ${frame.happening}."id"`,
    ...others.map(([, term], i) => `${alias}.${name(`a${i}`)} = ${single(term, frame)}`),
  ];
  frame.joins.set(
    alias,
    `LEFT JOIN (SELECT ${keys.join(', ')}, MIN(s."start_latest") AS "since" FROM ${name(happenings.name)} AS s WHERE ${source.surely('s')} AND s."because of" IS NOT NULL GROUP BY ${group.join(', ')}) AS ${alias} ON ${on.join(' AND ')}`,
  );
  const day = `COALESCE(${alias}."since", ${LAST_DAY})`;
  const value = frame.leaf(`CASE WHEN ${day} <= ${frame.on} THEN 2 ELSE 1 END`);
  return { value, open: [[pattern.type, value]], since: frame.leaf(day, true) };
}

function roles(all: Readonly<Record<string, Parameters<typeof single>[0]>>) {
  const entries = Object.entries(all);
  return {
    because: entries.find(([role]) => role === 'because of'),
    others: entries.filter(([role]) => role !== 'because of'),
  };
}
