import type { Clause } from '@casus/model';
import { named } from './names.js';
import type { Speech } from './speech.js';

/** "Art. 4(2)(b) of “Treaty on …”"; a rule of the vocabulary is called by its name. */
export function clauseName(speech: Speech, id: string): string {
  const clause = speech.lexicon.clauses.get(id);
  if (!clause?.instrument) return speech.language.quoted(id);
  const title = speech.language.quoted(named(speech, clause.instrument)?.nom ?? clause.instrument);
  const locator = locatorText(speech, clause);
  return locator ? speech.message('clause-name', { locator, title }) : speech.language.quoted(id);
}

/** The article in the instrument's own numbering; null where it has none. */
export function locatorText(speech: Speech, clause: Clause): string | null {
  return clause.locator === null ? null : speech.language.locator(clause.locator);
}
