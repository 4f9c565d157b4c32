import { stat } from 'node:fs/promises';
import { actorRoles, type TableShape } from '@casus/engine/sql';
import { type Model, nearest } from '@casus/model';
import { literal, quoted, type Store } from './store.js';
import { firstLine, Unreadable, unreadable } from './unreadable.js';

/** A file of happenings, as clauses compiled to SQL read it. */
export interface Happenings extends TableShape {
  readonly rows: number;
  /** Rows that cannot be used, by what they lack. */
  readonly refused: readonly { readonly reason: string; readonly rows: number }[];
  /** Types that the vocabulary does not have: no clause is about such rows. */
  readonly unknownTypes: readonly string[];
  /** Columns that are nobody's role and no date: they are not read. */
  readonly unread: readonly string[];
}

/** What a reader may call a column, beside its own name. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  id: ['happening', 'event_id'],
  type: ['event', 'event_type'],
  start: ['date', 'day'],
  'because of': ['because_of'],
  'part of': ['part_of'],
};

/**
 * Opens a CSV or Parquet file of happenings, one in a row, as the view `table`: `id`, `type`,
 * `start` (a day, a month, a year, or two of them with a slash; or `start_earliest` and
 * `start_latest`), perhaps `end` likewise (the last day; but `end_earliest` and `end_latest` are first days
 * after it, as the importers write them), `conflict`, and a column for each role that
 * is known, with the actors' codes in `scheme`. The file is read where it lies, each time anew: it
 * may be larger than memory. Throws Unreadable for a file that is none, lacks a column, or names two rows alike.
 */
export async function openHappenings(
  store: Store,
  path: string,
  {
    model,
    scheme,
    table,
  }: { readonly model: Model; readonly scheme: string; readonly table: string },
): Promise<Happenings> {
  const { scan, header } = await scanned(store, path);
  const find = (name: string) =>
    header.find((item) => [name, ...(ALSO[name] ?? [])].includes(item.trim().toLowerCase()));
  const cell = (name: string) => {
    const column = find(name);
    return column === undefined ? null : `NULLIF(TRIM(CAST(${quoted(column)} AS VARCHAR)), '')`;
  };
  const must = (name: string): string => {
    const found = cell(name);
    if (found !== null) return found;
    const near = nearest(name, header);
    const lacks = { code: 'no-column', args: { path, column: name } } as const;
    throw new Unreadable(near === null ? [lacks] : [lacks, { code: 'near', args: { near } }], near);
  };
  const columns = [
    ['id', must('id')],
    ['type', must('type')],
    ...rolesOf(model).flatMap(({ id, actor }): [string, string][] => {
      const found = cell(id);
      const number = actor && numeric(model, scheme);
      if (found === null) return [];
      return [[id, number ? `TRY_CAST(${found} AS INTEGER)` : found]];
    }),
    ...(find('conflict') ? [['conflict', cell('conflict') ?? 'NULL']] : []),
    ...bounds('start', find('start_earliest') ? null : must('start'), cell),
    ...bounds('end', cell('end'), cell),
  ] as [string, string][];
  const lacks = `CASE WHEN "id" IS NULL THEN 'id is missing' WHEN "type" IS NULL THEN 'type is missing' WHEN "start_earliest" IS NULL OR "start_latest" IS NULL THEN 'start is no date' WHEN "start_latest" < "start_earliest" THEN 'start ends before it begins' WHEN "end_latest" <= "start_earliest" THEN 'it ends before it begins' END`;
  const all = `SELECT *, ${lacks} AS "lacks" FROM (SELECT ${columns.map(([called, text]) => `${text} AS ${quoted(called)}`).join(', ')} FROM ${scan}) AS f`;
  const names = columns.map(([called]) => called);
  await ask(store, path, (at) =>
    at.run(
      `CREATE OR REPLACE VIEW ${quoted(table)} AS SELECT ${names.map(quoted).join(', ')} FROM (${all}) AS g WHERE "lacks" IS NULL`,
    ),
  );
  return {
    name: table,
    columns: names,
    ...(await looked(store, path, all, table, model)),
    unread: unread(header, names),
  };
}

/** One look at the whole file: how many rows, which cannot be used, whether a name stands twice. */
async function looked(store: Store, path: string, all: string, table: string, model: Model) {
  const refused = await ask(store, path, (at) =>
    at.rows<{ reason: string | null; rows: number }>(
      `SELECT "lacks" AS reason, CAST(count(*) AS DOUBLE) AS rows FROM (${all}) AS g GROUP BY ALL ORDER BY reason`,
    ),
  );
  const [twice] = await store.rows<{ id: string }>(
    `SELECT "id" FROM ${quoted(table)} GROUP BY "id" HAVING count(*) > 1 ORDER BY "id" LIMIT 1`,
  );
  if (twice) {
    throw unreadable('id-twice', { path, id: twice.id });
  }
  const types = await store.rows<{ type: string }>(
    `SELECT DISTINCT "type" AS type FROM ${quoted(table)} ORDER BY type`,
  );
  const known = new Set(model.events.map(({ id }) => id));
  const rows = refused.find(({ reason }) => reason === null)?.rows ?? 0;
  if (rows === 0) throw unreadable('no-happening', { path });
  return {
    rows,
    refused: refused.flatMap(({ reason, rows }) => (reason === null ? [] : [{ reason, rows }])),
    unknownTypes: types.map(({ type }) => type).filter((type) => !known.has(type)),
  };
}

/** The bounds of a start or, the day after, of an end: from two columns, or from one that says both. */
function bounds(
  what: 'start' | 'end',
  one: string | null,
  cell: (name: string) => string | null,
): [string, string][] {
  const after = what === 'end' ? ' + 1' : '';
  const [first, last] = [cell(`${what}_earliest`), cell(`${what}_latest`)];
  const date = (text: string) => `TRY_CAST(SUBSTR(${text}, 1, 10) AS DATE)`;
  if (first !== null) {
    const late = last === null ? first : `COALESCE(${last}, ${first})`;
    return [
      [`${what}_earliest`, date(first)],
      [`${what}_latest`, date(late)],
    ];
  }
  if (one === null)
    return ['earliest', 'latest'].map((side) => [`${what}_${side}`, 'CAST(NULL AS DATE)']);
  const begin = (text: string) => `TRY_CAST(SUBSTR(${text} || '-01-01', 1, 10) AS DATE)`;
  const close = (text: string) =>
    `CASE LENGTH(${text}) WHEN 4 THEN TRY_CAST(${text} || '-12-31' AS DATE) WHEN 7 THEN LAST_DAY(TRY_CAST(${text} || '-01' AS DATE)) ELSE ${date(text)} END`;
  const [a, b] = [`SPLIT_PART(${one}, '/', 1)`, `SPLIT_PART(${one}, '/', -1)`];
  return [
    [`${what}_earliest`, `${begin(a)}${after}`],
    [`${what}_latest`, `${close(b)}${after}`],
  ];
}

/** Every role that a happening may have, and whether an actor stands in it. */
function rolesOf(model: Model): { readonly id: string; readonly actor: boolean }[] {
  const actors = actorRoles(model);
  const all = new Set(model.events.flatMap(({ roles }) => roles.map(({ id }) => id)));
  return [...all.add('because of').add('part of')].map((id) => ({ id, actor: actors.has(id) }));
}

/** Whether all codes of a scheme are numbers: then they are compared as numbers. */
function numeric({ actors }: Model, scheme: string): boolean {
  return actors.every(({ codes }) => /^(0|[1-9]\d{0,8})$/.test(codes[scheme] ?? '0'));
}

function unread(header: readonly string[], names: readonly string[]): string[] {
  const read = new Set([
    ...names,
    ...names.flatMap((name) => ALSO[name] ?? []),
    'start',
    'end',
    'date',
    'day',
  ]);
  return header.filter((item) => !read.has(item.trim().toLowerCase()));
}

async function scanned(store: Store, path: string) {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw unreadable('no-file', { path });
  if (/[*?[\]{}]/.test(path)) {
    throw unreadable('many-files', { path });
  }
  const scan = /\.parquet$/i.test(path)
    ? `read_parquet(${literal(path)})`
    : `read_csv(${literal(path)}, header = true, all_varchar = true)`;
  const columns = await ask(store, path, (at) =>
    at.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${scan}`),
  );
  return { scan, header: columns.map((column) => column.column_name) };
}

async function ask<T>(store: Store, path: string, of: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await of(store);
  } catch (error) {
    throw unreadable('broken', { path, why: firstLine(error) });
  }
}
