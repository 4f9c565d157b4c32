import { messages as german } from './de/messages.js';
import { messages as english, type MessageKey } from './en/messages.js';
import { fixedString } from './fixed-string.js';
import type { LanguageCode } from './language.js';
import type { MessageArguments } from './speech.js';

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
