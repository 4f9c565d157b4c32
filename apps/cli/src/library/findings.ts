import type { Diagnostic } from '@casus/language';
import { finding, type LanguageCode } from '@casus/words';
import type { Say } from '../fail.js';

/** What is wrong with a text, with the nearest name: English findings name it themselves. */
export function findingText(item: Diagnostic, say: Say, lang: LanguageCode): string {
  const told = finding(lang, item);
  const near = item.proposal;
  return near === null || told === item.message ? told : `${told} ${say('fault.meant', { near })}`;
}

/** Where it stands comes first, as editors read it. */
export function findingAt(item: Diagnostic, say: Say, lang: LanguageCode): string {
  return `${item.path}:${item.line}:${item.column}: ${findingText(item, say, lang)}`;
}
