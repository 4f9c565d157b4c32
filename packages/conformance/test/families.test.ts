import { prepare } from '@casus/engine';
import { readLibrary } from '@casus/language';
import { endOfDay, instantiate, type TableRow } from '@casus/model';
import { evaluate } from '@casus/reference';
import { expect, test } from 'vitest';

const TEXT = `event attack by attacker : actor on victim : actor
event assistance by helper : actor to helped : actor act "assist" to
relation bound-to-assist (actor)
relation named-foe (actor, actor)
actor AAA code cow 1
actor BBB code cow 2
family pacts
  from table promises key pactid
  parties from column member coded cow from column entered to column left
  column defense says bound-to-assist when 1, not when 0
  column foe1, foe2 lists named-foe
  clause help
    for each party P, other party Q
    upon attack h by some A on P
      and Q is bound-to-assist
      and A is named-foe of Q
    Q must assist P because of h
record events
  h1: 1900-05-01 attack by AAA on BBB
`;

const spell = (member: number, more: TableRow): TableRow => ({
  member,
  entered: '1890-01-01',
  left: null,
  defense: 1,
  foe1: 3,
  foe2: 0,
  ...more,
});

const ALL: TableRow[] = [spell(1, {}), spell(2, {}), spell(3, {})];

/** The reference's and the engine's answer for the one who owes help to BBB, attacked by AAA. */
async function asked(rows: readonly TableRow[]) {
  const { model: read, diagnostics } = await readLibrary([{ path: 'text.casus', text: TEXT }]);
  expect(diagnostics).toEqual([]);
  const [family] = read.families;
  if (!family) throw new Error('no family');
  const model = instantiate(read, family, '7', rows);
  const on = endOfDay('1900-12-31');
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const facts = model.records.flatMap((record) => record.facts);
  const slow = evaluate(model, facts, view);
  expect(
    prepare(model)
      .evaluate(facts, view)
      .map(({ status }) => status),
  ).toEqual(slow.map(({ status }) => status));
  const found = slow.find(({ bearer, bindings }) => bearer[0] === 'cow:3' && bindings.P === 'BBB');
  return { found: found && [found.status, found.reason], model };
}

test('a row is an instrument: its parties, their spells, what columns say of them', async () => {
  const { found, model } = await asked([spell(1, {}), spell(2, {}), spell(3, { foe1: 1 })]);
  expect(found).toEqual(['triggered', null]);
  expect(model.instruments.map(({ id }) => id)).toEqual(['pacts.7']);
  expect(model.clauses.map(({ id }) => id)).toEqual(['pacts.7.help']);
});

test.each<[string, TableRow, (string | null)[]]>([
  ['not promised', { defense: 0 }, ['dormant', null]],
  ['not coded', { defense: null, foe1: 1 }, ['undetermined', 'trigger']],
  ['another foe is named, and a slot is free', { foe1: 4 }, ['dormant', null]],
  ['another foe is named, all slots are taken', { foe1: 4, foe2: 5 }, ['undetermined', 'trigger']],
  ['nobody is named', { foe1: 0 }, ['undetermined', 'trigger']],
  ['left before', { foe1: 1, left: '1900-04-30' }, ['not in force', 'not a party']],
  [
    'left perhaps before, perhaps after',
    { foe1: 1, left_earliest: '1900-04-01', left_latest: '1900-06-01' },
    ['undetermined', 'force'],
  ],
  [
    'left after, all open',
    { foe1: 1, left_earliest: 'infinity', left_latest: 'infinity' },
    ['triggered', null],
  ],
])('%s', async (_name, cells, expected) => {
  const { found } = await asked([spell(1, {}), spell(2, {}), spell(3, cells)]);
  expect(found).toEqual(expected);
});

test('two spells that overlap are one membership; what they say differently is disputed', async () => {
  const both = [...ALL.slice(0, 2), spell(3, { foe1: 1, left: '1901-01-01' })];
  const surely = await asked([...both, spell(3, { foe1: 1, entered: '1899-01-01' })]);
  expect(surely.found).toEqual(['triggered', null]);
  const disputed = await asked([...both, spell(3, { foe1: 1, entered: '1899-01-01', defense: 0 })]);
  expect(disputed.found).toEqual(['undetermined', 'trigger']);
});
