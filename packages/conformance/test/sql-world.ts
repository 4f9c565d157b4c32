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
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';

// Generated tables of alliances and events, with gaps, uncertain days, open ends, overlapping spells and
// disputed flags; what the law says of them, and what SQL says.

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
export interface World {
  readonly promises: readonly Cells[];
  readonly happenings: readonly Cells[];
  /** Whether the record claims to know all assistance there was. */
  readonly complete: boolean;
}

const paths = ['vocabulary', 'families'].flatMap((folder) =>
  readdirSync(new URL(folder, root)).map((file) => `${folder}/${file}`),
);
const { model } = await readLibrary(
  paths.map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') })),
);
// Rules of the vocabulary derive nothing that these clauses ask for.
const whole: Model = { ...model, instruments: [], clauses: [], rows: [], records: [] };
const atop = model.families.find(({ instrument }) => instrument.id === 'atop') as Family;

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
    open: fc.constantFrom('9999-12-31', null),
    flags: fc.tuple(...COLUMNS.slice(0, 5).map(() => fc.constantFrom(0, 1, 1, 1, null))),
    conditions: fc.tuple(...COLUMNS.slice(5, -2).map(() => flag)),
    plain: fc.boolean(),
    foes: fc.tuple(fc.constantFrom(0, 903, 904, null), fc.constantFrom(0, 0, 901, null)),
  })
  .map(({ atopid, member, entered, left, open, flags, conditions, plain, foes }): Cells => {
    const [begin, end] = [entered, left ? left.map((n) => n + entered[1] + 1) : null];
    const said = [...flags, ...conditions.map((value) => (plain ? 0 : value)), ...foes];
    return {
      atopid,
      member,
      entered_earliest: date(begin[0]),
      entered_latest: date(begin[1]),
      left_earliest: end ? date(end[0] ?? 0) : open,
      left_latest: end ? date(end[1] ?? 0) : open,
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

const wide = fc.boolean().chain((linked) =>
  fc.record({
    promises: fc.array(promise, { minLength: 2, maxLength: 6 }),
    happenings: fc.array(happening(linked), { minLength: 0, maxLength: 6 }),
    complete: fc.boolean(),
  }),
);

/** Two parties, few days, few conditions: promises fall due, and ends fall on the days of acts. */
const near = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.constantFrom(0, 0, 0, 0, 1, 3))
    .map(([from, more]) => [from, from + more]);
const narrowPromise = (who: number | null) =>
  fc
    .record({
      promise,
      member: who === null ? fc.constantFrom(901, 902) : fc.constant(who),
      entered: near(2),
      left: fc.option(fc.nat(9), { freq: 2 }),
      pledged: fc.record({
        defense: fc.constantFrom(1, 1, 1, 1, 0, null),
        nonagg: fc.constantFrom(1, 1, 0, null),
      }),
      limits: fc.record({
        defcoadv: fc.constantFrom(0, 0, 1),
        defcoloc: fc.constantFrom(0, 0, 0, 0, 1, 9),
      }),
      foes: fc.record({
        statthr1: fc.constantFrom(903, 904),
        statthr2: fc.constantFrom(0, 0, null),
      }),
    })
    .map(({ promise, member, entered, left, pledged, limits, foes }): Cells => {
      const plain = Object.fromEntries(COLUMNS.map((column) => [column, 0]));
      const end =
        left === null
          ? promise.left_latest === null
            ? null
            : '9999-12-31'
          : date((entered[1] ?? 0) + 1 + left);
      return {
        atopid: 7,
        member,
        entered_earliest: date(entered[0] ?? 0),
        entered_latest: date(entered[1] ?? 0),
        left_earliest: end,
        left_latest: end,
        ...plain,
        ...pledged,
        ...limits,
        ...foes,
      };
    });
const narrowHappening = (linked: boolean, types: readonly string[]) =>
  fc
    .record({
      base: happening(linked),
      type: fc.constantFrom(...types),
      by: fc.constantFrom(902, 902, 902, 901, null),
      foe: fc.constantFrom(903, 903, 904, 902),
      whom: fc.constantFrom(901, 901, 901, 902, null),
      because: fc.constantFrom('h0', 'h0', 'h1', null),
      start: near(12),
      end: fc.option(near(4)),
    })
    .map(
      ({ base, type, by, whom, because, start, end }): Cells => ({
        ...base,
        type,
        by,
        on: type === 'attack' ? whom : null,
        to: type === 'attack' ? null : whom,
        'because of': type === 'attack' ? null : because,
        start_earliest: date(start[0] ?? 0),
        start_latest: date(start[1] ?? 0),
        end_earliest: end ? date((start[1] ?? 0) + 1 + (end[0] ?? 0)) : null,
        end_latest: end ? date((start[1] ?? 0) + 1 + (end[1] ?? 0)) : null,
      }),
    );
export const narrow = named(
  fc.boolean().chain((linked) =>
    fc.record({
      promises: fc
        .tuple(
          narrowPromise(901),
          narrowPromise(902),
          fc.array(narrowPromise(null), { maxLength: 1 }),
        )
        .map(([first, second, more]) => [first, second, ...more]),
      happenings: fc
        .tuple(
          fc.array(narrowHappening(linked, ['attack']), { minLength: 2, maxLength: 3 }),
          fc.array(narrowHappening(linked, ['assistance']), { minLength: 1, maxLength: 4 }),
        )
        .map((both) => both.flat()),
      complete: fc.boolean(),
    }),
  ),
);
export const world = fc.oneof(named(wide), narrow);

/** Happenings are known by their place. */
function named(worlds: fc.Arbitrary<World>): fc.Arbitrary<World> {
  return worlds.map((of) => ({
    ...of,
    happenings: of.happenings.map((row, index) => ({ id: `h${index}`, ...row })),
  }));
}

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

/** An act against a standing prohibition: SQL has a row for each, the law one answer for each pair. */
const STANDING = '.non-aggression';

/** What the reference lists, but for the dormant and what was never in force. */
export function expected(of: World): string[] {
  const on = endOfDay(LAST);
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const code = (who: string | null | undefined) => who?.slice('cow:'.length) ?? null;
  return ['7', '8'].flatMap((key) => {
    const rows = of.promises.filter((row) => String(row.atopid) === key) as TableRow[];
    const model = instantiate(whole, atop, key, rows);
    return evaluate(model, facts(of), view)
      .filter(({ clause, status }) => clause.startsWith('atop.') && status !== 'dormant')
      .filter(({ status, since }) => status !== 'not in force' || since !== null)
      .flatMap((i) => {
        const { P, Q, A } = i.bindings;
        if (i.clause.endsWith(STANDING)) {
          if (i.since === null) return [];
          const broken = i.status === 'breached';
          if (!broken && i.reason !== 'performance') return [];
          return [JSON.stringify([i.clause, code(Q), code(P), broken ? 2 : 1])];
        }
        const [h] = Object.values(i.happenings);
        const since = i.since ? isoDay(i.since.latest) : null;
        const why = i.status === 'not in force' ? null : i.reason;
        const parts = [i.status, why, since, i.force, i.trigger];
        return [JSON.stringify([i.clause, code(Q), code(P), code(A), h, ...parts])];
      });
  });
}

/** Pairs that were ever surely bound not to attack: only these owe an account of their acts. */
export function bound(of: World): Set<string> {
  const on = endOfDay(LAST);
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  return new Set(
    ['7', '8'].flatMap((key) => {
      const rows = of.promises.filter((row) => String(row.atopid) === key) as TableRow[];
      return evaluate(instantiate(whole, atop, key, rows), facts(of), view)
        .filter(({ clause, since }) => clause.endsWith(STANDING) && since !== null)
        .map(({ clause, bindings: { P, Q } }) =>
          JSON.stringify([clause, Q?.slice('cow:'.length), P?.slice('cow:'.length)]),
        );
    }),
  );
}

/** The SQL for the family or some of its clauses, complete for assistance or not. */
export function compiled(complete: boolean, only: readonly string[] | null = null) {
  const clauses = atop.clauses.filter(({ id }) => !only || only.includes(id.replace('atop.', '')));
  return compileSql({ ...whole, families: [{ ...atop, clauses }] }, ['atop'], {
    on: startOfDay(LAST),
    scheme: 'cow',
    strangers: true,
    happenings: { name: 'happenings', columns: HAPPENINGS },
    tables: { promises: { name: 'promises', columns: [...PROMISES, ...COLUMNS] } },
    complete: complete ? [{ types: ['assistance'], from: null, to: null }] : [],
  });
}

/** A database with the world's two tables. */
export async function load(of: World): Promise<DuckDBConnection> {
  const db = await DuckDBInstance.create(':memory:');
  const connection = await db.connect();
  await connection.run('SET threads = 1');
  const days = /_(earliest|latest)$/;
  const cell = (v: unknown) => (v === null || v === undefined ? 'NULL' : `'${v}'`);
  for (const [table, columns, rows] of [
    ['promises', [...PROMISES, ...COLUMNS], of.promises],
    ['happenings', HAPPENINGS, of.happenings],
  ] as const) {
    const type = (c: string) =>
      days.test(c) ? 'DATE' : ['id', 'type', 'because of'].includes(c) ? 'VARCHAR' : 'INTEGER';
    const list = columns.map((c) => `"${c}" ${type(c)}`).join(', ');
    await connection.run(`CREATE TABLE ${table} (${list})`);
    for (const row of rows) {
      const values = columns.map((c) => cell(row[c])).join(', ');
      await connection.run(`INSERT INTO ${table} VALUES (${values})`);
    }
  }
  return connection;
}

/** The rows of a query, as `expected` writes them. */
export async function answered(
  connection: DuckDBConnection,
  sql: string,
  surely: ReadonlySet<string>,
): Promise<string[]> {
  const reader = await connection.runAndReadAll(sql);
  const rows = reader.getRowObjectsJson() as Cells[];
  const word = (v: unknown) => (v === null || v === undefined ? null : String(v));
  const acts = new Map<string, number>();
  const found = rows.flatMap((r) => {
    const clause = `${r.instrument}.${r.clause}`;
    if (clause.endsWith(STANDING)) {
      const pair = JSON.stringify([clause, word(r.bearer), word(r.beneficiary)]);
      const value = Math.min(Number(r.trigger), Number(r.performed));
      acts.set(pair, Math.max(acts.get(pair) ?? 0, value));
      return [];
    }
    const who = [r.bearer, r.beneficiary, r.counterparty].map(word);
    return [
      JSON.stringify([
        clause,
        ...who,
        r.happening,
        r.status,
        r.reason,
        r.since,
        r.force,
        r.trigger,
      ]),
    ];
  });
  const broken = [...acts].flatMap(([pair, value]) =>
    // Who was never surely bound cannot have surely broken anything: such an act stays open.
    surely.has(pair) || value === 2 ? [JSON.stringify([...JSON.parse(pair), value])] : [],
  );
  return [...found, ...broken];
}
