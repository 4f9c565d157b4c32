import type { Model } from '@casus/model';
import { type CitationAnswer, citationAnswers } from '../citations.js';
import { descriptionsOf } from './sentences.js';

/** The sources of all that describe a recorded happening, each once. */
export function descriptionSources(model: Model, happening: string | null): CitationAnswer[] {
  const citations = descriptionsOf(model, happening).flatMap(({ marks }) => marks.citations);
  const found = new Map(
    citationAnswers(model, citations).map((one) => [`${one.source} ${one.at ?? ''}`, one]),
  );
  return [...found.values()];
}
