// The ATOP members against happenings, by the SQL that the engine makes of the family's clause of defence and by
// SQL written by hand for the same question; rows, time, memory, and whether the thread count changes an answer.
// The ATOP and MIE files are read where they lie (not part of this project); without them parties are generated.
// Run after `npm run build`:
//   node bench/replay.mjs [data folder] [--rows 100000,1000000,10000000,100000000] [--rounds 3]
// 10^8 rows take 3 GB in the system's temporary folder while it runs, and some minutes.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { compileSql } from '../packages/engine/dist/sql/index.js';
import { readLibrary } from '../packages/language/dist/index.js';
import { startOfDay } from '../packages/model/dist/index.js';
import { byHand } from './replay-by-hand.mjs';
import { loop } from './replay-loop.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const option = (name, otherwise) =>
  args.includes(name) ? args[args.indexOf(name) + 1] : otherwise;
const folder =
  args[0] && !args[0].startsWith('--') ? args[0] : join(root, '../shared/data/alliances');
const sizes = option('--rows', '100000,1000000').split(',').map(Number);
const rounds = Number(option('--rounds', '3'));

const texts = ['vocabulary', 'families'].flatMap((kind) =>
  readdirSync(join(root, 'library', kind)).map((file) => ({
    path: `${kind}/${file}`,
    text: readFileSync(join(root, 'library', kind, file), 'utf8'),
  })),
);
const { model } = await readLibrary(texts);
const family = model.families.find(({ instrument }) => instrument.id === 'atop');
const bare = { ...model, instruments: [], clauses: [], rows: [], records: [] };
const columns = [
  'atopid',
  'member',
  'entered',
  'left',
  ...family.columns.flatMap((item) => (item.kind === 'flag' ? [item.column] : item.columns)),
];
const HAPPENINGS = [
  'id',
  'type',
  'by',
  'on',
  'to',
  'conflict',
  'start_earliest',
  'start_latest',
  'end_earliest',
  'end_latest',
];
const compile = (clauses) =>
  compileSql(
    {
      ...bare,
      families: [
        { ...family, clauses: family.clauses.filter(({ id }) => clauses.includes(id.slice(5))) },
      ],
    },
    ['atop'],
    {
      on: startOfDay('2003-12-31'),
      scheme: 'cow',
      happenings: { name: 'happenings', columns: HAPPENINGS },
      tables: { promises: { name: 'promises', columns } },
    },
  ).sql;

const scratch = mkdtempSync(join(tmpdir(), 'casus-bench-'));
const db = await DuckDBInstance.create(':memory:', {
  memory_limit: '4GB',
  temp_directory: scratch,
});
const connection = await db.connect();
const run = (sql) => connection.run(sql);
const one = async (sql) => (await connection.runAndReadAll(sql)).getRows()[0];

// ---- the parties' table
const flags = columns.slice(4);
const atop = join(folder, 'atop401_member.csv');
const real = existsSync(atop);
if (real) {
  const coded = flags.map((c) => `TRY_CAST("${c}" AS SMALLINT) AS "${c}"`).join(', ');
  const entry = `try_cast(printf('%04d-%02d-%02d', "yrent", "moent", "dayent") AS DATE)`;
  const exit = `CASE WHEN "yrexit" > 0 AND "moexit" > 0 AND "dayexit" > 0 THEN try_cast(printf('%04d-%02d-%02d', "yrexit", "moexit", "dayexit") AS DATE) + 1 END`;
  await run(
    `CREATE TABLE promises AS SELECT CAST("atopid" AS INTEGER) AS atopid, CAST("member" AS INTEGER) AS member, ${entry} AS entered, ${exit} AS "left", ${coded} FROM read_csv('${atop}') WHERE ${entry} IS NOT NULL`,
  );
} else {
  const coded = flags.map((c, i) => `CAST(hash(i, ${i}) % 4 = 0 AS SMALLINT) AS "${c}"`).join(', ');
  await run(
    `CREATE TABLE promises AS SELECT CAST(1000 + i // 3 AS INTEGER) AS atopid, CAST(2 + hash(i) % 200 AS INTEGER) AS member, DATE '1815-01-01' + CAST(hash(i, 'd') % 60000 AS INTEGER) AS entered, CAST(NULL AS DATE) AS "left", ${coded} FROM range(2400) t(i)`,
  );
}

/** Attacks by and on actors of the table, some fifty in a conflict; one in ten days known to a week only; one in twenty is help. */
const generated = (n) =>
  `SELECT 'g' || i AS id, CASE WHEN help THEN 'assistance' ELSE 'attack' END AS type, CAST(2 + hash(i, 'b') % 900 AS INTEGER) AS "by", CASE WHEN NOT help THEN whom END AS "on", CASE WHEN help THEN whom END AS "to", CAST(i // 50 AS INTEGER) AS conflict, d AS start_earliest, d + CAST(CASE WHEN hash(i, 'u') % 10 = 0 THEN 6 ELSE 0 END AS INTEGER) AS start_latest, CAST(NULL AS DATE) AS end_earliest, CAST(NULL AS DATE) AS end_latest FROM (SELECT i, hash(i, 'h') % 20 = 0 AS help, CAST(2 + hash(i, 'o') % 900 AS INTEGER) AS whom, DATE '1816-01-01' + CAST(hash(i) % 68000 AS INTEGER) AS d FROM range(${n}) r(i)) AS g`;

const ours = compile(['defence']);
/** Who, to whom, against whom, which happening, status, since, reason, missing: what both answer. */
const COLUMNS =
  'instrument, bearer, beneficiary, counterparty, happening, conflict, status, since, reason, missing';
const sameQuestion = `SELECT ${COLUMNS} FROM (${ours}) AS o`;
const hand = byHand(['assistance', 'military-assistance']);

/** Every column of every row, folded into one figure whatever the order of the rows: nothing is kept or left out. */
const digest = (sql) =>
  `SELECT count(*) || ':' || sum(CAST(hash(${COLUMNS}) AS HUGEINT)) FROM (${sql}) AS t`;

/** Milliseconds on the clock, and of all cores together: the second is steadier on a busy machine. */
async function timed(sql) {
  const [clock, cpu] = [performance.now(), process.cpuUsage()];
  const [print] = await one(digest(sql));
  const used = process.cpuUsage(cpu);
  return { print, wall: performance.now() - clock, cpu: (used.user + used.system) / 1000 };
}

const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const figure = (list, of) => middle(list.map((item) => item[of]));

async function compare(called, times) {
  const [mine, theirs] = [[], []];
  for (let round = 0; round < times; round++) {
    theirs.push(await timed(hand));
    mine.push(await timed(sameQuestion));
  }
  const ratio = (of) => (figure(mine, of) / figure(theirs, of)).toFixed(2);
  const both = (list) =>
    `${figure(list, 'wall').toFixed(0)} ms (cores ${figure(list, 'cpu').toFixed(0)})`;
  console.log(
    `${called}: engine ${both(mine)}, by hand ${both(theirs)}; ratio ${ratio('wall')} (cores ${ratio('cpu')}); rows ${mine[0].print.split(':')[0]}, by hand ${theirs[0].print.split(':')[0]}; process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
}

/** Rows that one of the two has alone. */
async function differences() {
  const only = async (a, b) =>
    (await one(`SELECT count(*) FROM ((${a}) EXCEPT ALL (${b})) AS x`))[0];
  const byHandAlone = `SELECT ${COLUMNS} FROM (${hand}) AS t`;
  console.log(
    `  rows of the engine alone: ${await only(sameQuestion, byHandAlone)}, of the hand alone: ${await only(byHandAlone, sameQuestion)}`,
  );
}

async function threads() {
  const prints = [];
  for (const count of [1, 2, 4]) {
    await run(`SET threads = ${count}`);
    prints.push((await timed(sameQuestion)).print);
  }
  await run('RESET threads');
  const same = new Set(prints).size === 1;
  console.log(`  1, 2, 4 threads: ${same ? 'the same rows' : 'OTHER ROWS'} ${prints[0]}`);
  if (!same) process.exitCode = 1;
}

console.log(real ? 'ATOP members' : 'generated parties (the ATOP file is not at hand)');
const mie = join(folder, 'mie10_events_before_1990.csv');
if (existsSync(mie)) {
  const day = (y, m, d) => `try_cast(printf('%04d-%02d-%02d', ${y}, ${m}, ${d}) AS DATE)`;
  const start = day('"styear"', 'greatest("stmon", 1)', 'greatest("stday", 1)');
  await run(
    `CREATE OR REPLACE TABLE stored AS SELECT 'mie:' || micnum || ':' || eventnum || ':' || row_number() OVER () AS id, CASE WHEN hostlev >= 4 THEN 'attack' ELSE 'action' END AS type, CAST(ccode1 AS INTEGER) AS "by", CAST(ccode2 AS INTEGER) AS "on", CAST(NULL AS INTEGER) AS "to", CAST(micnum AS INTEGER) AS conflict, ${start} AS start_earliest, CASE WHEN stday > 0 THEN ${start} ELSE last_day(${start}) END AS start_latest, CAST(NULL AS DATE) AS end_earliest, CAST(NULL AS DATE) AS end_latest FROM read_csv('${mie}') WHERE ${start} IS NOT NULL`,
  );
  await run('CREATE OR REPLACE VIEW happenings AS SELECT * FROM stored');
  await compare('MIE before 1990', rounds);
  await differences();
  await threads();
}
/** Beyond ten million the happenings lie in a file, and one round has to do. */
const parquet = join(scratch, 'happenings.parquet');
for (const n of sizes) {
  const large = n > 1_000_000;
  if (large) {
    await run(`COPY (${generated(n)}) TO '${parquet}' (FORMAT parquet)`);
    await run(`CREATE OR REPLACE VIEW happenings AS SELECT * FROM read_parquet('${parquet}')`);
  } else {
    await run(`CREATE OR REPLACE TABLE stored AS ${generated(n)}`);
    await run('CREATE OR REPLACE VIEW happenings AS SELECT * FROM stored');
  }
  await compare(`${n} generated`, n > 10_000_000 ? 1 : rounds);
  if (!large) await differences();
  if (n <= 10_000_000) await threads();
}
await loop(connection);
const [memory] = await one("SELECT current_setting('memory_limit')");
console.log(`limit of the database ${memory}`);
connection.closeSync();
db.closeSync();
rmSync(scratch, { recursive: true });
