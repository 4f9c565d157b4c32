import { readGiven, readLibrary } from '@casus/language';
import { endOfDay, type Instance, type View } from '@casus/model';
import { expect, test } from 'vitest';
import { library } from '../../../tests/library.js';
import { acrossReadings, acrossSources, type Engine, prepare } from '../src/index.js';

// What is said beside a status: of other sources, and of other readings.

const viewOn = (iso: string, readings: readonly string[] = []): View => ({
  on: endOfDay(iso),
  asKnownOn: endOfDay('2026-11-01'),
  accordingTo: null,
  readings,
});

async function asked(engine: Engine, view: View, clause: string, text: string) {
  const { facts, diagnostics } = await readGiven(engine.model, [text], view.on);
  expect(diagnostics).toEqual([]);
  return { facts, rows: engine.evaluate(facts, view, { clauses: [clause] }) };
}

const bearing = (rows: readonly Instance[], bearer: string) =>
  rows.filter((row) => row.bearer.includes(bearer));

test('where each source gives another status, none stands whichever of them is right', async () => {
  const engine = prepare(await library());
  const view = viewOn('1941-06-01');
  const { facts, rows } = await asked(
    engine,
    view,
    'german-soviet-1939.no-attack',
    '1941-05-01 armed-attack h by DEU on SUN per USA and 1941-05-01 armed-attack h by FRA on SUN per GBR and nothing else',
  );
  const [row] = bearing(rows, 'DEU');
  if (row === undefined) throw new Error('Germany is not bound');
  expect(acrossSources(engine, facts, view, row)).toEqual({
    statuses: [
      { source: 'GBR', status: 'observed' },
      { source: 'USA', status: 'breached' },
    ],
    whichever: null,
  });
});

test('of a recurring duty the same period is compared, and readings of other treaties change nothing', async () => {
  const engine = prepare(await library());
  const view = viewOn('2026-05-01');
  const { facts, rows } = await asked(
    engine,
    view,
    'union-state-guarantees.review',
    '2025-05-01 review-meeting m',
  );
  expect(rows.length).toBeGreaterThan(1);
  const on = acrossReadings(engine, facts, view);
  for (const row of rows) expect(on(row)).toEqual([]);
});

test('who takes a reading of a fact gives up its rivals', async () => {
  const { model, diagnostics } = await readLibrary([
    {
      path: 'contested.casus',
      text: `event attack by attacker : actor on victim : actor
event assistance by helper : actor to helped : actor act "assist" to
actor AAA
actor BBB
source text language en certainty verified
treaty contested
  parties AAA, BBB
  in force from 1925-12-01
  ended 1936-03-07 reading denounced en "denounced" de "gekündigt" per AAA
  ended 1939-09-03 reading upheld en "upheld" de "aufrecht" per BBB
  clause help per text
    for each party P, other party Q
    upon attack h on P
    Q must assist P because of h
`,
    },
  ]);
  expect(diagnostics).toEqual([]);
  const engine = prepare(model);
  const facts = '1936-03-08 attack h on AAA';
  const on = async (reading: string) => {
    const view = viewOn('1936-03-10', [reading]);
    const { facts: given, rows } = await asked(engine, view, 'contested.help', facts);
    const [row] = bearing(rows, 'BBB');
    if (row === undefined) throw new Error('nobody is bound');
    return [row.status, acrossReadings(engine, given, view)(row)];
  };
  expect(await on('denounced')).toEqual([
    'not in force',
    [{ reading: 'upheld', status: 'triggered' }],
  ]);
  expect(await on('upheld')).toEqual([
    'triggered',
    [{ reading: 'denounced', status: 'not in force' }],
  ]);
});
