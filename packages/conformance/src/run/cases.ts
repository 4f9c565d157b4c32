import { prepare } from '@casus/engine';
import { evaluate } from '@casus/reference';
import { compareOutcomes } from '../differential.js';
import { facts as factsFrom, view as viewFrom } from '../generate/facts.js';
import { modelOf, type Question, questionOf } from '../generate/index.js';
import { tapeOf } from '../generate/tape.js';
import { countCase, countModel, type Tally } from './tally.js';
import { drawTape, randomOf, type Tapes } from './tapes.js';

/** Questions asked of each generated model: preparing a model costs more than a question. */
export const QUESTIONS_A_MODEL = 10;

/** Asks reference and engine everything about one generated model. The seed and its number fix it. */
export function runModel(tally: Tally, seed: number, index: number, questions: number): void {
  const random = randomOf(seed, index);
  const [words, life] = [drawTape(random), drawTape(random)];
  const model = modelOf(tapeOf(words), tapeOf(life));
  const engine = prepare(model);
  countModel(tally, model);
  for (let asked = 0; asked < questions; asked++) {
    const tapes = [words, life, drawTape(random), drawTape(random)] as const;
    const facts = factsFrom(tapeOf(tapes[2]));
    const view = viewFrom(tapeOf(tapes[3]));
    const wanted = evaluate(model, facts, view);
    const difference = compareOutcomes(wanted, engine.evaluate(facts, view));
    countCase(tally, wanted);
    if (difference === null) continue;
    const name = `${seed}-${index}-${asked}`;
    tally.divergences.push({ case: name, between: 'reference and engine', difference, tapes });
  }
}

/** The question that four tapes of numbers spell. */
export function questionOn([words, life, told, asked]: Tapes): Question {
  return questionOf([tapeOf(words), tapeOf(life), tapeOf(told), tapeOf(asked)]);
}

/** What the first difference between reference and engine is; null where they agree. */
export function divergence({ model, facts, view }: Question): string | null {
  return compareOutcomes(evaluate(model, facts, view), prepare(model).evaluate(facts, view));
}
