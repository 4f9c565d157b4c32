import type { Attempt, Token } from './attempt.js';
import { describe, expected, quoted } from './expected.js';
import { type Repair, repair } from './repairs.js';

/** What keeps a clause or declaration from being read, and what may have been meant. */
export interface Slip {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly proposal: string | null;
  /** A small word where a proper name belongs: the reader may know which. */
  readonly properFor: string | null;
}

export function deep(offset: number): Slip {
  return slip(offset, 1, 'Brackets and conditions are nested too deeply here: make two clauses.');
}

/** Where too much is wrong to go on. */
export function rest(offset: number): Slip {
  return slip(offset, 1, 'From here on nothing was read: put right what was found before.');
}

function slip(offset: number, length: number, message: string, proposal: string | null = null) {
  return { offset, length, message, proposal, properFor: null };
}

/** The first slip of a stretch of text that is read by itself; null where there is none. */
export function diagnose(text: string, attempt: Attempt, keywords: readonly string[]): Slip | null {
  const read = attempt(text);
  if (!read) return deep(text.search(/\S/));
  const [sign] = read.result.lexerErrors;
  if (sign) return strangeSign(text, sign.offset);
  const [error] = read.result.parserErrors;
  if (!error) return null;
  const index = read.tokens.findIndex((token) => token.startOffset === error.token.startOffset);
  const at = index < 0 ? read.tokens.length : index;
  const wanted = expected(error);
  const found = repair(text, read.tokens, at, wanted, keywords, attempt);
  return found ? repaired(found) : plain(text, read.tokens, at, wanted, error.context.ruleStack);
}

/** A sign of no word: mostly a quotation mark that has no partner in its line. */
export function strangeSign(text: string, offset: number): Slip {
  const sign = String.fromCodePoint(text.codePointAt(offset) ?? 32);
  if (sign === '"') {
    const message = 'This quotation mark has no partner: a text opens and closes in one line.';
    return slip(offset, 1, message);
  }
  if (/[\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019']/.test(sign)) {
    return slip(offset, 1, `Texts stand in straight quotation marks, not in ${sign}.`, '"');
  }
  if (/\p{L}/u.test(sign)) {
    const message = `"${sign}" cannot stand in a name: names take the letters a to z, digits and hyphens.`;
    return slip(offset, sign.length, message);
  }
  return slip(offset, sign.length, `"${sign}" cannot stand here.`);
}

function repaired({ kind, offset, length, found, instead }: Repair): Slip {
  const shown = quoted(found);
  switch (kind) {
    case 'replace': {
      const message = `${shown} does not fit here. Did you mean "${instead}"?`;
      return slip(offset, length, message, instead);
    }
    case 'proper': {
      const message = `"${found}" is no proper name: actors and groups begin with a capital letter.`;
      return { ...slip(offset, length, message), properFor: found };
    }
    case 'longer': {
      const message = `"${found}" is too short for a name here: one letter is a handle or a variable.`;
      return slip(offset, length, message);
    }
    case 'reserved': {
      const message = `"${found}" is a word of the language and cannot be a name: try "${instead}".`;
      return slip(offset, length, message, instead);
    }
    case 'insert':
      return slip(offset, length, `"${instead}" is missing before ${shown}.`, instead);
    case 'delete':
      return slip(offset, length, `${shown} is one too many here.`);
  }
}

function plain(
  text: string,
  tokens: readonly Token[],
  at: number,
  wanted: readonly string[],
  rules: readonly string[],
): Slip {
  const token = tokens[at];
  const last = tokens.at(-1);
  const offset = token?.startOffset ?? (last ? last.startOffset + last.image.length : 0);
  const first = tokens[0]?.image ?? '';
  const message = describe(token?.image ?? null, at === 0, first, wanted, rules);
  return slip(offset, Math.min(token?.image.length ?? 0, text.length), message);
}
