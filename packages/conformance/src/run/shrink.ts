import fc from 'fast-check';
import type { Question } from '../generate/index.js';
import { tapes } from '../generate/tape.js';
import { questionOn } from './cases.js';
import type { Tapes } from './tapes.js';

/** So long one difference is made plainer, then it is plain enough. */
export const SHRINK_MS = 20_000;

/** The plainest question, on the way from these tapes, in which there still is a difference. */
export function shrink(from: Tapes, differs: (question: Question) => string | null): Question {
  const property = fc.property(fc.tuple(tapes, tapes, tapes, tapes), (drawn) => {
    const difference = differs(questionOn(drawn));
    if (difference !== null) throw new Error(difference);
  });
  const example = from.map((numbers) => [...numbers]) as [number[], number[], number[], number[]];
  const { counterexample } = fc.check(property, {
    ...{ examples: [[example]], numRuns: 1, seed: 1 },
    interruptAfterTimeLimit: SHRINK_MS,
  });
  return questionOn(counterexample?.[0] ?? from);
}
