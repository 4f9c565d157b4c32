import { help } from './de/help.js';
import type { LanguageCode } from './language.js';

/** A text of the command line's help in a language; what has no words there stays in English. */
export const helpText = (lang: LanguageCode, english: string): string =>
  lang === 'de' ? (help[english] ?? english) : english;
