import { readdirSync, readFileSync } from 'node:fs';
import { compileSql } from '@casus/engine/sql';
import { readLibrary } from '@casus/language';
import {
  DAY,
  type Description,
  endOfDay,
  type Fact,
  type Family,
  instantiate,
  isoDay,
  type Model,
  startOfDay,
  type TableRow,
} from '@casus/model';
import { evaluate } from '@casus/reference';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

// The SQL over the columns of an alliance table and of events says what the reference says of each
// row's instrument: with gaps, uncertain days, open ends, overlapping spells, disputed flags.

const root = new URL('../../../library/', import.meta.url);
const FIRST = startOfDay('1900-01-01');
const LAST = '1900-03-31';
const COLUMNS = [
  'defense offense neutral nonagg consul',
  'defcoadv defcoloc defcocon defconum defcodem defconpr offcoadv offcoloc offcocon offconum offcodem',
  'neucoadv neucoloc neucocon neuconum neucodem neuconpr neucoatt concoadv concoloc concocon concoreq',
  'obvary olimob statthr1 statthr2',
].flatMap((line) => line.split(' '));
const PROMISES = [
  'atopid',
  'member',
  'entered_earliest',
  'entered_latest',
  'left_earliest',
  'left_latest',
];
const HAPPENINGS = [
  'id',
  'type',
  'by',
  'on',
  'to',
  'because of',
  'conflict',
  'start_earliest',
  'start_latest',
  'end_earliest',
  'end_latest',
];

type Cells = Record<string, string | number | null>;
interface World {
  readonly promises: readonly Cells[];
  readonly happenings: readonly Cells[];
  /** Whether the record claims to know all assistance there was. */
  readonly complete: boolean;
}

let whole: Model;
let atop: Family;

beforeAll(async () => {
  const paths = ['vocabulary', 'families'].flatMap((folder) =>
    readdirSync(new URL(folder, root)).map((file) => `${folder}/${file}`),
  );
  const texts = paths.map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
  const { model } = await readLibrary(texts);
  // Rules of the vocabulary derive nothing that these clauses ask for.
  whole = { ...model, instruments: [], clauses: [], rows: [], records: [] };
  const found = model.families.find(({ instrument }) => instrument.id === 'atop');
  if (!found) throw new Error('no ATOP family');
  atop = found;
});

const date = (n: number) => isoDay(FIRST + n * DAY);
/** Two days in order, mostly the same. */
const span = (most: number) =>
  fc
    .tuple(
      fc.nat(most),
      fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(15) }),
    )
    .map(([from, more]) => [from, from + more] as const);
const actor = fc.constantFrom(901, 902, 903, 904);
const flag = fc.constantFrom(0, 0, 0, 1, 1, null, 9);

const promise = fc
  .record({
    atopid: fc.constantFrom(7, 8),
    member: fc.constantFrom(901, 902, 903),
    entered: span(40),
    left: fc.option(span(60)),
    flags: fc.tuple(...COLUMNS.slice(0, 5).map(() => fc.constantFrom(0, 1, 1, 1, null))),
    conditions: fc.tuple(...COLUMNS.slice(5, -2).map(() => flag)),
    plain: fc.boolean(),
    foes: fc.tuple(fc.constantFrom(0, 903, 904, null), fc.constantFrom(0, 0, 901, null)),
  })
  .map(({ atopid, member, entered, left, flags, conditions, plain, foes }): Cells => {
    const [begin, end] = [entered, left ? left.map((n) => n + entered[1] + 1) : null];
    const said = [...flags, ...conditions.map((value) => (plain ? 0 : value)), ...foes];
    return {
      atopid,
      member,
      entered_earliest: date(begin[0]),
      entered_latest: date(begin[1]),
      left_earliest: end ? date(end[0] ?? 0) : '9999-12-31',
      left_latest: end ? date(end[1] ?? 0) : '9999-12-31',
      ...Object.fromEntries(COLUMNS.map((name, i) => [name, said[i] ?? null])),
    };
  });

const happening = (linked: boolean) =>
  fc
    .record({
      type: fc.constantFrom(
        'attack',
        'attack',
        'assistance',
        'request',
        'consultation',
        'armed-attack',
      ),
      by: fc.option(actor, { freq: 6 }),
      on: fc.option(actor, { freq: 6 }),
      to: fc.option(actor, { freq: 6 }),
      because: fc.option(fc.nat(3), { freq: 3 }),
      conflict: fc.constantFrom(1, 2),
      start: span(80),
      end: fc.option(span(20)),
    })
    .map(({ type, by, on, to, because, conflict, start, end }): Cells => {
      const attack = type.endsWith('attack');
      // A request is tied to its attack by name, where conflicts are known.
      const to_h = type === 'request' && linked ? (because ?? 0) : because;
      return {
        type,
        by,
        on: attack ? on : null,
        to: attack || type === 'consultation' ? null : to,
        'because of': attack || to_h === null ? null : `h${to_h}`,
        conflict: linked ? conflict : null,
        start_earliest: date(start[0]),
        start_latest: type === 'request' ? date(start[0]) : date(start[1]),
        end_earliest: end ? date(start[1] + 1 + end[0]) : null,
        end_latest: end ? date(start[1] + 1 + end[1]) : null,
      };
    });

const world = fc.boolean().chain((linked) =>
  fc.record({
    promises: fc.array(promise, { minLength: 2, maxLength: 6 }),
    happenings: fc
      .array(happening(linked), { minLength: 0, maxLength: 6 })
      .map((rows) => rows.map((row, index) => ({ id: `h${index}`, ...row }))),
    complete: fc.boolean(),
  }),
);

/** As facts: what shares the conflict is because of what it answers, where nothing finer is said. */
function facts({ happenings, complete }: World): Fact[] {
  const marks = { citations: [], speaker: null, knownFrom: null, reading: null };
  const id = (value: unknown) => (value === null ? [] : [`cow:${value}`]);
  const described = happenings.map((row): Description => {
    const alike = happenings.filter((o) => row.conflict !== null && o.conflict === row.conflict);
    const because = row['because of']
      ? [String(row['because of'])]
      : alike.map((o) => String(o.id));
    const roles = {
      by: id(row.by),
      on: id(row.on),
      to: id(row.to),
      'because of': row.type === 'attack' ? [] : because,
    };
    const known = Object.entries(roles).filter(([, ids]) => ids.length > 0);
    const last = (value: unknown, days: number) => endOfDay(String(value)) - days * DAY;
    return {
      kind: 'description',
      happening: String(row.id),
      type: String(row.type),
      roles: Object.fromEntries(known),
      start: {
        earliest: startOfDay(String(row.start_earliest)),
        latest: last(row.start_latest, 0),
      },
      end:
        row.end_latest === null
          ? null
          : {
              earliest: startOfDay(String(row.end_earliest)) - DAY,
              latest: last(row.end_latest, 1),
            },
      value: 2,
      inside: null,
      marks,
    };
  });
  const claim: Fact = {
    kind: 'claim',
    names: ['assistance'],
    about: {},
    from: null,
    to: null,
    marks,
  };
  return complete ? [...described, claim] : described;
}

/** What the reference lists, but for the dormant and what was never in force. */
function expected(of: World): string[] {
  const on = endOfDay(LAST);
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const code = (who: string | null | undefined) => who?.slice('cow:'.length) ?? null;
  return ['7', '8'].flatMap((key) => {
    const rows = of.promises.filter((row) => String(row.atopid) === key) as TableRow[];
    const model = instantiate(whole, atop, key, rows);
    return evaluate(model, facts(of), view)
      .filter(({ clause, status }) => clause.startsWith('atop.') && status !== 'dormant')
      .filter(({ status, since }) => status !== 'not in force' || since !== null)
      .filter(({ clause }) => !clause.endsWith('.non-aggression'))
      .map((i) => {
        const { P, Q, A } = i.bindings;
        const [h] = Object.values(i.happenings);
        const since = i.since ? isoDay(i.since.latest) : null;
        const why = i.status === 'not in force' ? null : i.reason;
        return JSON.stringify([
          i.clause,
          code(Q),
          code(P),
          code(A),
          h,
          i.status,
          why,
          since,
          i.force,
          i.trigger,
        ]);
      });
  });
}

async function run(of: World): Promise<{ rows: Cells[]; sql: string }> {
  const { sql, refused } = compileSql({ ...whole, families: [atop] }, ['atop'], {
    on: startOfDay(LAST),
    scheme: 'cow',
    strangers: true,
    happenings: { name: 'happenings', columns: HAPPENINGS },
    tables: { promises: { name: 'promises', columns: [...PROMISES, ...COLUMNS] } },
    complete: of.complete ? [{ types: ['assistance'], from: null, to: null }] : [],
  });
  expect(refused).toEqual([]);
  const db = await DuckDBInstance.create(':memory:');
  const connection = await db.connect();
  await connection.run('SET threads = 1');
  const days = /_(earliest|latest)$/;
  for (const [table, columns, rows] of [
    ['promises', [...PROMISES, ...COLUMNS], of.promises],
    ['happenings', HAPPENINGS, of.happenings],
  ] as const) {
    const type = (c: string) =>
      days.test(c) ? 'DATE' : ['id', 'type', 'because of'].includes(c) ? 'VARCHAR' : 'INTEGER';
    await connection.run(
      `CREATE TABLE ${table} (${columns.map((c) => `"${c}" ${type(c)}`).join(', ')})`,
    );
    const cell = (v: unknown) => (v === null || v === undefined ? 'NULL' : `'${v}'`);
    for (const row of rows) {
      await connection.run(
        `INSERT INTO ${table} VALUES (${columns.map((c) => cell(row[c])).join(', ')})`,
      );
    }
  }
  const reader = await connection.runAndReadAll(sql ?? '');
  const rows = reader.getRowObjectsJson() as Cells[];
  connection.closeSync();
  return { rows, sql: sql ?? '' };
}

describe('the ATOP family in SQL', () => {
  test('says what the reference says', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(world, async (of) => {
        const { rows } = await run(of);
        const found = rows
          .filter(({ clause }) => clause !== 'non-aggression')
          .map((r) => {
            const text = (v: unknown) => (v === null || v === undefined ? null : String(v));
            const clause = `${r.instrument}.${r.clause}`;
            return JSON.stringify([
              clause,
              text(r.bearer),
              text(r.beneficiary),
              text(r.counterparty),
              r.happening,
              r.status,
              r.reason,
              r.since,
              r.force,
              r.trigger,
            ]);
          });
        seen += found.length;
        const law = expected(of);
        const lacking = law.filter((row) => !found.includes(row)).sort();
        const invented = found.filter((row) => !law.includes(row)).sort();
        expect({ lacking, invented }, JSON.stringify(of)).toEqual({ lacking: [], invented: [] });
        expect(found.length).toBe(new Set(found).size);
      }),
      { numRuns: Number(process.env.CASUS_RUNS ?? 60), endOnFailure: true },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
