import { distance } from 'fastest-levenshtein';
import type { TokenBuilder } from 'langium';
import type { Attempt, Token } from './attempt.js';

/** One small change after which the text can be read further: the likeliest slip of the pen. */
export interface Repair {
  readonly kind: 'replace' | 'proper' | 'longer' | 'reserved' | 'insert' | 'delete';
  readonly offset: number;
  readonly length: number;
  readonly found: string;
  readonly instead: string;
}

interface Candidate extends Repair {
  /** How far from what was written; decides between repairs that reach equally far. */
  readonly cost: number;
}

/** Longer stretches are not tried again and again: each try reads the stretch once. */
const LONGEST = 20_000;
const BACK = 6;
const TRIES = 60;

type Definition = ReturnType<TokenBuilder['buildTokens']>;

export function keywords(definition: Definition): string[] {
  const types = Array.isArray(definition) ? definition : Object.values(definition);
  return types.flatMap((type) =>
    'name' in type && /^[a-z][a-z ]+$/.test(type.name) ? [type.name] : [],
  );
}

/** The change near the error that lets reading go on for at least two more words, or to the end. */
export function repair(
  text: string,
  tokens: readonly Token[],
  at: number,
  wanted: readonly string[],
  words: readonly string[],
  attempt: Attempt,
): Repair | null {
  if (text.length > LONGEST) return null;
  const candidates = [
    ...misspelt(text, tokens, at, words),
    ...otherwise(tokens, at),
    ...names(tokens, at, wanted),
    ...missing(text, tokens, at, wanted),
    ...superfluous(tokens, at),
  ].sort((a, b) => a.cost - b.cost);
  const goal = (steps: number) => tokens[at + steps]?.startOffset ?? Infinity;
  let best: { candidate: Candidate; reach: number } | null = null;
  for (const candidate of candidates.slice(0, TRIES)) {
    const reach = reachOf(candidate, text, attempt);
    // A word that is nearly the right one has to convince less than one put in or left out.
    const enough = goal(candidate.kind === 'replace' ? 1 : 2);
    if (reach >= enough && reach > (best?.reach ?? 0)) best = { candidate, reach };
    if (reach === Infinity) break;
  }
  return best?.candidate ?? null;
}

/** How far the changed text can be read, counted in the text as written. */
function reachOf(candidate: Candidate, text: string, attempt: Attempt): number {
  const { kind, offset, length, instead } = candidate;
  const after = kind === 'insert' ? offset : offset + length;
  const put = kind === 'insert' ? `${instead} ` : instead;
  const read = attempt(text.slice(0, offset) + put + text.slice(after));
  if (!read || read.result.lexerErrors.length > 0) return 0;
  const [error] = read.result.parserErrors;
  if (!error) return Infinity;
  const shift = put.length - (after - offset);
  return Number.isFinite(error.token.startOffset) ? error.token.startOffset - shift : text.length;
}

/** Words near the error that look like a keyword, of one or more words ("in forse"). */
function misspelt(
  text: string,
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
): Candidate[] {
  const found: Candidate[] = [];
  for (let i = Math.max(0, at - BACK); i <= Math.min(at + 1, tokens.length - 1); i += 1) {
    for (const instead of words) {
      const first = tokens[i];
      const last = tokens[i + instead.split(' ').length - 1];
      if (!first || !last) continue;
      const end = last.startOffset + last.image.length;
      const written = text.slice(first.startOffset, end);
      const far = distance(written.toLowerCase(), instead);
      if (!/^[A-Za-z][\w -]*$/.test(written) || far === 0 || far > allowed(instead)) continue;
      const cost = far + Math.abs(at - i) / 10;
      const length = written.length;
      found.push({
        kind: 'replace',
        offset: first.startOffset,
        length,
        found: written,
        instead,
        cost,
      });
    }
  }
  return found;
}

/** Wrong letters that a word of this length may have and still be told. */
function allowed(word: string): number {
  if (word.length <= 3) return 1;
  return word.length <= 6 ? 2 : 3;
}

/** Words that treaties use where this language has another. */
const INSTEAD: Readonly<Record<string, string>> = {
  shall: 'must',
  will: 'must',
  should: 'must',
  can: 'may',
  since: 'from',
  until: 'to',
  except: 'unless',
  if: 'when',
  means: 'is',
  are: 'is',
};

function otherwise(tokens: readonly Token[], at: number): Candidate[] {
  return tokens.slice(Math.max(0, at - 2), at + 2).flatMap(({ image, startOffset }) => {
    const instead = INSTEAD[image];
    if (!instead) return [];
    const length = image.length;
    return [{ kind: 'replace', offset: startOffset, length, found: image, instead, cost: 0.5 }];
  });
}

/** A name of the wrong shape: capital or small, a single letter, a word of the language. */
function names(tokens: readonly Token[], at: number, wanted: readonly string[]): Candidate[] {
  const token = tokens[at];
  if (!token) return [];
  const { startOffset: offset, image: found } = token;
  const small = found.toLowerCase();
  const as = (kind: Repair['kind'], instead: string): Candidate[] => [
    { kind, offset, length: found.length, found, instead, cost: 1.5 },
  ];
  if (wanted.includes('PROPER')) return /^[a-z]/.test(found) ? as('proper', `X${found}`) : [];
  if (!wanted.includes('ID')) return [];
  if (/^[A-Za-z][0-9]*$/.test(found)) return as('longer', `${small}-name`);
  if (/^[A-Z]/.test(found)) return as('replace', small);
  return /^[a-z]+$/.test(found) ? as('reserved', `${found}-name`) : [];
}

/** Words that are often left out, besides those that the parser asks for. */
const OFTEN = ['of', 'and', ')', '(', ':', ',', 'by', 'as', 'to', 'from', 'or'];

function missing(
  text: string,
  tokens: readonly Token[],
  at: number,
  wanted: readonly string[],
): Candidate[] {
  const asked = wanted.filter((word) => /^[a-z(),:. ]+$/.test(word));
  return [at, at - 1].flatMap((index, step) => {
    const token = tokens[index];
    if (!token) return [];
    // Whoever begins a new line has rarely left out a word before it.
    const begins = /\n[ \t]*$/.test(text.slice(0, token.startOffset)) ? 1.5 : 0;
    return [...new Set([...asked, ...OFTEN])].map((instead, rank) => ({
      kind: 'insert' as const,
      offset: token.startOffset,
      length: token.image.length,
      found: token.image,
      instead,
      cost: 3 + step + begins + rank / 100,
    }));
  });
}

function superfluous(tokens: readonly Token[], at: number): Candidate[] {
  const token = tokens[at];
  if (!token || at === 0) return [];
  const { startOffset: offset, image } = token;
  return [{ kind: 'delete', offset, length: image.length, found: image, instead: '', cost: 5 }];
}
