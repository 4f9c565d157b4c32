import { type Forms, invariable, joinForms, mapForms } from '../forms.js';
import type { Language, Listing } from '../language.js';
import { date, duration, instant, interval, since } from './dates.js';
import { frames } from './frames.js';
import { messages } from './messages.js';
import { decline, relative } from './nouns.js';
import { infinitive, joint, negated, order } from './syntax.js';

export const german: Language = {
  code: 'de',
  messages,
  frames,
  joint,
  order,
  decline,
  relative,
  event: 'das Ereignis|des Ereignisses',
  notDeterminer: 'no',
  asDeterminer: 'none',
  infinitive,
  list,
  unknown,
  indefinite,
  letter: (name) => ({ ...invariable(name), gen: `von ${name}` }),
  negated,
  date,
  instant,
  since,
  interval,
  duration,
  locator: (locator) =>
    locator
      .replace(/^paras?\./, 'Ziff.')
      .replace(/^Preamble/, 'Präambel')
      .replace(/first sentence/, 'Satz 1')
      .replace(/second sentence/, 'Satz 2'),
  quoted: (text) => `„${text}“`,
};

function list(items: readonly Forms[], how: Listing): Forms {
  if (items.length < 2) return items[0] ?? invariable('');
  switch (how) {
    case 'or':
      return joinForms(items, 'oder', items.at(-1)?.plural ?? false);
    case 'and':
      return joinForms(items, 'und', true);
    case 'together':
      return mapForms(joinForms(items, 'und', true), (text) => `${text} gemeinsam`);
  }
}

function unknown(type: string): Forms | null {
  switch (type) {
    case 'actor':
      return { nom: 'jemand', gen: 'jemandes', dat: 'jemandem', acc: 'jemanden', plural: false };
    case 'place':
      return decline('der Ort|des Ortes', 'a');
    case 'event':
    case 'happening':
      return decline('das Ereignis|des Ereignisses', 'a');
    case 'instrument':
      return decline('das Instrument|des Instruments', 'a');
    default:
      return null;
  }
}

function indefinite(type: string): Forms | null {
  return type === 'actor'
    ? decline('der Staat|des Staates|dem Staat|den Staat', 'a')
    : unknown(type);
}
