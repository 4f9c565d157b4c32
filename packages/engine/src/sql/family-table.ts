import type { Column, Family } from '@casus/model';
import { asText, FIRST_DAY, joined, LAST_DAY, name, text } from './dialect.js';
import type { TableShape } from './types.js';

/** The CTEs of a family's parties, made once for all its clauses. */
export interface FamilyTables {
  readonly ctes: readonly (readonly [string, string])[];
  readonly members: string;
  /** The members' stretches and what lies between, before and after them, with force 0. */
  readonly whole: string;
  readonly pairs: string;
  readonly turns: string;
}

/** The column of a member's stretch that holds what a column of the table says: 0, 1, 2, or a list. */
export const flag = (index: number) => `f${index}`;
export const list = (index: number) => `l${index}`;
export const closed = (index: number) => `c${index}`;

/**
 * Spells as the table has them may overlap, and their ends be uncertain. They are cut at every end
 * into stretches; in each, membership is sure (2) or possible (1), and what the spells say is one
 * value: disputed where they differ. Members of one treaty are then paired where their stretches meet.
 */
export function partyTables(family: Family, table: TableShape): FamilyTables {
  const prefix = family.instrument.id.replaceAll('-', '_');
  const cte = (what: string) => name(`${prefix}_${what}`);
  const columns = family.columns.flatMap(columnNames);
  const from = endOf(family.from, 'from', FIRST_DAY, table);
  const to = endOf(family.to, 'to', LAST_DAY, table);
  const spells = `SELECT ${[
    `${asText(name(family.key))} AS "key"`,
    `${name(family.party)} AS "who"`,
    ...[...from.columns, ...to.columns].map(([called, date]) => `${date} AS ${name(called)}`),
    ...family.columns.flatMap((column, index) => said(column, index, table)),
  ].join(', ')} FROM ${name(table.name)}`;
  const ends = [...from.columns, ...to.columns].map(([called]) => name(called));
  const cuts = [...ends, FIRST_DAY, LAST_DAY]
    .map((end) => `SELECT "key", "who", ${end} AS "cut" FROM ${cte('spells')}`)
    .join(' UNION ');
  const stretches = `SELECT "key", "who", "cut" AS "from", LEAD("cut") OVER (PARTITION BY "key", "who" ORDER BY "cut") AS "to" FROM ${cte('cuts')}`;
  const sure = [
    ...(from.sure === from.may ? [] : [`s.${name(from.sure)} <= c."from"`]),
    ...(to.sure === to.may ? [] : [`s.${name(to.sure)} >= c."to"`]),
  ];
  const force = sure.length > 0 ? `MAX(CASE WHEN ${sure.join(' AND ')} THEN 2 ELSE 1 END)` : '2';
  const members = `SELECT c."key" AS "key", c."who" AS "who", c."from" AS "from", c."to" AS "to", ${force} AS "force"${family.columns.flatMap(merged).join('')} FROM ${cte('stretches')} AS c JOIN ${cte('spells')} AS s ON s."key" = c."key" AND s."who" = c."who" AND s.${name(from.may)} <= c."from" AND s.${name(to.may)} >= c."to" WHERE c."to" IS NOT NULL GROUP BY c."key", c."who", c."from", c."to"`;
  const nothing = family.columns.flatMap(unsaid).join('');
  const whole = `SELECT * FROM ${cte('members')} AS m UNION ALL SELECT c."key", c."who", c."from", c."to", 0${nothing} FROM ${cte('stretches')} AS c LEFT JOIN ${cte('members')} AS m ON m."key" = c."key" AND m."who" = c."who" AND m."from" = c."from" WHERE c."to" IS NOT NULL AND m."key" IS NULL`;
  const both = columns.flatMap((column) => [
    `a.${name(column)} AS ${name(`1${column}`)}`,
    `b.${name(column)} AS ${name(`2${column}`)}`,
  ]);
  const pairs = `SELECT ${[
    'a."key" AS "key"',
    'a."who" AS "1"',
    'b."who" AS "2"',
    'GREATEST(a."from", b."from") AS "from"',
    'LEAST(a."to", b."to") AS "to"',
    'LEAST(a."force", b."force") AS "force"',
    ...both,
  ].join(
    ', ',
  )} FROM ${cte('members')} AS a JOIN ${cte('members')} AS b ON a."key" = b."key" AND a."who" <> b."who" AND a."from" < b."to" AND b."from" < a."to"`;
  const turns = `SELECT DISTINCT a."who" AS "who", b."from" AS "day" FROM (SELECT DISTINCT "key", "who" FROM ${cte('members')}) AS a JOIN ${cte('whole')} AS b ON b."key" = a."key" WHERE b."from" > ${FIRST_DAY}`;
  return {
    ctes: [
      [cte('spells'), spells],
      [cte('cuts'), cuts],
      [cte('stretches'), stretches],
      [cte('members'), members],
      [cte('whole'), whole],
      [cte('pairs'), pairs],
      [cte('turns'), turns],
    ],
    members: cte('members'),
    whole: cte('whole'),
    pairs: cte('pairs'),
    turns: cte('turns'),
  };
}

/** Columns of a stretch, in the order of the family's columns. */
export function columnNames(column: Column, index: number): string[] {
  return column.kind === 'flag' ? [flag(index)] : [list(index), closed(index)];
}

/** A bound is a day in a column, or two columns between which it lies. */
function bound(column: string | null, side: Side, otherwise: string, table: TableShape): string {
  if (column === null) return otherwise;
  const source = sideOf(column, side, table);
  const date = `COALESCE(CAST(${name(source)} AS DATE), ${otherwise})`;
  return `LEAST(GREATEST(${date}, ${FIRST_DAY}), ${LAST_DAY})`;
}

type Side = 'earliest' | 'latest';

function sideOf(column: string, side: Side, table: TableShape): string {
  const exact = `${column}_${side}`;
  return table.columns.includes(exact) ? exact : column;
}

/** An end of spells: the columns it takes, and those by which membership may hold and surely holds. */
function endOf(column: string | null, which: 'from' | 'to', otherwise: string, table: TableShape) {
  const at = (side: Side) => bound(column, side, otherwise, table);
  const oneDay =
    column === null || sideOf(column, 'earliest', table) === sideOf(column, 'latest', table);
  if (oneDay) return { columns: [[which, at('earliest')]], may: which, sure: which } as const;
  const [may, sure] = [`${which}_may`, `${which}_sure`];
  const [first, last] = which === 'from' ? [may, sure] : [sure, may];
  const columns = [
    [first, at('earliest')],
    [last, at('latest')],
  ] as const;
  return { columns, may, sure };
}

/** What one row says; NULL: it does not know, and is not heard beside one that does. */
function said(column: Column, index: number, table: TableShape): string[] {
  if (column.kind === 'flag') {
    if (!table.columns.includes(column.column))
      return [`CAST(NULL AS INTEGER) AS ${name(flag(index))}`];
    const cell = asText(name(column.column));
    const among = (values: readonly string[]) => `${cell} IN (${values.map(text).join(', ')})`;
    const no = column.no.length > 0 ? ` WHEN ${among(column.no)} THEN 0` : '';
    return [`CASE WHEN ${among(column.yes)} THEN 2${no} END AS ${name(flag(index))}`];
  }
  const cells = column.columns
    .filter((item) => table.columns.includes(item))
    .map((item) => `COALESCE(${asText(name(item))}, '')`);
  const items = cells.map(
    (cell) => `CASE WHEN ${cell} IN ('', '0') THEN '' ELSE ',' || ${cell} || ',' END`,
  );
  if (cells.length === 0) return [`'' AS ${name(list(index))}`, `0 AS ${name(closed(index))}`];
  // It names somebody, and has room for one more.
  const filled = cells.map((cell) => `${cell} NOT IN ('', '0')`).join(' OR ');
  const empty = cells.map((cell) => `${cell} = '0'`).join(' OR ');
  return [
    `${items.join(' || ')} AS ${name(list(index))}`,
    `CASE WHEN (${filled}) AND (${empty}) THEN 1 ELSE 0 END AS ${name(closed(index))}`,
  ];
}

/** What all rows of a stretch say together: stated and denied is disputed. */
function merged(column: Column, index: number): string[] {
  if (column.kind === 'list') {
    const cell = `s.${name(list(index))}`;
    return [
      `, ${joined(cell)} AS ${name(list(index))}`,
      `, MAX(s.${name(closed(index))}) AS ${name(closed(index))}`,
    ];
  }
  const cell = `s.${name(flag(index))}`;
  return [
    `, CASE WHEN MIN(${cell}) = MAX(${cell}) THEN MIN(${cell}) ELSE 1 END AS ${name(flag(index))}`,
  ];
}

/** What no row says anything of. */
function unsaid(column: Column): string[] {
  return column.kind === 'list' ? [`, ''`, ', 0'] : [', 1'];
}
