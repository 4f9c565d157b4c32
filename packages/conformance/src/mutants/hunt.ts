import type { prepare } from '@casus/engine';
import type { Fact, Instance, View } from '@casus/model';
import { evaluate } from '@casus/reference';
import { type CaseFile, disappointments } from '../cases.js';
import { compareOutcomes } from '../differential.js';
import { facts as factsFrom, view as viewFrom } from '../generate/facts.js';
import { modelOf, type Question } from '../generate/index.js';
import { tapeOf } from '../generate/tape.js';
import { QUESTIONS_A_MODEL } from '../run/cases.js';
import { drawTape, randomOf } from '../run/tapes.js';

/** Generated questions with what the reference says of them: worked out once, for all mutants. */
export interface Prey {
  readonly model: Question['model'];
  readonly asked: readonly { facts: readonly Fact[]; view: View; wanted: readonly Instance[] }[];
}

export function preyOf(seed: number, models: number): Prey[] {
  return Array.from({ length: models }, (_, index) => {
    const random = randomOf(seed, index);
    const model = modelOf(tapeOf(drawTape(random)), tapeOf(drawTape(random)));
    const asked = Array.from({ length: QUESTIONS_A_MODEL }, () => {
      const facts = factsFrom(tapeOf(drawTape(random)));
      const view = viewFrom(tapeOf(drawTape(random)));
      return { facts, view, wanted: evaluate(model, facts, view) };
    });
    return { model, asked };
  });
}

/** Who caught an engine, and on which try; null: it survived. */
export interface Catch {
  readonly by: 'hand case' | 'differential';
  readonly where: string;
}

/** An engine that throws is caught like one that answers otherwise. */
export function hunt(
  engine: typeof prepare,
  prey: readonly Prey[],
  hand: readonly CaseFile[],
): { readonly hand: Catch | null; readonly differential: Catch | null } {
  return { hand: caughtByHand(engine, hand), differential: caughtByReference(engine, prey) };
}

function caughtByReference(engine: typeof prepare, prey: readonly Prey[]): Catch | null {
  let tries = 0;
  for (const { model, asked } of prey) {
    const prepared = attempt(() => engine(model));
    for (const { facts, view, wanted } of asked) {
      tries++;
      const found = attempt(() => prepared?.evaluate(facts, view) ?? null);
      if (found !== null && compareOutcomes(wanted, found) === null) continue;
      return { by: 'differential', where: `case ${tries}` };
    }
  }
  return null;
}

function caughtByHand(engine: typeof prepare, hand: readonly CaseFile[]): Catch | null {
  for (const { path, model } of hand) {
    const prepared = attempt(() => engine(model));
    const answer = (_: unknown, facts: readonly Fact[], view: View): Instance[] =>
      prepared === null ? [] : [...prepared.evaluate(facts, view)];
    for (const scenario of model.scenarios) {
      const missed = attempt(() => disappointments(model, scenario, answer));
      if (missed?.length === 0) continue;
      return { by: 'hand case', where: `${path} ${scenario.id}` };
    }
  }
  return null;
}

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
