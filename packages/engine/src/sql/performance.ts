import { isA, type Pattern, type Term } from '@casus/model';
import { type Acts, actsOf } from './acts.js';
import { day, FIRST_DAY, LAST_DAY, name } from './dialect.js';
import { eventSource, openTypes } from './events.js';
import { fits, single } from './formulas.js';
import type { Frame } from './frame.js';
import type { LimbRows } from './rows.js';
import { type Expr, greatest, least } from './truth.js';
import type { Compiling } from './types.js';

/** How far the act of the head was done: a value, what it is joined from, and a CTE where it takes one. */
export interface Done {
  readonly value: Expr;
  readonly joins: string;
  readonly ctes: readonly (readonly [string, string])[];
}

/** Force, trigger and exceptions hold: only then an act performs or breaks anything. */
export const APPLIES = 'i."force" = 2 AND i."trigger" = 2 AND i."defeat" = 0';

/** How far an act answers in time. */
export interface Timing {
  /** 0, 1, 2 of the act `a` for the instance `i`. */
  readonly value: Expr;
  /** Where only the act's end must lie after the onset: then the latest end of all acts says it. */
  readonly endAfterOnset: boolean;
  /** The last day on which it may be done; none: the day of judgement. */
  readonly until?: string;
}

/**
 * Performance by one bearer. Where nothing closes the record only sure acts count, and the latest of
 * them for each link and each role says all: acts are grouped once and joined by equality. Else each
 * act is held against each instance.
 */
export function performance(
  judging: Judging,
  act: Pattern,
  bearer: Term,
  timing: Timing,
  alias: string,
): Done {
  const { compiling, frame } = judging;
  const floor = openness(compiling, act.type, timing.until);
  if (floor === '1' && timing.endAfterOnset) {
    const quick = latestActs(compiling, act, bearer, frame, alias);
    if (quick) return quick;
  }
  const acts = actsOf(act, bearer, floor !== '1', frame);
  const done = eachAct(judging, acts, least(acts.value, timing.value), null, alias);
  return { ...done, value: greatest(done.value, floor) };
}

/** What a head is judged from: its instances `i`, seen through a frame. */
export interface Judging {
  readonly compiling: Compiling;
  readonly rows: LimbRows;
  readonly frame: Frame;
  readonly prefix: string;
}

/**
 * Acts that surely answer, grouped by what they are found by. Null: they are not found by equality
 * alone, or the day of judgement differs from happening to happening.
 */
function latestActs(
  compiling: Compiling,
  act: Pattern,
  bearer: Term,
  frame: Frame,
  called: string,
): Done | null {
  const { happenings, on } = compiling.options;
  const has = (column: string) => happenings.columns.includes(column);
  if (has('judged') || act.inside) return null;
  const source = eventSource(compiling, act.type);
  const { 'because of': link, ...others } = act.roles;
  const roles = Object.entries({ ...others, by: bearer });
  if (roles.some(([, term]) => term.kind !== 'const' && term.kind !== 'variable')) return null;
  if (link && (link.kind !== 'happening' || frame.handles.get(link.handle) === undefined))
    return null;
  const cells = roles.map(([role, term]) => [source.role('a', role), term] as const);
  const sure = source.surely('a');
  const never = { value: '1', joins: '', ctes: [] };
  if (sure === 'FALSE' || cells.some(([cell]) => cell === null)) return never;
  const links = link ? linksOf(has) : [null];
  if (links.length === 0) return never;
  const keys = cells.flatMap(([cell, term]) =>
    cell !== null && term.kind === 'variable' ? [[cell, single(term, frame)] as const] : [],
  );
  const fixed = cells.filter(([, term]) => term.kind === 'const');
  if (keys.length === 0 && !link) return null;
  const until = `MAX(CASE WHEN a."end_latest" IS NULL OR a."end_earliest" IS NULL THEN ${LAST_DAY} ELSE a."end_earliest" END)`;
  const joins = links.map((one, index) => {
    const alias = `${called}_${index}`;
    const grouped = [...(one ? [one.act] : []), ...keys.map(([cell]) => cell)];
    const where = [
      sure,
      `a."start_latest" <= ${day(on)}`,
      ...(one ? [one.where] : []),
      ...fixed.map(([cell, term]) => `${fits(cell, term, frame)} = 2`),
    ];
    const columns = grouped.map((cell, i) => `${cell} AS ${name(`k${i}`)}`);
    const wanted = [...(one ? [one.instance] : []), ...keys.map(([, cell]) => cell)];
    const same = wanted.map((cell, i) => `${alias}.${name(`k${i}`)} = ${cell}`);
    return `LEFT JOIN (SELECT ${columns.join(', ')}, ${until} AS "until" FROM ${name(happenings.name)} AS a WHERE ${where.join(' AND ')} GROUP BY ${grouped.join(', ')}) AS ${alias} ON ${same.join(' AND ')}`;
  });
  const later = links.map(
    (_, index) => `COALESCE(${called}_${index}."until", ${FIRST_DAY}) > i."onset_to"`,
  );
  return {
    value: `CASE WHEN ${APPLIES} AND (${later.join(' OR ')}) THEN 2 ELSE 1 END`,
    joins: joins.join(' '),
    ctes: [],
  };
}

/** The table names the happening that an act answers, or at least the conflict that both belong to. */
function linksOf(has: (column: string) => boolean) {
  const unsaid = has('because of') ? 'a."because of" IS NULL AND ' : '';
  return [
    ...(has('because of')
      ? [{ act: 'a."because of"', instance: 'i."id"', where: 'a."because of" IS NOT NULL' }]
      : []),
    ...(has('conflict')
      ? [
          {
            act: 'a."conflict"',
            instance: 'i."conflict"',
            where: `${unsaid}a."conflict" IS NOT NULL`,
          },
        ]
      : []),
  ];
}

/** The greatest value of an act, for each instance that has one; `still`: and of force at the act. */
export function eachAct(
  { compiling, rows, prefix }: Judging,
  { source, links }: Acts,
  value: Expr,
  still: { readonly join: string; readonly force: string } | null,
  alias: string,
): Done {
  const ids = rows.identity.map((id) => `i.${name(id)}`);
  const called = rows.identity.map((id) => `i.${name(id)} AS ${name(id)}`);
  const happenings = name(compiling.options.happenings.name);
  const branches = links.map((link) => {
    const from = `FROM ${rows.name} AS i JOIN ${happenings} AS a ON ${link}`;
    const where = `WHERE ${source.among('a')} AND ${APPLIES}`;
    if (!still)
      return `SELECT ${called.join(', ')}, ${value} AS "value" ${from} ${where} AND ${value} > 0`;
    // Of an act that may lie on either side of a change nothing is sure: all stretches it meets must agree.
    const [start, end] = ['a."start_earliest"', 'a."start_latest"'];
    const days = `SUM(CAST(LEAST(n."to", ${end} + 1) - GREATEST(n."from", ${start}) AS INTEGER))`;
    const over = `CASE WHEN MAX(n."force") IS NULL THEN 0 WHEN MIN(n."force") = MAX(n."force") AND ${days} = MAX(${end} - ${start} + 1) THEN MAX(n."force") ELSE 1 END`;
    return `SELECT ${called.join(', ')}, LEAST(MAX(${value}), ${over}) AS "value" ${from} ${still.join} ${where} AND ${value} > 0 GROUP BY ${[...ids, 'a."id"'].join(', ')}`;
  });
  const none = `SELECT ${called.join(', ')}, 0 AS "value" FROM ${rows.name} AS i WHERE FALSE`;
  const all = branches.length > 0 ? branches.join(' UNION ALL ') : none;
  const own = rows.identity.map(name).join(', ');
  const cte = name(`${prefix}_done_${alias}`);
  const same = rows.identity.map((id) => `${alias}.${name(id)} = i.${name(id)}`).join(' AND ');
  return {
    value: `COALESCE(${alias}."value", 0)`,
    joins: `LEFT JOIN ${cte} AS ${alias} ON ${same}`,
    ctes: [[cte, `SELECT ${own}, MAX("value") AS "value" FROM (${all}) AS u GROUP BY ${own}`]],
  };
}

/**
 * 1 where an act may have happened without being recorded; 0 where the record claims to be complete, for
 * its type and for all that may count as it.
 */
function openness(compiling: Compiling, wanted: string, until: string | undefined): Expr {
  const { complete = [] } = compiling.options;
  const { events } = compiling.model;
  const closed = openTypes(compiling, wanted).map((type) => {
    const held = complete
      .filter(({ types }) => types.some((one) => one === '*' || isA(events, type, one)))
      .map(({ from, to }) => {
        const parts = [
          ...(from === null ? [] : [`${day(from)} <= i."onset_from"`]),
          ...(to === null ? [] : [`${day(to)} > ${until ? `LEAST(i."on", ${until})` : 'i."on"'}`]),
        ];
        return parts.length > 0 ? `(${parts.join(' AND ')})` : 'TRUE';
      });
    return held.length === 0 ? 'FALSE' : held.includes('TRUE') ? 'TRUE' : `(${held.join(' OR ')})`;
  });
  if (closed.includes('FALSE')) return '1';
  const open = closed.filter((part) => part !== 'TRUE');
  return open.length === 0 ? '0' : `CASE WHEN ${open.join(' AND ')} THEN 0 ELSE 1 END`;
}
