import type { Description, Model } from '@casus/model';
import type { Words } from '@casus/words';
import { citationAnswers, lessSurePart, sureness } from './citations.js';

/**
 * What the library's records say that these happenings were, each as a sentence with its mark; a happening of the
 * case itself is known to who asked. Of a record many may set off one clause: which it was has to be said.
 */
export function occasionsOf(
  model: Model,
  words: Words,
  happenings: readonly string[],
): readonly string[] {
  const said = sentences.get(words) ?? new Map<string, string | null>();
  sentences.set(words, said);
  return happenings.flatMap((happening) => {
    const before = said.get(happening);
    const sentence = before === undefined ? sentenceOf(model, words, happening) : before;
    said.set(happening, sentence);
    return sentence ?? [];
  });
}

/** Thousands of rows are about a few dozen happenings. */
const sentences = new WeakMap<Words, Map<string, string | null>>();

function sentenceOf(model: Model, words: Words, happening: string): string | null {
  const told = model.records.flatMap(({ facts }) =>
    facts.filter(
      (fact): fact is Description =>
        fact.kind === 'description' && fact.happening === happening && fact.inside === null,
    ),
  );
  const [first] = told;
  if (!first) return null;
  const same = told.filter(({ type }) => type === first.type);
  const cited = citationAnswers(
    model,
    same.flatMap(({ marks }) => marks.citations),
  );
  const mark = words.certainty(sureness(cited) as 'reported');
  const sure = lessSurePart(cited) ? words.message('certainty.in-part', { mark }) : mark;
  return `${words.event(...same)} [${sure}]`;
}
