import { readLibrary } from '@casus/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { World } from '../src/worlds/happenings.js';
import { type Bench, bench, benches } from '../src/worlds/instruments.js';
import { askInstrument } from '../src/worlds/instruments-sql.js';

// Clauses of the library's own instruments over tables of happenings: the SQL says what the reference says.

const RUNS = Number(process.env.CASUS_RUNS ?? 2);

/** Runs the worlds of an instrument past both; how many instances of each status the law had. */
async function agree(at: Bench, runs: number): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(at.world, async (of) => {
      const { law, difference } = await askInstrument(of, at);
      for (const row of law) {
        const status = String(JSON.parse(row)[4]);
        seen.set(status, (seen.get(status) ?? 0) + 1);
      }
      expect(difference).toBeNull();
    }),
    { numRuns: runs, endOnFailure: true, seed: 1648 },
  );
  return seen;
}

describe('the clauses of the library in SQL', () => {
  test.each(benches())('$id', async (at) => {
    await agree(at, RUNS);
  });
});

// The library has few deadlines: a treaty of deadlines alone, at the end of a month that the next one lacks.
const { model: timely, diagnostics } = await readLibrary([
  {
    path: 'timely.casus',
    text: `event attack by attacker : actor on victim : actor
event assistance by helper : actor to helped : actor act "assist" to
term impossible of event, actor settled by nobody
actor AAA code cow 1
actor BBB code cow 2
source text language en certainty verified
treaty timely
  parties AAA, BBB
  in force from 1901-01-25
  clause in-days at "1"
    for each party P, other party Q
    upon attack h on P
    Q must assist P because of h
      within 5 days after h
  clause in-a-month at "2"
    for each party P, other party Q
    upon attack h on P
    Q must assist P because of h
      within 1 month
  clause excused at "3"
    for each party P, other party Q
    upon attack h on P
    Q must assist P because of h
      within 48 hours after h where possible
  clause between-days at "4"
    for each party P, other party Q
    upon attack h on P
    Q must assist P because of h
      within 1901-01-20/1901-02-05
`,
  },
]);

/** Every second world has the one who owes it help the other against its first attack, on whatever days. */
function helped(of: World): World {
  const [attack, help, ...rest] = of.happenings;
  const victim = attack?.on === 1 || attack?.on === 2 ? attack.on : null;
  if (!attack || !help || victim === null || rest.length % 2 > 0) return of;
  const act = {
    type: 'assistance',
    by: 3 - victim,
    on: null,
    to: victim,
    'because of': `${attack.id}`,
  };
  return { ...of, happenings: [{ ...attack, type: 'attack' }, { ...help, ...act }, ...rest] };
}

test('deadlines', async () => {
  expect(diagnostics).toEqual([]);
  const drawn = bench('timely', timely);
  const at = { ...drawn, world: drawn.world.map(helped) };
  expect(at.refused).toEqual([]);
  const seen = await agree(at, Math.max(RUNS, 4) * 10);
  for (const status of ['kept', 'breached', 'triggered', 'undetermined', 'lapsed']) {
    expect([status, (seen.get(status) ?? 0) > 0]).toEqual([status, true]);
  }
});
