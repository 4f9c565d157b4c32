import { questionText } from '@casus/engine';
import type { Fact } from '@casus/model';
import type { Asked, Given } from './asking.js';

export interface GivenSentence {
  readonly text: string;
  /** In words; empty where the text says only that a record is complete. */
  readonly sentences: readonly string[];
}

/** What the reader gave, in words: to see whether it was understood as meant. */
export function givenSentences(asked: Asked, given: readonly Given[]): GivenSentence[] {
  return given.map(({ text, facts }) => ({
    text,
    sentences: facts.flatMap((fact) => sentenceOf(asked, fact) ?? []),
  }));
}

function sentenceOf({ words }: Asked, fact: Fact): string | null {
  if (fact.kind === 'description') return words.event(fact);
  // On days that may belong to a spell nothing is said beside the spell itself.
  if (fact.kind === 'claim' || fact.value === 1) return null;
  const { name, args, inside } = fact;
  const question = { kind: 'row', name, args, by: null, inside } as const;
  const holds = fact.value === 2;
  return words.question(question, holds) || questionText(question, holds);
}
