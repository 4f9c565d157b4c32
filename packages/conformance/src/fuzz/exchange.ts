import type { Random } from '../run/tapes.js';

const WORD = /[\p{L}\d][\p{L}\d-]*/gu;
/** Within a line of words in quotes, or after `//`, nothing is a name. */
const PROSE = /"[^"\n]*"|\/\/.*/g;

/**
 * A text in which words stand in the places of others of their looks: an actor for an actor, a day
 * for a day, but an event for a kind or a word of the language for another, so that sorts and types
 * are mixed up where the grammar does not care, and much of it still is sound. Whole lines are put
 * elsewhere, too.
 */
export function exchanged(text: string, names: ReadonlySet<string>, random: Random): string {
  let found = text;
  for (let times = 1 + random(3); times > 0; times--) {
    found = random(6) === 0 ? withLineMoved(found, random) : withWord(found, names, random);
  }
  return found;
}

function withWord(text: string, names: ReadonlySet<string>, random: Random): string {
  const bare = text.replace(PROSE, (prose) => ' '.repeat(prose.length));
  const words = [...bare.matchAll(WORD)];
  const old = words[random(words.length)];
  if (!old) return text;
  const looks = looksOf(old[0], names);
  const alike = [...new Set([...words.map(([word]) => word), ...names])].filter(
    (word) => word !== old[0] && looksOf(word, names) === looks,
  );
  const word = alike[random(Math.max(1, alike.length))] ?? old[0];
  return text.slice(0, old.index) + word + text.slice(old.index + old[0].length);
}

function looksOf(word: string, names: ReadonlySet<string>): string {
  if (names.has(word)) return 'name';
  if (/^\d{4}(-\d\d)*$/.test(word)) return 'date';
  if (/^\d+$/.test(word)) return 'number';
  if (/^\p{Lu}+$/u.test(word)) return word.length === 1 ? 'variable' : 'actor';
  return word.length === 1 ? 'handle' : 'word';
}

function withLineMoved(text: string, random: Random): string {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(random(lines.length), 1);
  lines.splice(random(lines.length + 1), 0, line);
  return lines.join('\n');
}
