import { open, stat } from 'node:fs/promises';
import type { DataColumn, DataSet } from '@casus/model';
import { looksLike, missingColumns, nameIn } from './recognise.js';
import { BROKEN_LINES, englishRefusals, type Refusals } from './refusals.js';
import { literal, quoted, type Store } from './store.js';
import { firstLine, Unreadable, unreadable } from './unreadable.js';

/** What became of a file. */
export interface Loaded {
  readonly dataSet: DataSet;
  readonly path: string;
  readonly rows: number;
  /** The first ones; `refusedCount` says how many there are. */
  readonly refused: readonly Refused[];
  readonly refusedCount: number;
}

export interface Refused {
  readonly line: number;
  readonly reason: string;
}

/** How many refused rows are told one by one. */
const TOLD = 20;

/** The names of a file's columns, or those of the data set where the file has no header. */
export async function headerOf(
  store: Store,
  path: string,
  known: readonly DataSet[],
): Promise<{ readonly header: readonly string[]; readonly scan: string }> {
  await mustBeFile(path);
  if (/\.parquet$/i.test(path)) {
    return described(store, path, `read_parquet(${literal(path)})`);
  }
  if (/\.(jsonl|ndjson|json)$/i.test(path)) {
    const format = /\.json$/i.test(path) ? 'array' : 'newline_delimited';
    return described(store, path, `read_json(${literal(path)}, format = '${format}')`);
  }
  const bare = await headerless(path, known);
  if (bare) {
    const columns = bare.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
    return {
      header: bare,
      scan: `read_csv(${literal(path)}, header = false, auto_detect = false, delim = '\t', quote = '', escape = '', columns = {${columns}}, ignore_errors = true, store_rejects = true)`,
    };
  }
  return described(
    store,
    path,
    `read_csv(${literal(path)}, header = true, all_varchar = true, ignore_errors = true, store_rejects = true)`,
  );
}

/**
 * Reads a file into a table named after its data set: the declared columns under their declared
 * names and types, missing codes as NULL, and `line_number`. A row that cannot be used is left out
 * and told. A file that is not of this data set is refused with the column that it lacks.
 */
export async function load(
  store: Store,
  path: string,
  dataSet: DataSet,
  known: readonly DataSet[],
  say: Refusals = englishRefusals,
): Promise<Loaded> {
  const { header, scan } = await headerOf(store, path, known);
  const missing = missingColumns(header, dataSet);
  if (missing.length > 0) throw notThis(path, header, dataSet, known, missing);
  await typedTable(store, path, scan, header, dataSet, say);
  const { refused, count } = await refusedRows(store, dataSet, say);
  const table = quoted(dataSet.id);
  await store.run(`DELETE FROM ${table} WHERE refused IS NOT NULL;
    ALTER TABLE ${table} DROP COLUMN refused;`);
  const [counted] = await store.rows<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM ${table}`);
  const rows = counted?.n ?? 0;
  if (rows === 0) {
    const first = refused[0];
    const none = { code: 'no-row', args: { path, title: dataSet.title } } as const;
    throw new Unreadable(first ? [none, { code: 'at-line', args: { ...first } }] : [none]);
  }
  return { dataSet, path, rows, refused, refusedCount: count };
}

async function typedTable(
  store: Store,
  path: string,
  scan: string,
  header: readonly string[],
  dataSet: DataSet,
  say: Refusals,
): Promise<void> {
  const refuse = dataSet.refuse.map(
    ({ when, because }) => `WHEN ${when} THEN ${literal(say.because(because))}`,
  );
  const rule = refuse.length > 0 ? `CASE ${refuse.join(' ')} END` : 'NULL';
  const names = dataSet.columns.map((column) => quoted(column.name));
  // Three steps, so that each value is read once and each expression stays small.
  const present = dataSet.columns.map((column, at) => `${read(header, column)} AS raw_${at}`);
  const typed = dataSet.columns.map((column, at) => `${cast(`raw_${at}`, column)} AS ${names[at]}`);
  const complaints = dataSet.columns.flatMap((column, at) =>
    complaint(`raw_${at}`, names[at] ?? '', column, say),
  );
  const malformed = complaints.length > 0 ? `CASE ${complaints.join('\n')} END` : 'NULL';
  try {
    await store.run('DROP TABLE IF EXISTS reject_scans; DROP TABLE IF EXISTS reject_errors;');
    await store.run(`CREATE OR REPLACE TABLE ${quoted(dataSet.id)} AS
      SELECT line_number, ${names.join(', ')}, coalesce(malformed, ${rule}) AS refused FROM (
        SELECT *, ${malformed} AS malformed FROM (
          SELECT *, ${typed.join(', ')} FROM (
            SELECT row_number() OVER () + ${dataSet.headerless === header ? 0 : 1} AS line_number,
              ${present.join(',\n')}
            FROM ${scan})))`);
  } catch (error) {
    throw unreadable('broken', { path, why: firstLine(error) });
  }
}

/** Where the rows stand that were left out: `line`, `reason`. */
export const refusedTable = (dataSet: DataSet): string => quoted(`${dataSet.id} refused`);

/** Broken lines first found by the reader of CSV, then rows whose values cannot be used. */
async function refusedRows(
  store: Store,
  dataSet: DataSet,
  say: Refusals,
): Promise<{ refused: Refused[]; count: number }> {
  const [has] = await store.rows<{ n: number }>(
    "SELECT count(*)::INTEGER AS n FROM duckdb_tables() WHERE table_name = 'reject_errors'",
  );
  // A broken line is no row, so the lines below it stand further down than their row number says.
  const broken =
    has && has.n > 0
      ? `SELECT DISTINCT ON (line) line::BIGINT AS line, ${brokenLine('error_type', say)} AS reason FROM reject_errors ORDER BY line`
      : 'SELECT NULL::BIGINT AS line, NULL AS reason WHERE false';
  const all = `WITH broken AS (${broken}),
    shift AS (SELECT line - row_number() OVER (ORDER BY line) AS above FROM broken),
    bad AS (SELECT line_number + (SELECT count(*) FROM shift WHERE above < line_number) AS line, refused AS reason
      FROM ${quoted(dataSet.id)} WHERE refused IS NOT NULL),
    told AS (SELECT * FROM broken UNION ALL SELECT * FROM bad)`;
  const table = refusedTable(dataSet);
  await store.run(`CREATE OR REPLACE TABLE ${table} AS ${all} SELECT line, reason FROM told`);
  const [counted] = await store.rows<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM ${table}`);
  const refused = await store.rows<Refused>(
    `SELECT line::INTEGER AS line, reason FROM ${table} ORDER BY line LIMIT ${TOLD}`,
  );
  return { refused, count: counted?.n ?? 0 };
}

/** SQL for what is wrong with a line; what the reader of CSV calls otherwise stands as it calls it. */
function brokenLine(column: string, say: Refusals): string {
  const how = `lower(replace(CAST(${column} AS VARCHAR), '_', ' '))`;
  const cases = BROKEN_LINES.map((one) => `WHEN ${literal(one)} THEN ${literal(say.broken(one))}`);
  return `CASE ${how} ${cases.join(' ')} ELSE ${how} END`;
}

/** The text of a field, NULL where the file says that it is missing or has no such column. */
function read(header: readonly string[], column: DataColumn): string {
  const name = nameIn(header, column);
  if (name === undefined) return 'CAST(NULL AS VARCHAR)';
  const codes = ['', ...(column.missing ?? [])].map(literal).join(', ');
  const text = `trim(CAST(${quoted(name)} AS VARCHAR))`;
  return `CASE WHEN ${text} NOT IN (${codes}) THEN ${text} END`;
}

function cast(raw: string, column: DataColumn): string {
  switch (column.type) {
    case 'text':
      return raw;
    case 'integer':
      // Some releases write whole numbers as 1815.0.
      return `TRY_CAST(TRY_CAST(${raw} AS DECIMAL(18, 3)) AS INTEGER)`;
    case 'date':
      return `TRY_CAST(substr(${raw}, 1, 10) AS DATE)`;
    case 'real':
      return `TRY_CAST(${raw} AS DOUBLE)`;
  }
}

/** Branches of a CASE that say what is wrong with the field. */
function complaint(raw: string, typed: string, column: DataColumn, say: Refusals): string[] {
  const absent = column.key
    ? [`WHEN ${raw} IS NULL THEN ${literal(say.missing(column.name))}`]
    : [];
  if (column.type === 'text') return absent;
  return [
    ...absent,
    `WHEN ${typed} IS NULL AND ${raw} IS NOT NULL THEN ${literal(`${say.malformed(column.name, column.type)}: `)} || substr(${raw}, 1, 40)`,
  ];
}

function notThis(
  path: string,
  header: readonly string[],
  dataSet: DataSet,
  known: readonly DataSet[],
  missing: ReturnType<typeof missingColumns>,
): Unreadable {
  const like = looksLike(header, known);
  const first = missing[0];
  const about = { path, title: dataSet.title, column: first?.column ?? '' };
  const count = missing.length - 1;
  const near = first?.nearest ?? null;
  return new Unreadable(
    [
      count > 0
        ? { code: 'not-this-more', args: { ...about, count } }
        : { code: 'not-this', args: about },
      ...(near === null ? [] : [{ code: 'near', args: { near } } as const]),
      ...(like && like.id !== dataSet.id
        ? [{ code: 'looks-like', args: { title: like.title, id: like.id } } as const]
        : []),
    ],
    near,
  );
}

/** What a scan yields as a table of its own. Throws Unreadable where a row cannot be read. */
export async function taken(store: Store, path: string, scan: string, table: string) {
  try {
    await store.run(`CREATE OR REPLACE TABLE ${quoted(table)} AS SELECT * FROM ${scan}`);
  } catch (error) {
    throw unreadable('broken', { path, why: firstLine(error) });
  }
}

async function described(store: Store, path: string, scan: string) {
  try {
    const columns = await store.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${scan}`);
    return { header: columns.map((column) => column.column_name), scan };
  } catch (error) {
    throw unreadable('broken', { path, why: firstLine(error) });
  }
}

async function mustBeFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw unreadable('no-file', { path });
  if (/[*?[\]{}]/.test(path)) {
    throw unreadable('many-files', { path });
  }
}

/** Tab-separated, no header, first field a number: only such files are read by position. */
async function headerless(
  path: string,
  known: readonly DataSet[],
): Promise<readonly string[] | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split(/\r?\n/, 1);
    const fields = line.split('\t');
    if (!/^\d+$/.test(fields[0] ?? '')) return undefined;
    return known.find((item) => item.headerless?.length === fields.length)?.headerless;
  } finally {
    await file.close();
  }
}
