import { formalText, type Vocabulary, vocabulary } from '@casus/answers';
import type { Asked } from './asking.js';
import { libraryTexts } from './library.js';
import { Refused } from './refused.js';

export type WordsPage = ReturnType<typeof wordsPage>;

/** What a case may speak of: as the command line has it, and who judges where somebody has to. */
export function wordsPage({ model, words, library }: Asked, q: string) {
  const answer: Vocabulary = vocabulary(model, words, library, q);
  const settled = answer.relations.flatMap(({ id, open, settler }) => {
    if (!open) return [];
    const said =
      settler === null
        ? words.message('words.nobody')
        : words.message('words.settler', { who: words.actor(settler) });
    return [[id, said] as const];
  });
  return { answer, settled: Object.fromEntries(settled) };
}

/** A declaration as the library writes it; a kind stands inside another's and has none of its own. */
export async function textPage({ library, words }: Asked, name: string) {
  const found = formalText(await libraryTexts(), name);
  if (!found) throw new Refused(words.message('fault.no.text', { name }));
  return { schema: 'casus/text/1', name, path: found.path, text: found.text, library } as const;
}
