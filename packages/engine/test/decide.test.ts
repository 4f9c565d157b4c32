import { readGiven } from '@casus/language';
import { endOfDay, type Fact, type Instance, type Model } from '@casus/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { library } from '../../../tests/library.js';
import {
  acrossReadings,
  type Engine,
  missing,
  prepare,
  questionText,
  wouldExclude,
} from '../src/index.js';

const on = endOfDay('2025-06-01');
const attack =
  'armed-attack h by UKR on BLR with conventional threatening sovereignty of BLR, and h is aggression';

let model: Model;
let engine: Engine;
beforeAll(async () => {
  model = await library();
  engine = prepare(model);
}, 60_000);

const view = () => ({ on, asKnownOn: model.statedDate, accordingTo: null, readings: [] });

async function given(...texts: string[]): Promise<Fact[]> {
  const { facts, diagnostics } = await readGiven(model, texts, on);
  expect(diagnostics).toEqual([]);
  return [...facts];
}

function find(facts: readonly Fact[], clause: string, limb: string | null): Instance {
  const found = engine
    .evaluate(facts, view(), { clauses: [clause] })
    .find((item) => item.limb === limb && item.status === 'undetermined');
  if (!found) throw new Error(`no open instance of ${clause}`);
  return found;
}

describe('the smallest sets of facts that would decide', () => {
  test('para. 19 d wants exactly one: that the threat is critical', async () => {
    const facts = await given(attack);
    const { sets, capped } = missing(
      engine,
      facts,
      view(),
      find(facts, 'ru-nuclear-2024.use', 'd'),
    );
    expect(capped).toBe(false);
    expect(
      sets.map((set) => set.map(({ question, value }) => questionText(question, value))),
    ).toEqual([['h is critical-threat of sovereignty of BLR']]);
  });

  test.each([
    ['union-state-guarantees.assistance', 'i'],
    ['ru-nuclear-2024.use', 'c'],
    ['ru-nuclear-2024.use', 'd'],
    ['ru-nuclear-2024.reservation', 'ii'],
    ['union-state-guarantees.encroachment', 'i'],
  ])('%s %s: each set, given as casus text, decides', async (clause, limb) => {
    const facts = await given(attack);
    const instance = find(facts, clause, limb);
    for (const [want, sets] of [
      [2, missing(engine, facts, view(), instance).sets],
      [0, wouldExclude(engine, facts, view(), instance).sets],
    ] as const) {
      // That an asset was not hit is no fact that can be given: only missing sets have to be there.
      if (want === 2) expect(sets.length).toBeGreaterThan(0);
      for (const set of sets) {
        const texts = set.map(({ question, value }) => questionText(question, value));
        const more = await given(attack, ...texts);
        const same = engine
          .evaluate(more, view(), { clauses: [clause] })
          .find(
            (item) =>
              item.limb === limb &&
              JSON.stringify(item.bindings) === JSON.stringify(instance.bindings),
          );
        const applies = same ? Math.min(same.force, same.trigger, 2 - same.defeat) : 0;
        expect([texts, applies]).toEqual([texts, want]);
      }
    }
  });

  test('no set holds another', async () => {
    const facts = await given('attack h by UKR on BLR');
    const { sets } = missing(
      engine,
      facts,
      view(),
      find(facts, 'union-state-guarantees.nuclear-use', 'ii'),
    );
    const texts = sets.map((set) =>
      set.map(({ question, value }) => questionText(question, value)),
    );
    for (const a of texts) {
      for (const b of texts) if (a !== b) expect(a.every((text) => b.includes(text))).toBe(false);
    }
  });
});

test('a fact on a reading counts where it is chosen; elsewhere the answer says what it would change', async () => {
  const facts = await given(
    'use h by USA of chemical on PRK',
    'PRK is ally of RUS reading close',
    'MNG is ally of RUS reading remote',
  );
  const clauses = ['ru-nuclear-2024.use'];
  const on = (readings: string[]) => {
    const asked = { ...view(), readings };
    const own = engine.evaluate(facts, asked, { clauses }).find(({ limb }) => limb === 'b');
    if (!own) throw new Error('no limb b');
    return [own.status, acrossReadings(engine, facts, asked)(own)];
  };
  expect(on([])).toEqual(['undetermined', [{ reading: 'close', status: 'available' }]]);
  expect(on(['close'])).toEqual(['available', []]);
  expect(on(['remote'])).toEqual(['undetermined', [{ reading: 'close', status: 'available' }]]);
});

test('a reading of the text is tried with what else was chosen', async () => {
  const facts = await given(
    'RUS is informed of (launch k by UKR of drone, k is massive) reading grave',
    'crossing by k into RUS',
  );
  const asked = { ...view(), readings: ['grave'] };
  const clauses = ['ru-nuclear-2024.use'];
  const own = engine.evaluate(facts, asked, { clauses }).find(({ limb }) => limb === 'e');
  if (!own) throw new Error('no limb e');
  expect(own.status).toBe('available');
  expect(acrossReadings(engine, facts, asked)(own)).toEqual([
    { reading: 'outside', status: 'available' },
    { reading: 'inside', status: 'undetermined' },
  ]);
});
