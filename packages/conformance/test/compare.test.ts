import { type Asking, type CompareAnswer, compare, type WitnessAnswer } from '@casus/answers';
import { prepare } from '@casus/engine';
import { readGiven } from '@casus/language';
import { endOfDay, type Model } from '@casus/model';
import { words } from '@casus/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { library } from '../../../tests/library.js';

let model: Model;
let asking: Asking;

beforeAll(async () => {
  model = await library();
  const on = model.statedDate;
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  asking = { model, engine: prepare(model), words: words(model, 'en'), facts: [], view };
}, 60_000);

function compared(a: string, b: string, withoutAxioms: readonly string[] = []): CompareAnswer {
  return compare(asking, { a: sideOn(a), b: sideOn(b), withoutAxioms });
}

function sideOn(text: string): { name: string; on: number | null } {
  const [name = '', day] = text.split('@');
  return { name, on: day ? endOfDay(day) : null };
}

const OPEN = ['available', 'triggered', 'counted', 'observed', 'held'];

/** The status that a witness's text, given as a scenario, comes to on each side's day. */
async function given(found: CompareAnswer, { scenario, scenarioOn }: WitnessAnswer) {
  const ask = async (name: string, day: string) => {
    const on = endOfDay(day);
    const { facts, diagnostics } = await readGiven(model, [scenario], on);
    expect({ scenario, diagnostics }).toEqual({ scenario, diagnostics: [] });
    const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
    const instances = asking.engine.evaluate(facts, view);
    const own = instances.filter(
      ({ clause, limb }) =>
        clause === name || `${clause}.${limb}` === name || clause.startsWith(`${name}.`),
    );
    return new Set(own.map(({ status }) => status));
  };
  const [a = '', b = ''] = [found.a, found.b].map((name) => name.split(' ')[0] ?? '');
  return { a: await ask(a, scenarioOn.a), b: await ask(b, scenarioOn.b) };
}

async function everyCaseComesOut(found: CompareAnswer): Promise<void> {
  for (const [side, list] of [
    ['a', found.onlyA],
    ['b', found.onlyB],
  ] as const) {
    for (const witness of list) {
      expect(witness.confirmed ? '' : witness.scenario).toBe('');
      const statuses = await given(found, witness);
      const [own, other] = side === 'a' ? [statuses.a, statuses.b] : [statuses.b, statuses.a];
      const { scenario } = witness;
      expect({ scenario, open: OPEN.some((status) => own.has(status as 'held')) }).toEqual({
        scenario,
        open: true,
      });
      // A limb without an instance rests.
      const rest = [...other].filter((status) => status !== 'dormant');
      expect({ scenario, rest }).toEqual({ scenario, rest: [] });
    }
  }
}

describe('each witness evaluates as it says, read back from its text', () => {
  it.each([
    ['ru-nuclear-2020.use', 'ru-nuclear-2024.use'],
    ['union-state-guarantees.nuclear-use', 'ru-nuclear-2024.use'],
  ])('%s and %s', async (a, b) => {
    const found = compared(a, b);
    expect(found.verdict).toBe('broader');
    expect(found.exact).toBe(true);
    await everyCaseComesOut(found);
  });

  it('the counterexample where the axiom is withdrawn', async () => {
    const found = compared('ru-nuclear-2020.use', 'ru-nuclear-2024.use', ['existence-is-critical']);
    expect([found.verdict, found.axioms]).toEqual(['overlapping', []]);
    expect(found.onlyA.length).toBeGreaterThan(0);
    await everyCaseComesOut(found);
  });
});

describe('a verdict that does not stand is not given', () => {
  it('where one course of events sets off both, by different happenings', () => {
    const found = compared('charter-51.un-report', 'north-atlantic.un-report');
    // Evaluation finds the attack that is answered by self-defence to be a case of both.
    expect(found.onlyB.some(({ onBoth }) => onBoth)).toBe(true);
    expect([found.exact, found.decided]).toEqual([false, false]);
    expect(found.openBecause.map(({ what, about }) => [what, about])).toEqual([
      ['meets', 'charter-51.un-report'],
      ['meets', 'north-atlantic.un-report'],
    ]);
  });

  it('in either order', () => {
    const found = compared('north-atlantic.un-report', 'charter-51.un-report');
    expect([found.verdict, found.decided]).toEqual(['disjoint', false]);
  });

  it('while one that evaluation bears out stands', () => {
    const found = compared('ru-nuclear-2020.use', 'ru-nuclear-2024.use');
    expect([found.verdict, found.decided, found.openBecause]).toEqual(['broader', true, []]);
    const same = compared('north-atlantic.un-report', 'north-atlantic.un-report');
    expect([same.verdict, same.exact, same.decided]).toEqual(['same', true, true]);
  });
});

describe('a further act that has nothing to do with the rest', () => {
  const withAct = (a: string, b: string) =>
    compare(asking, { a: sideOn(a), b: sideOn(b), furtherActs: 1 });

  it('lets two texts meet that share no single act, in a case that is read back and evaluated', async () => {
    const [a, b] = ['ru-nuclear-2020.reservation', 'us-npr-2022.extreme-circumstances'] as const;
    expect(compared(a, b).verdict).toBe('disjoint');
    const found = withAct(a, b);
    expect([found.verdict, found.decided, found.furtherActs]).toEqual(['overlapping', true, 1]);
    expect(found.space.leftOut.some(({ what }) => what === 'sequences')).toBe(false);
    const joint = found.pairs[0]?.joint;
    const [witness] = found.onlyA;
    if (!joint || !witness) throw new Error('no case');
    const statuses = await given(found, { ...witness, scenario: joint.scenario });
    expect(statuses.a.has(joint.statusA as 'held')).toBe(true);
    expect(statuses.b.has(joint.statusB as 'held')).toBe(true);
    expect(OPEN).toContain(joint.statusA);
    expect(OPEN).toContain(joint.statusB);
  });

  it('changes no other verdict', () => {
    const found = withAct('ru-nuclear-2020.use', 'ru-nuclear-2024.use');
    expect([found.verdict, found.decided, found.pairs[0]?.joint]).toEqual(['broader', true, null]);
  });

  it('does not settle what further happenings leave open', () => {
    expect(withAct('charter-51.un-report', 'north-atlantic.un-report').decided).toBe(false);
  });
});
