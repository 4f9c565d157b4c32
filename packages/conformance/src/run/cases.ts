import { prepare } from '@casus/engine';
import { evaluate } from '@casus/reference';
import { compareOutcomes } from '../differential.js';
import { facts as factsFrom, view as viewFrom } from '../generate/facts.js';
import { modelOf, type Question, questionOf } from '../generate/index.js';
import { tapeOf } from '../generate/tape.js';
import { undecided } from './sets.js';
import { countCase, countModel, type Tally } from './tally.js';
import { drawTape, randomOf, type Tapes } from './tapes.js';

/** Questions asked of each generated model: preparing a model costs more than a question. */
export const QUESTIONS_A_MODEL = 10;

/**
 * Of a model that costs the reference many times as much fewer are asked, so that more models can be:
 * one that asks whether a clause was breached, or one with many clauses and counts-as among them.
 */
const QUESTIONS_A_DEAR_MODEL = 3;

/** So many models that, of thousands, at least these cases come together. */
export const modelsFor = (cases: number): number => Math.ceil(cases / 8.4);

function questionsFor({ clauses }: Question['model']): number {
  const counting = clauses.some(({ head }) => head.kind === 'counts as');
  const dear = (counting && clauses.length > 2) || JSON.stringify(clauses).includes('"breached"');
  return dear ? QUESTIONS_A_DEAR_MODEL : QUESTIONS_A_MODEL;
}

/** Of so many models one is also asked for the sets of facts that would decide what is open. */
const SETS_EVERY = 2;

/** Asks reference and engine everything about one generated model. The seed and its number fix it. */
export function runModel(tally: Tally, seed: number, index: number): void {
  const random = randomOf(seed, index);
  const [words, life] = [drawTape(random), drawTape(random)];
  const model = modelOf(tapeOf(words), tapeOf(life));
  const engine = prepare(model);
  countModel(tally, model);
  for (let asked = 0; asked < questionsFor(model); asked++) {
    const tapes = [words, life, drawTape(random), drawTape(random)] as const;
    const facts = factsFrom(tapeOf(tapes[2]));
    const view = viewFrom(tapeOf(tapes[3]));
    const wanted = evaluate(model, facts, view);
    const difference = compareOutcomes(wanted, engine.evaluate(facts, view));
    countCase(tally, model, wanted);
    const name = `${seed}-${index}-${asked}`;
    if (difference !== null) {
      tally.divergences.push({ case: name, between: 'reference and engine', difference, tapes });
    } else if (asked === 0 && index % SETS_EVERY === 0) {
      const { checked, wrong } = undecided({ engine, model, facts, view }, wanted);
      tally.sets += checked;
      if (wrong === null) continue;
      const between = 'deciding sets and reference';
      tally.divergences.push({ case: name, between, difference: wrong, tapes });
    }
  }
}

/** The question that four tapes of numbers spell. */
export function questionOn([words, life, told, asked]: Tapes): Question {
  return questionOf([tapeOf(words), tapeOf(life), tapeOf(told), tapeOf(asked)]);
}

/** What the first difference between reference and engine is; null where they agree. */
export function divergence({ model, facts, view }: Question): string | null {
  const engine = prepare(model);
  const wanted = evaluate(model, facts, view);
  return (
    compareOutcomes(wanted, engine.evaluate(facts, view)) ??
    undecided({ engine, model, facts, view }, wanted).wrong
  );
}
