import { messages as german } from './de/messages.js';
import { messages as english, type MessageKey } from './en/messages.js';
import { fixedString } from './fixed-string.js';
import type { LanguageCode } from './language.js';
import type { MessageArguments } from './speech.js';

/** Of a family of fixed strings, by what follows its beginning: the words for codes ("replay.outcome."). */
export function wordsFor(lang: LanguageCode, beginning: string): Readonly<Record<string, string>> {
  const own = Object.entries(lang === 'de' ? german : english).flatMap(([key, said]) =>
    key.startsWith(beginning) ? [[key.slice(beginning.length), said] as const] : [],
  );
  return Object.fromEntries(own);
}

/** The fixed strings of a language, for answers that need no library. */
export function phrasebook(
  lang: LanguageCode,
): (key: MessageKey, args?: MessageArguments) => string {
  const messages: Readonly<Record<MessageKey, string>> = lang === 'de' ? german : english;
  return (key, args = {}) => {
    const source = messages[key];
    // Nothing to fill in, nothing to parse.
    return source.includes('{') ? fixedString(lang, source).format(args) : source;
  };
}
