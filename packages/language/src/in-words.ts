import type { Model } from '@casus/model';
import { type Called, called } from './called.js';
import type { Finding } from './diagnostic.js';

/** Something that a text calls as people do, and what it has to be called instead. */
export interface InWords {
  readonly offset: number;
  readonly length: number;
  readonly finding: Finding;
}

/** Whoever has read so many has understood. */
const MOST = 20;

/**
 * Names of the world in a text that cannot be read, where the language wants its own: longest first, left to
 * right. A text that says "Russia" and "armed attack" is nearer to being right than its first odd word tells.
 */
export function inWords(model: Model, text: string): readonly InWords[] {
  const names = called(model);
  const ids = new Set(
    [model.actors, model.places, model.kinds, model.events, model.relations].flatMap((all) =>
      all.map(({ id }) => id),
    ),
  );
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\u2019'.-]*/gu)];
  const found: InWords[] = [];
  for (let at = 0; at < words.length && found.length < MOST; ) {
    const one = phraseAt(words, at, text, names, ids);
    if (one) found.push(one.found);
    at += one?.words ?? 1;
  }
  return found;
}

function phraseAt(
  words: readonly RegExpExecArray[],
  at: number,
  text: string,
  names: Called,
  ids: ReadonlySet<string>,
): { readonly found: InWords; readonly words: number } | null {
  const offset = words[at]?.index ?? 0;
  const longest = names.longestFrom(words[at]?.[0] ?? '');
  for (let n = Math.min(longest, words.length - at); n > 0; n--) {
    const last = words[at + n - 1];
    if (!last) continue;
    const phrase = text.slice(offset, last.index + last[0].length);
    // Handles and variables are single letters; what is an identifier already is no name in words.
    if (phrase.length < 2 || ids.has(phrase) || !/^[^\s]+( [^\s]+)*$/.test(phrase)) continue;
    const meant = names.find(phrase);
    if (meant.length === 0) continue;
    const message = `"${phrase}" is written ${meant.map((id) => `"${id}"`).join(' or ')} here.`;
    const finding = { code: 'unknown-name', message, proposal: meant[0] ?? null };
    return { found: { offset, length: phrase.length, finding }, words: n };
  }
  return null;
}
