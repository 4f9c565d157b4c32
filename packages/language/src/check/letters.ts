import type { LangiumDocument } from 'langium';
import { type Diagnostic, type Finding, range } from '../diagnostic.js';

/** Signs that turn the direction of reading: what is shown is not what is read. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const TEXT = /"([^"\n\r]*)"/g;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const SCRIPTS = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
};

/** Letters that pass for others, in texts; names take the letters a to z only. */
export function strangeLetters(document: LangiumDocument, into: Diagnostic[]): void {
  const text = document.textDocument.getText();
  // Mostly there is nothing to be seen: one quick look decides.
  if (!/[\u00AD\u0370-\u052F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(text))
    return;
  const add = (offset: number, length: number, finding: Finding) =>
    into.push(range(document, offset, length, finding));
  for (const match of text.matchAll(BIDI)) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const message = `The sign U+${code} turns the direction of reading: take it out.`;
    add(match.index, 1, { code: 'bidi', message, proposal: '' });
  }
  const uncommented = text.replace(/("[^"\n\r]*")|\/\/[^\n\r]*/g, (all, quoted) =>
    quoted ? all : ' '.repeat(all.length),
  );
  for (const match of uncommented.matchAll(INVISIBLE)) {
    if (match.index === 0) continue;
    const message = 'An invisible sign stands here: take it out.';
    add(match.index, 1, { code: 'letters', severity: 'warning', message, proposal: '' });
  }
  for (const quoted of uncommented.matchAll(TEXT)) {
    for (const word of (quoted[1] ?? '').matchAll(WORD)) {
      const scripts = scriptsOf(word[0]);
      if (scripts.length < 2) continue;
      const message = `"${word[0]}" mixes ${scripts.join(' and ')} letters that look alike.`;
      const offset = quoted.index + 1 + word.index;
      add(offset, word[0].length, { code: 'letters', severity: 'warning', message });
    }
  }
}

function scriptsOf(word: string): string[] {
  return Object.entries(SCRIPTS).flatMap(([name, script]) => (script.test(word) ? [name] : []));
}
