import type { Clause, Lasting } from '@casus/model';
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

/** How long an instrument lasts by its own text. */
export function lastingText(speech: Speech, lasting: Lasting): string {
  switch (lasting.kind) {
    case 'fixed': {
      const duration = speech.language.duration(lasting.duration, 'nom');
      if (!lasting.renewal) return duration;
      const renewal = speech.language.duration(lasting.renewal, 'nom');
      return speech.message('lasts.renewed', { duration, renewal });
    }
    case 'as':
      return speech.message('lasts.as', {
        title: speech.language.quoted(named(speech, lasting.instrument)?.nom ?? lasting.instrument),
      });
    case 'indefinite':
      return speech.message('lasts.indefinite');
  }
}
