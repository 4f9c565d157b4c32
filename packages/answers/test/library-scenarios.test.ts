import { prepare } from '@casus/engine';
import { type Clause, endOfDay, type Model, type Status } from '@casus/model';
import { beforeAll, expect, test } from 'vitest';
import { library } from '../../../tests/library.js';
import { factsFor } from '../src/index.js';

// Every clause of the library has scenarios beside it: one that sets it off, one that does not, one that stays open.
// What they expect is run by `casus check`; here only that none is missing.

let model: Model;

beforeAll(async () => {
  model = await library();
}, 60_000);

test('every scenario is called in German too, and no two of a text alike', () => {
  expect(model.scenarios.filter(({ titles }) => !titles['de']).map(({ id }) => id)).toEqual([]);
  const own = model.scenarios.map(({ location, titles }) => {
    const file = location.replace(/:\d+$/, '');
    return `${file}: ${titles['de']}`;
  });
  expect(own.filter((one, at) => own.indexOf(one) !== at)).toEqual([]);
});

type Outcome = 'sets it off' | 'does not' | 'stays open';

const OFF: readonly Status[] = [
  'dormant',
  'not in force',
  'overridden',
  'observed',
  'conditions not met',
  'missed',
];

/** What may count as something is set off when it possibly does: more it never can. */
function outcomeOf(status: Status, clause: Clause | undefined): Outcome {
  const may = clause?.head.kind === 'counts as' && clause.head.may;
  if (status === 'possibly counted') return may ? 'sets it off' : 'stays open';
  if (status === 'undetermined') return 'stays open';
  return OFF.includes(status) ? 'does not' : 'sets it off';
}

/** Why an outcome cannot be had, by what a clause asks; null: it can. */
function impossible(clause: Clause, outcome: Outcome): string | null {
  const { head } = clause;
  if (clause.instrument === null) return 'a rule of the vocabulary: held by the hand-made cases';
  const asksNothing = clause.limbs.every(
    ({ pattern, where }) => pattern === null && where.kind === 'atLeast' && where.of.length === 0,
  );
  if (outcome === 'stays open' && asksNothing && clause.unless === null) {
    if (head.kind === 'power') return 'a power without conditions is held while it is in force';
    if (head.kind === 'means') return 'a definition holds while it is in force';
    if (
      head.kind === 'duty' &&
      !head.negative &&
      head.window === null &&
      head.frequency.length === 0
    )
      return 'a duty without condition or deadline is owed while it is in force';
    if (head.kind === 'liberty') return 'a right without conditions is open while it is in force';
  }
  if (outcome === 'stays open' && head.kind === 'announcement') {
    if (head.window === null) return 'an announcement without a day is open until it is kept';
    if (head.strength === 'considers possible') return 'a possibility lapses with its window';
  }
  if (outcome === 'stays open' && head.kind === 'duty' && head.frequency.length > 0)
    return 'a recurring duty is due in its present period; its past ones are asked for below';
  return null;
}

/** Not in force on any known day: no case can set it off or leave it open. */
const NEVER_SURELY_IN_FORCE = ['nancy.assistance', 'kensington.assistance'];

test('every clause is set off, left at rest and left open by a scenario, or cannot be', () => {
  const clauses = new Map(model.clauses.map((clause) => [clause.id, clause]));
  const seen = new Map<string, Set<Outcome>>();
  for (const { expect: expectations } of model.scenarios)
    for (const { clause, status } of expectations)
      seen.set(
        clause,
        (seen.get(clause) ?? new Set()).add(outcomeOf(status as Status, clauses.get(clause))),
      );
  const outcomes: Outcome[] = ['sets it off', 'does not', 'stays open'];
  const missing = model.clauses.flatMap((clause) =>
    outcomes
      .filter((outcome) => !seen.get(clause.id)?.has(outcome))
      .filter((outcome) => impossible(clause, outcome) === null)
      .filter((outcome) => outcome === 'does not' || !NEVER_SURELY_IN_FORCE.includes(clause.id))
      .map((outcome) => `${clause.id}: ${outcome}`),
  );
  expect(missing).toEqual([]);
});

test('what is excepted by name is excepted rightly', () => {
  const forced = new Set(
    model.rows.flatMap((row) =>
      row.kind === 'row' && row.name === 'in force' && row.value === 2 ? [row.args[0]] : [],
    ),
  );
  for (const id of NEVER_SURELY_IN_FORCE) {
    const clause = model.clauses.find((one) => one.id === id);
    expect(clause?.instrument).toBeDefined();
    expect(forced.has(clause?.instrument ?? '')).toBe(false);
  }
});

test.each([
  ['the treaty year', '2026-04-01', []],
  ['the calendar year', '2026-02-01', ['calendar']],
])(
  'one meeting of two is recorded: whether %s was kept is open, the next is due',
  (_year, on, readings) => {
    const at = endOfDay(on);
    const rows = prepare(model).evaluate(
      factsFor(model, ['treaty-practice'], []),
      { on: at, asKnownOn: at, accordingTo: null, readings },
      { clauses: ['union-state-guarantees.review'] },
    );
    expect(rows.map(({ status }) => status).sort()).toEqual(['triggered', 'undetermined']);
  },
);
