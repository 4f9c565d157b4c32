import { type Forms, invariable, joinForms } from '../forms.js';
import type { Language, Listing } from '../language.js';
import { END, VERB } from '../marks.js';
import { date, duration, instant, interval, moment, since } from './dates.js';
import { frames } from './frames.js';
import { messages } from './messages.js';
import { decline } from './nouns.js';

export const english: Language = {
  code: 'en',
  messages,
  frames,
  joint: (before, inserted) => before + inserted,
  // English keeps its order in every kind of clause.
  order: (marked) => marked.replaceAll(VERB, '').replaceAll(END, ''),
  decline,
  relative: () => invariable('that'),
  event: 'event',
  notDeterminer: 'a',
  asDeterminer: 'a',
  infinitive: (text) => text.replaceAll('_', ''),
  list,
  unknown,
  indefinite,
  each: ({ nom }, other) =>
    /^an? /.test(nom) ? nom.replace(/^an? /, other ? 'each other ' : 'each ') : null,
  capitalAfterColon: false,
  letter: (name) => invariable(name),
  negated,
  date,
  instant,
  since,
  interval,
  moment,
  duration: (length) => duration(length),
  locator: (locator) => locator,
  quoted: (text) => `“${text}”`,
};

function list(items: readonly Forms[], how: Listing): Forms {
  if (items.length < 2) return items[0] ?? invariable('');
  switch (how) {
    case 'or':
      return joinForms(items, 'or', items.at(-1)?.plural ?? false);
    case 'and':
      return joinForms(items, 'and', true);
    case 'each':
      return invariable(`each of ${joinForms(items, 'and', true).nom}`);
    case 'together':
      return joinForms([...items.slice(0, -1), suffixed(items.at(-1))], 'and', true);
  }
}

function suffixed(last: Forms | undefined): Forms {
  return invariable(`${last?.nom ?? ''} together`);
}

function unknown(type: string): Forms | null {
  switch (type) {
    case 'actor':
      return invariable('someone');
    case 'place':
      return invariable('some place');
    case 'event':
    case 'happening':
      return invariable('some event');
    case 'instrument':
      return invariable('some instrument');
    default:
      return null;
  }
}

function indefinite(type: string): Forms | null {
  return type === 'actor' ? invariable('a state') : unknown(type);
}

/** "is" becomes "is not", marked as a verb or not. */
function negated(template: string): string | null {
  const verb = /\{[^}]*verb (?:is|are|was|were)\b[^}]*\}|\b(?:is|are|was|were)\b/;
  return verb.test(template) ? template.replace(verb, '$& not') : null;
}
