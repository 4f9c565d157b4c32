import { findings } from './de/findings.js';
import type { LanguageCode } from './language.js';

/** A finding in a text, and the words that it is about. */
interface Found {
  readonly code: string;
  /** In English. */
  readonly message: string;
  readonly passage: string;
}

/** Longer passages are cut: where they stand is told beside them. */
const MOST = 60;

/** What is wrong with a text, in a language; English findings say it themselves. */
export function finding(lang: LanguageCode, { code, message, passage }: Found): string {
  const said = lang === 'de' ? findings[code] : undefined;
  if (said === undefined) return message;
  const words = passage.replace(/\s+/g, ' ').trim();
  if (words === '') return `Der Text ${said}.`;
  const quoted = words.length > MOST ? `${words.slice(0, MOST - 1).trimEnd()}…` : words;
  return `„${quoted}“ ${said}.`;
}
