import { bf2018, PRESUMPTIONS, type Presumption } from '@casus/codings';
import { atopMembers, enemies, noContiguity, promises, spells, wars } from '@casus/importers';
import { openStore, type Store } from '@casus/stores';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

// Invented states 1 to 5, invented pacts among them, one invented war; the tables are made as the importers make them.

interface Pact {
  readonly members: readonly number[];
  readonly promise: Readonly<Record<string, 0 | 1>>;
  readonly from: number;
  readonly to: number;
}
interface Fight {
  readonly opener: number;
  readonly target: number;
  readonly joined: number;
  readonly day: number;
}
interface World {
  readonly pacts: readonly Pact[];
  readonly fights: readonly Fight[];
}

const state = fc.integer({ min: 1, max: 5 });
const flag = fc.constantFrom<0 | 1>(0, 1);
const world: fc.Arbitrary<World> = fc.record({
  pacts: fc.array(
    fc.record({
      members: fc.uniqueArray(state, { minLength: 2, maxLength: 3 }),
      promise: fc.record({
        defense: flag,
        offense: flag,
        neutral: flag,
        nonagg: flag,
        consul: flag,
        defcoloc: flag,
        defconpr: flag,
        neucoatt: flag,
        offcoloc: flag,
        defcocon: flag,
        wartime: flag,
      }),
      from: fc.integer({ min: 0, max: 40 }),
      to: fc.integer({ min: 41, max: 90 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  fights: fc
    .array(
      fc.record({
        opener: state,
        target: state,
        joined: fc.constantFrom(0, 1, 2),
        day: fc.integer({ min: 20, max: 60 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.filter(({ opener, target }) => opener !== target))
    .filter((all) => all.length > 0),
});

const FLAGS = atopMembers.columns.map(({ name }) => name);
const day = (n: number) => `DATE '1900-01-01' + ${n}`;

async function build(store: Store, { pacts, fights }: World): Promise<void> {
  const rows = pacts.flatMap(({ members, promise, from, to }, at) =>
    members.map((member) => {
      const entry = new Date(Date.UTC(1900, 0, 1 + from));
      const exit = new Date(Date.UTC(1900, 0, 1 + to));
      const known: Record<string, number> = {
        atopid: 9001 + at,
        member,
        phase: 0,
        ineffect: 0,
        ...promise,
        yrent: entry.getUTCFullYear(),
        moent: entry.getUTCMonth() + 1,
        dayent: entry.getUTCDate(),
        yrexit: exit.getUTCFullYear(),
        moexit: exit.getUTCMonth() + 1,
        dayexit: exit.getUTCDate(),
      };
      return `(${FLAGS.map((name) => String(known[name] ?? 0)).join(', ')})`;
    }),
  );
  await store.run(`CREATE OR REPLACE TABLE "atop-members" AS SELECT row_number() OVER () AS line_number, *
    FROM (VALUES ${rows.join(', ')}) AS v(${FLAGS.map((name) => `"${name}"`).join(', ')})`);
  await store.run(`CREATE OR REPLACE TABLE fights AS SELECT 1 AS warid, part, opener, target, joined,
      s AS start_earliest, s AS start_latest, ${day(70)} AS end_earliest, ${day(70)} AS end_latest,
      'W' AS name, CAST(NULL AS INTEGER) AS cowwarid, 'test' AS source
    FROM (VALUES ${fights.map(({ opener, target, joined, day: n }, at) => `(${at + 1}, ${opener}, ${target}, ${joined}, ${day(n)})`).join(', ')}) AS v(part, opener, target, joined, s)`);
  await store.run(`CREATE OR REPLACE TABLE "cow-states" AS SELECT i AS ccode, 'S' AS stateabb, 'S' AS statenme,
    1800 AS styear, 1 AS stmonth, 1 AS stday, 2000 AS endyear, 1 AS endmonth, 1 AS endday FROM range(1, 6) AS r(i)`);
  for (const table of [promises, wars, enemies, spells('states'), noContiguity])
    await store.run(table);
}

interface Outcome {
  readonly atopid: number;
  readonly outcome: string;
  readonly by_fallback: boolean;
  readonly reason: string;
}

async function outcomes(store: Store, fallback: boolean, presume?: readonly Presumption[]) {
  for (const statement of bf2018({ fallback, ...(presume ? { presume } : {}) }))
    await store.run(statement);
  return store.rows<Outcome>(
    'SELECT atopid, outcome, by_fallback, reason FROM outcomes ORDER BY atopid',
  );
}

const OUTCOMES = ['honor', 'violate', 'dna:cfna', 'dna:consul', 'dna:nonagg', 'undetermined'];

async function each(check: (store: Store, of: World) => Promise<void>): Promise<void> {
  const store = await openStore({ threads: 2 });
  try {
    await fc.assert(
      fc.asyncProperty(world, async (of) => {
        await build(store, of);
        await check(store, of);
      }),
      { numRuns: Number(process.env['CASUS_RUNS'] ?? 12), endOnFailure: true },
    );
  } finally {
    store.close();
  }
}

describe('the coding of Berkemeier and Fuhrmann', () => {
  test('one outcome for each pact, in the words of the scheme; the fallback decides all that is open, and nothing else', () =>
    each(async (store) => {
      const strict = await outcomes(store, false);
      const coded = await outcomes(store, true);
      expect(coded.map(({ atopid }) => atopid)).toEqual(strict.map(({ atopid }) => atopid));
      expect(new Set(coded.map(({ atopid }) => atopid)).size).toBe(coded.length);
      for (const [at, row] of coded.entries()) {
        expect(OUTCOMES).toContain(row.outcome);
        expect(row.outcome).not.toBe('undetermined');
        const before = strict[at]?.outcome;
        expect(row.by_fallback).toBe(before === 'undetermined');
        if (before !== 'undetermined') expect(row.outcome).toBe(before);
      }
    }));

  test('what an alliance promises is what any of its members promised, at war or not', async () => {
    const store = await openStore({ threads: 2 });
    try {
      await build(store, {
        pacts: [{ members: [1, 2, 3], promise: { consul: 1 }, from: 0, to: 90 }],
        fights: [{ opener: 4, target: 1, joined: 0, day: 30 }],
      });
      const [alone] = await outcomes(store, true);
      expect(alone).toMatchObject({ outcome: 'dna:consul', reason: 'consultation only' });
      // Help for who attacks: nobody in the pact does.
      await store.run('UPDATE promises SET offense = 1 WHERE member = 3');
      const [among] = await outcomes(store, true);
      expect(among?.outcome).toBe('dna:cfna');
      expect(await store.rows('SELECT offense, consul FROM outcomes')).toEqual([
        { offense: 1, consul: 1 },
      ]);
    } finally {
      store.close();
    }
  });

  test('members who fought each other while bound by more than consultation break their pact', () =>
    each(async (store, { pacts, fights }) => {
      const coded = await outcomes(store, false);
      pacts.forEach(({ members, promise, from, to }, at) => {
        const binding =
          promise['defense'] || promise['offense'] || promise['neutral'] || promise['nonagg'];
        const broken = fights.some(
          ({ opener, target, day: n }) =>
            members.includes(opener) && members.includes(target) && from <= n && n <= to,
        );
        if (!binding || !broken) return;
        expect(coded.find(({ atopid }) => atopid === 9001 + at)?.outcome).toBe('violate');
      });
    }));

  test('a pact of consultation alone is never a case', () =>
    each(async (store, { pacts }) => {
      const coded = await outcomes(store, true);
      pacts.forEach(({ promise }, at) => {
        const more =
          promise['defense'] || promise['offense'] || promise['neutral'] || promise['nonagg'];
        const found = coded.find(({ atopid }) => atopid === 9001 + at);
        if (found && !more) expect(found.outcome).toMatch(/^dna:/);
      });
    }));

  test('without any presumption what is open is no case', () =>
    each(async (store) => {
      for (const row of await outcomes(store, true, [])) {
        if (row.by_fallback && row.outcome === 'violate')
          expect(row.reason).not.toContain('another did');
      }
      const all = await outcomes(store, true, PRESUMPTIONS);
      expect(await outcomes(store, true)).toEqual(all);
    }));

  test('rows do not depend on the order in which the file has them', () =>
    each(async (store, of) => {
      const rows = await outcomes(store, true);
      await build(store, {
        pacts: of.pacts.map((pact) => ({ ...pact, members: [...pact.members].reverse() })),
        fights: [...of.fights].reverse(),
      });
      expect((await outcomes(store, true)).map(({ atopid, outcome }) => [atopid, outcome])).toEqual(
        rows.map(({ atopid, outcome }) => [atopid, outcome]),
      );
    }));
});
