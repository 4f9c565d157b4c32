import type { Clause, Head, Term } from '@casus/model';
import { actsOf, instanceFrame } from './acts.js';
import { day, name, text } from './dialect.js';
import { single } from './formulas.js';
import type { Frame } from './frame.js';
import { bindsParties } from './instruments.js';
import type { PartyTables } from './parties.js';
import type { LimbRows } from './rows.js';
import { least } from './truth.js';
import { type Compiling, NotInSql } from './types.js';

/** What a limb's rows come to: further CTEs, and a SELECT of one row for each instance. */
export interface Verdict {
  readonly ctes: readonly (readonly [string, string])[];
  readonly select: string;
}

const APPLIES = 'i."force" = 2 AND i."trigger" = 2 AND i."defeat" = 0';

export function verdict(
  compiling: Compiling,
  limb: string | null,
  rows: LimbRows,
  parties: PartyTables,
  prefix: string,
): Verdict {
  const { head } = compiling.clause;
  switch (head.kind) {
    case 'duty':
      return head.negative
        ? prohibition(compiling, head, limb, rows, parties, prefix)
        : duty(compiling, head, limb, rows, parties, prefix);
    case 'liberty':
      return liberty(compiling, head, limb, rows, parties, prefix);
    default:
      throw new NotInSql(`its head is a "${head.kind}"`);
  }
}

type Duty = Extract<Head, { kind: 'duty' }>;
type Liberty = Extract<Head, { kind: 'liberty' }>;

/** The one who is bound: one holder, whose instance it is. */
export function bearerOf(head: Duty | Liberty): Term {
  const [only, ...rest] = head.bearer.holders;
  if (!only || rest.length > 0) throw new NotInSql('several are bound');
  return only.actor;
}

/** What stands between a clause and its head, in the order of the table of statuses. */
const undetermined = (force: string) =>
  `WHEN i."defeat" = 2 THEN 'overridden|' WHEN ${force} = 1 THEN 'undetermined|force' WHEN i."trigger" = 1 THEN 'undetermined|trigger' WHEN i."defeat" = 1 THEN 'undetermined|defeat'`;

function duty(
  compiling: Compiling,
  head: Duty,
  limb: string | null,
  rows: LimbRows,
  parties: PartyTables,
  prefix: string,
): Verdict {
  if (head.until || head.frequency.length > 0)
    throw new NotInSql('it recurs, or lasts until something');
  if (head.window && head.window.kind !== 'at once') throw new NotInSql('it has a deadline');
  const frame = instanceFrame(compiling, rows);
  const bearer = bearerOf(head);
  const floor = openness(compiling, head.act.type);
  const acts = actsOf(head.act, bearer, floor !== '1', frame);
  const reaches = `CASE WHEN a."end_latest" IS NULL OR a."end_earliest" IS NULL THEN 2 WHEN a."end_latest" <= i."onset_from" THEN 0 WHEN a."end_earliest" > i."onset_to" THEN 2 ELSE 1 END`;
  const value = least(acts.value, reaches);
  const done = doneTable(
    compiling,
    rows,
    acts.source.among('a'),
    acts.links,
    value,
    APPLIES,
    prefix,
  );
  const performed = `GREATEST(COALESCE(d."value", 0), ${floor})`;
  const left = `LEFT JOIN ${parties.members} AS m ON m."key" = i."key" AND m."who" = ${single(bearer, frame)} AND i."on" >= m."from" AND i."on" < m."to"`;
  const parted = bindsParties(compiling) ? left : '';
  const over = parted ? `WHEN m."key" IS NULL THEN 'lapsed|ended'` : '';
  const kept = head.deems ? "'triggered|discretion'" : "'kept|'";
  const status = `CASE ${undetermined('i."force"')} WHEN ${performed} = 2 THEN ${kept} ${over} ELSE 'triggered|' END`;
  const joins = `LEFT JOIN ${done.name} AS d ON ${sameInstance(rows, 'd', 'i')} ${parted}`;
  return {
    ctes: [done.cte],
    select: select(compiling, limb, rows, frame, { bearer, status, performed, joins, where: null }),
  };
}

/** Judged by each act at its start; the rights and prohibitions of who has left are gone. */
function prohibition(
  compiling: Compiling,
  head: Duty,
  limb: string | null,
  rows: LimbRows,
  parties: PartyTables,
  prefix: string,
): Verdict {
  const frame = instanceFrame(compiling, rows);
  const bearer = bearerOf(head);
  const acts = actsOf(head.act, bearer, true, frame);
  if (compiling.clause.unless) throw new NotInSql('its exceptions are asked of each act');
  // The happening has surely begun by the act, surely not, or it depends on the hour.
  const begun = `CASE WHEN a."start_earliest" > i."start_latest" THEN 2 WHEN a."start_latest" < i."start_earliest" THEN 0 ELSE 1 END`;
  const still = inForceAt(rows, parties, 'a."start_earliest"', 'a."start_latest"');
  const value = least(acts.value, begun);
  const done = doneTable(
    compiling,
    rows,
    acts.source.among('a'),
    acts.links,
    value,
    APPLIES,
    prefix,
    still,
  );
  const now = inForceAt(rows, parties, 'i."on"', null);
  const performed = 'COALESCE(d."value", 0)';
  const status = `CASE WHEN ${APPLIES} AND ${performed} = 2 THEN 'breached|' WHEN ${APPLIES} AND ${performed} = 1 THEN 'undetermined|performance' WHEN COALESCE(${now.force}, 0) = 0 THEN 'not in force|' ${undetermined(`LEAST(i."force", ${now.force})`)} ELSE 'observed|' END`;
  const joins = `LEFT JOIN ${done.name} AS d ON ${sameInstance(rows, 'd', 'i')} ${now.join}`;
  // Who had left before the day and was never surely bound owes no account.
  const where = `NOT (COALESCE(${now.force}, 0) = 0 AND NOT (${APPLIES}))`;
  return {
    ctes: [done.cte],
    select: select(compiling, limb, rows, frame, {
      bearer,
      status,
      performed,
      joins,
      where,
      still: now.force,
    }),
  };
}

function liberty(
  compiling: Compiling,
  head: Liberty,
  limb: string | null,
  rows: LimbRows,
  parties: PartyTables,
  prefix: string,
): Verdict {
  const frame = instanceFrame(compiling, rows);
  const bearer = bearerOf(head);
  const acts = actsOf(head.act, bearer, false, frame);
  const after = `CASE WHEN a."start_earliest" > i."onset_to" THEN 2 ELSE 1 END`;
  const value = least(acts.value, after);
  const done = doneTable(
    compiling,
    rows,
    acts.source.among('a'),
    acts.links,
    value,
    APPLIES,
    prefix,
  );
  const now = inForceAt(rows, parties, 'i."on"', null);
  const performed = head.negative ? '0' : 'COALESCE(d."value", 0)';
  const status = `CASE ${undetermined(`LEAST(i."force", ${now.force})`)} WHEN ${performed} = 2 THEN 'exercised|' ELSE 'available|' END`;
  const joins = `LEFT JOIN ${done.name} AS d ON ${sameInstance(rows, 'd', 'i')} ${now.join}`;
  return {
    ctes: [done.cte],
    select: select(compiling, limb, rows, frame, {
      bearer,
      status,
      performed,
      joins,
      where: `COALESCE(${now.force}, 0) > 0`,
      still: now.force,
    }),
  };
}

/** The parties' force on a day, or agreed over all days between two. */
function inForceAt(
  rows: LimbRows,
  { pairs, members }: PartyTables,
  first: string,
  last: string | null,
): { readonly join: string; readonly force: string } {
  const ids = rows.identity.filter((id) => id !== 'id');
  const table =
    ids.length === 2
      ? `(SELECT "key", "who" AS "1", "from", "to", "force" FROM ${members})`
      : pairs;
  const same = ids.map((id) => `n.${name(id)} = i.${name(id)}`).join(' AND ');
  const meets = last
    ? `n."from" <= ${last} AND n."to" > ${first}`
    : `n."from" <= ${first} AND n."to" > ${first}`;
  return { join: `LEFT JOIN ${table} AS n ON ${same} AND ${meets}`, force: 'n."force"' };
}

function sameInstance(rows: LimbRows, one: string, other: string): string {
  return rows.identity.map((id) => `${one}.${name(id)} = ${other}.${name(id)}`).join(' AND ');
}

/** The greatest value of an act, for each instance that has one. */
function doneTable(
  compiling: Compiling,
  rows: LimbRows,
  among: string,
  links: readonly string[],
  value: string,
  due: string,
  prefix: string,
  still: { readonly join: string; readonly force: string } | null = null,
): { readonly name: string; readonly cte: readonly [string, string] } {
  const ids = rows.identity.map((id) => `i.${name(id)}`);
  const called = rows.identity.map((id) => `i.${name(id)} AS ${name(id)}`);
  const table = name(compiling.options.happenings.name);
  const branches = links.map((link) => {
    const from = `FROM ${rows.name} AS i JOIN ${table} AS a ON ${link}`;
    const where = `WHERE ${among} AND ${due}`;
    if (!still)
      return `SELECT ${called.join(', ')}, ${value} AS "value" ${from} ${where} AND ${value} > 0`;
    // Of an act that may lie on either side of a change nothing is sure: all stretches it meets must agree.
    const [start, end] = ['a."start_earliest"', 'a."start_latest"'];
    const days = `SUM(CAST(LEAST(n."to", ${end} + 1) - GREATEST(n."from", ${start}) AS INTEGER))`;
    const over = `CASE WHEN MAX(n."force") IS NULL THEN 0 WHEN MIN(n."force") = MAX(n."force") AND ${days} = MAX(${end} - ${start} + 1) THEN MAX(n."force") ELSE 1 END`;
    return `SELECT ${called.join(', ')}, LEAST(MAX(${value}), ${over}) AS "value" ${from} ${still.join} ${where} AND ${value} > 0 GROUP BY ${[...ids, 'a."id"'].join(', ')}`;
  });
  const none = `SELECT ${rows.identity.map((id) => `i.${name(id)} AS ${name(id)}`).join(', ')}, 0 AS "value" FROM ${rows.name} AS i WHERE FALSE`;
  const all = branches.length > 0 ? branches.join(' UNION ALL ') : none;
  const own = rows.identity.map(name).join(', ');
  const cte = name(`${prefix}_done`);
  return {
    name: cte,
    cte: [cte, `SELECT ${own}, MAX("value") AS "value" FROM (${all}) AS u GROUP BY ${own}`],
  };
}

/** 1 where an act may have happened without being recorded; 0 where the record claims to be complete. */
function openness({ options }: Compiling, type: string): string {
  const claims = (options.complete ?? []).filter(
    ({ types }) => types.includes(type) || types.includes('*'),
  );
  if (claims.length === 0) return '1';
  const held = claims.map(({ from, to }) => {
    const parts = [
      ...(from === null ? [] : [`${day(from)} <= i."onset_from"`]),
      ...(to === null ? [] : [`${day(to)} > i."on"`]),
    ];
    return parts.length > 0 ? `(${parts.join(' AND ')})` : 'TRUE';
  });
  return `CASE WHEN ${held.join(' OR ')} THEN 0 ELSE 1 END`;
}

interface Parts {
  readonly bearer: Term;
  readonly status: string;
  readonly performed: string;
  readonly joins: string;
  readonly where: string | null;
  /** Force where it is asked for on the day too: of rights and prohibitions. */
  readonly still?: string;
}

/** The columns that every instance has, whatever its clause. */
function select(
  compiling: Compiling,
  limb: string | null,
  rows: LimbRows,
  frame: Frame,
  { bearer, status, performed, joins, where, still }: Parts,
): string {
  const { clause, family } = compiling;
  const parties = [...rows.variables]
    .filter(([, at]) => /^\d$/.test(at))
    .map(([variable]) => variable);
  const beneficiary = parties.find((v) => bearer.kind !== 'variable' || v !== bearer.name);
  const counter = [...rows.variables].find(([, at]) => at.startsWith('v_'))?.[0];
  const cell = (variable: string | undefined) =>
    variable === undefined ? 'NULL' : (frame.variables.get(variable) ?? 'NULL');
  const id = family ? `${text(`${family.instrument.id}.`)} || i."key"` : 'i."key"';
  const inner = [
    `${id} AS "instrument"`,
    `${text(shortName(clause))} AS "clause"`,
    `${limb === null ? 'CAST(NULL AS VARCHAR)' : text(limb)} AS "limb"`,
    `${single(bearer, frame)} AS "bearer"`,
    `${cell(beneficiary)} AS "beneficiary"`,
    `${cell(counter)} AS "counterparty"`,
    'i."id" AS "happening"',
    'i."conflict" AS "conflict"',
    `CASE WHEN ${APPLIES} THEN i."onset_to" END AS "since"`,
    'i."missing" AS "missing"',
    `${still ? `LEAST(i."force", COALESCE(${still}, 0))` : 'i."force"'} AS "force"`,
    'i."trigger" AS "trigger"',
    'i."defeat" AS "defeated"',
    `${performed} AS "performed"`,
    `${status} AS "verdict"`,
  ];
  const from = `SELECT ${inner.join(', ')} FROM ${rows.name} AS i ${joins}${where ? ` WHERE ${where}` : ''}`;
  return `SELECT "instrument", "clause", "limb", "bearer", "beneficiary", "counterparty", "happening", "conflict", SUBSTR("verdict", 1, STRPOS("verdict", '|') - 1) AS "status", "since", NULLIF(SUBSTR("verdict", STRPOS("verdict", '|') + 1), '') AS "reason", "missing", "force", "trigger", "defeated", "performed" FROM (${from}) AS v`;
}

export function shortName({ id, instrument }: Clause): string {
  return instrument !== null && id.startsWith(`${instrument}.`)
    ? id.slice(instrument.length + 1)
    : id;
}
