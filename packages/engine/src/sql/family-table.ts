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
  const spells = `SELECT ${[
    `${asText(name(family.key))} AS "key"`,
    `${name(family.party)} AS "who"`,
    `${bound(family.from, 'earliest', FIRST_DAY, table)} AS "from_may"`,
    `${bound(family.from, 'latest', FIRST_DAY, table)} AS "from_sure"`,
    `${bound(family.to, 'earliest', LAST_DAY, table)} AS "to_sure"`,
    `${bound(family.to, 'latest', LAST_DAY, table)} AS "to_may"`,
    ...family.columns.flatMap((column, index) => said(column, index, table)),
  ].join(', ')} FROM ${name(table.name)}`;
  const ends = [
    ...(isOneDay(family.from, table) ? ['from_sure'] : ['from_may', 'from_sure']),
    ...(isOneDay(family.to, table) ? ['to_sure'] : ['to_sure', 'to_may']),
  ];
  const cuts = [...ends.map(name), FIRST_DAY, LAST_DAY]
    .map((end) => `SELECT "key", "who", ${end} AS "cut" FROM ${cte('spells')}`)
    .join(' UNION ');
  const stretches = `SELECT "key", "who", "cut" AS "from", LEAD("cut") OVER (PARTITION BY "key", "who" ORDER BY "cut") AS "to" FROM ${cte('cuts')}`;
  const force = `MAX(CASE WHEN s."from_sure" <= c."from" AND s."to_sure" >= c."to" THEN 2 ELSE 1 END)`;
  const members = `SELECT c."key" AS "key", c."who" AS "who", c."from" AS "from", c."to" AS "to", ${force} AS "force"${family.columns.flatMap(merged).join('')} FROM ${cte('stretches')} AS c JOIN ${cte('spells')} AS s ON s."key" = c."key" AND s."who" = c."who" AND s."from_may" <= c."from" AND s."to_may" >= c."to" WHERE c."to" IS NOT NULL GROUP BY c."key", c."who", c."from", c."to"`;
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

function isOneDay(column: string | null, table: TableShape): boolean {
  return column === null || sideOf(column, 'earliest', table) === sideOf(column, 'latest', table);
}

/** What one row says: NULL turned into unknown at once. */
function said(column: Column, index: number, table: TableShape): string[] {
  if (column.kind === 'flag') {
    if (!table.columns.includes(column.column)) return [`1 AS ${name(flag(index))}`];
    const cell = asText(name(column.column));
    const among = (values: readonly string[]) => `${cell} IN (${values.map(text).join(', ')})`;
    const no = column.no.length > 0 ? ` WHEN ${among(column.no)} THEN 0` : '';
    return [`CASE WHEN ${among(column.yes)} THEN 2${no} ELSE 1 END AS ${name(flag(index))}`];
  }
  const cells = column.columns
    .filter((item) => table.columns.includes(item))
    .map((item) => `COALESCE(${asText(name(item))}, '')`);
  const items = cells.map(
    (cell) => `CASE WHEN ${cell} IN ('', '0') THEN '' ELSE ',' || ${cell} || ',' END`,
  );
  const filled = items.length > 0 ? items.join(' || ') : "''";
  const empty = cells.length > 0 ? cells.map((cell) => `${cell} = '0'`).join(' OR ') : 'FALSE';
  return [
    `${filled} AS ${name(list(index))}`,
    `CASE WHEN (${filled}) <> '' AND (${empty}) THEN 1 ELSE 0 END AS ${name(closed(index))}`,
  ];
}

/** What all rows of a stretch say together: stated and denied is disputed. */
function merged(column: Column, index: number): string[] {
  if (column.kind === 'list') {
    const cell = `s.${name(list(index))}`;
    return [
      `, ${joined(cell, '')} AS ${name(list(index))}`,
      `, MAX(s.${name(closed(index))}) AS ${name(closed(index))}`,
    ];
  }
  const cell = `s.${name(flag(index))}`;
  return [
    `, CASE WHEN MAX(${cell}) = 2 AND MIN(${cell}) > 0 THEN 2 WHEN MIN(${cell}) = 0 AND MAX(${cell}) < 2 THEN 0 ELSE 1 END AS ${name(flag(index))}`,
  ];
}

/** What no row says anything of. */
function unsaid(column: Column): string[] {
  return column.kind === 'list' ? [`, ''`, ', 0'] : [', 1'];
}
