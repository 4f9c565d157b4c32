import { type Forms, invariable, joinForms, joinWords, mapForms } from '../forms.js';
import type { Language, Listing } from '../language.js';
import { date, duration, instant, interval, moment, since } from './dates.js';
import { frames } from './frames.js';
import { messages } from './messages.js';
import { decline, relative } from './nouns.js';
import { infinitive, joint, negated, order, TOGETHER } from './syntax.js';

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
  each,
  capitalAfterColon: true,
  letter: (name) => ({ ...invariable(name), gen: `von ${name}` }),
  negated,
  date,
  instant,
  since,
  interval,
  moment,
  duration,
  locator: (locator) =>
    subdivisions(locator)
      .replace(/^paras?\./, 'Ziff.')
      .replace(/^Preamble/, 'Präambel')
      .replace(/^Annex/, 'Anhang')
      .replace(/first sentence/, 'Satz 1')
      .replace(/second sentence/, 'Satz 2'),
  quoted: (text) => `„${text}“`,
};

/** "einen Verbündeten", "eine Partei", "ein Bündnis": "jeden", "jede", "jedes"; then weak endings. */
function each({ acc }: Forms, other: boolean): string | null {
  const found = /^ein(en|e|) (.*)$/.exec(acc);
  if (!found) return null;
  const [, ending = '', rest = ''] = found;
  const word = ending === 'en' ? 'jeden' : ending === 'e' ? 'jede' : 'jedes';
  const another = ending === 'en' ? 'anderen ' : 'andere ';
  return `${word} ${other ? another : ''}${rest}`;
}

/** "Art. 4(2)(b)" in German: "Art. 4 Abs. 2 Buchst. b". */
function subdivisions(locator: string): string {
  return locator.replace(/\((\d+)\)/g, ' Abs. $1').replace(/\(([a-z])\)/g, ' Buchst. $1');
}

function list(items: readonly Forms[], how: Listing): Forms {
  if (items.length < 2) return items[0] ?? invariable('');
  switch (how) {
    case 'or':
      return joined(items, 'oder', items.at(-1)?.plural ?? false);
    case 'and':
    case 'each':
      return joined(items, 'und', true);
    case 'together':
      return mapForms(joined(items, 'und', true), (text) => text + TOGETHER);
  }
}

/**
 * "Russlands und der Ukraine"; of names without article, where one genitive takes "von", all stand after
 * it: "von Belarus und Russland", not "von Belarus und Russlands".
 */
function joined(items: readonly Forms[], word: string, plural: boolean): Forms {
  const forms = joinForms(items, word, plural);
  // A list within the list keeps its own: else what belongs to both could not be told from what belongs to one.
  const plain = items.every(({ nom, gen, dat }) => nom === dat && !/ (?:und|oder) /.test(gen));
  if (!plain || !items.some(({ gen }) => gen.startsWith('von '))) return forms;
  const named = joinWords(
    items.map(({ dat }) => dat),
    word,
  );
  return { ...forms, gen: joint('von ', named) };
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
