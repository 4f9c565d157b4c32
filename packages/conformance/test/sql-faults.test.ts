import { readLibrary } from '@casus/language';
import { startOfDay } from '@casus/model';
import { expect, test } from 'vitest';
import { bench } from '../src/worlds/instruments.js';
import { askInstrument } from '../src/worlds/instruments-sql.js';
import type { Cells } from '../src/worlds/rows.js';

// Faults in the SQL of a treaty that no drawn world shows, each beside the world, written by hand, that does.

const { model, diagnostics } = await readLibrary([
  {
    path: 'mutual.casus',
    text: `event attack by attacker : actor on victim : actor act "attack" on
event raid is attack
event use by user : actor of tool : weapon on victim : actor
event assistance by helper : actor to helped : actor act "assist" to
event consultation by consulting : actor because of cause : event act "consult"
kind weapon
actor AAA code cow 1
actor BBB code cow 2
actor CCC code cow 3
source text language en certainty verified
rule use-is-attack
  upon use h
  h counts as attack
treaty mutual
  parties AAA, BBB
  parties CCC from 1901-02-01 to 1901-02-20
  parties CCC from 1901-03-10
  in force from 1901-01-25
  clause help at "1"
    for each party P, other party Q
    upon attack h on P
    Q must assist P because of h
      within 5 days after h
  clause both at "2"
    upon attack h on AAA
    AAA and BBB together must consult because of h
  clause peace at "3"
    for each party P, other party Q
    Q must not attack P
  clause answer at "4"
    when attack h on AAA
    BBB may assist AAA because of h
`,
  },
]);
const mutual = bench('mutual', model);

/** What happened on one day, and is over on the next. */
const on = (day: number, type: string, cells: Cells): Cells => {
  const date = (n: number) => `1901-02-${String(n).padStart(2, '0')}`;
  const days = { start_earliest: date(day), start_latest: date(day) };
  const none = Object.fromEntries(mutual.columns.map((column) => [column, null]));
  return { ...none, ...days, type, ...cells };
};

interface Fault {
  readonly name: string;
  readonly from: RegExp;
  readonly to: string;
  readonly happenings: readonly Cells[];
  readonly complete?: readonly string[];
}

const attack = on(10, 'attack', { id: 'h', by: 900, on: 1 });

const FAULTS: readonly Fault[] = [
  {
    name: 'a deadline that is a day longer',
    from: /"start_latest" \+ 5/g,
    to: '"start_latest" + 6',
    happenings: [attack, on(16, 'assistance', { id: 'k', by: 2, to: 1, 'because of': 'h' })],
    complete: ['assistance'],
  },
  {
    name: 'a deadline that is a day shorter',
    from: /"start_earliest" \+ 4/g,
    to: '"start_earliest" + 3',
    happenings: [attack, on(14, 'assistance', { id: 'k', by: 2, to: 1, 'because of': 'h' })],
  },
  {
    name: 'one of those bound together is enough',
    from: /LEAST\((?=CASE WHEN i\."force" = 2 AND i\."trigger" = 2)/g,
    to: 'GREATEST(',
    happenings: [attack, on(12, 'consultation', { id: 'k', by: 2, 'because of': 'h' })],
  },
  {
    name: 'an act on the first day after a membership is still one of a party',
    from: /a\."start_earliest" < p\."to"/g,
    to: 'a."start_earliest" <= p."to"',
    happenings: [on(20, 'raid', { id: 'h', by: 3, on: 1 })],
  },
  {
    name: 'an act on the first day of a membership is not yet one of a party',
    from: /a\."start_latest" >= p\."from"/g,
    to: 'a."start_latest" > p."from"',
    happenings: [on(1, 'raid', { id: 'h', by: 3, on: 1 })],
  },
  {
    name: 'the claim that the record is complete is lost',
    from: /COALESCE\(d0\."value", 0\)/g,
    to: 'GREATEST(COALESCE(d0."value", 0), 1)',
    happenings: [attack],
    complete: ['assistance'],
  },
  {
    name: 'a right reaches back to what was over before it was in force',
    from: /WHEN h\."end_latest" <= p\."since" THEN 0/g,
    to: '',
    happenings: [
      {
        ...attack,
        ...{ start_earliest: '1901-01-10', start_latest: '1901-01-10' },
        ...{ end_earliest: '1901-01-25', end_latest: '1901-01-25' },
      },
      on(10, 'attack', { id: 'g', by: 900, on: 1 }),
    ],
  },
  {
    name: 'a right does not reach what ended on its first day',
    from: /h\."end_earliest" > p\."since"/g,
    to: 'h."end_earliest" > p."since" + 1',
    happenings: [
      {
        ...attack,
        ...{ start_earliest: '1901-01-10', start_latest: '1901-01-10' },
        ...{ end_earliest: '1901-01-26', end_latest: '1901-01-26' },
      },
    ],
  },
  {
    name: 'a rule that asks for nobody in particular is not followed',
    from: /, 'use'/g,
    to: '',
    happenings: [on(10, 'use', { id: 'h', by: 900, on: 1 })],
  },
];

test('the treaty is compiled whole', () => {
  expect(diagnostics).toEqual([]);
  expect(mutual.refused).toEqual([]);
});

test.each(FAULTS)('shows a fault: $name', async ({ from, to, happenings, complete = [] }) => {
  const world = { on: startOfDay('1901-03-20'), complete, happenings };
  const sound = await askInstrument(world, mutual);
  expect(sound.difference).toBeNull();
  expect(sound.law).not.toEqual([]);
  const faulty = await askInstrument(world, mutual, (sql) => sql.replace(from, to));
  expect(faulty.difference).not.toBeNull();
});
