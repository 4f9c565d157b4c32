/** A stretch of a text that can be read, or left out, by itself. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** A clause within the declaration before it; its declaration's head is the last block that is none. */
  readonly clause: boolean;
}

// `clause x applies` in a formula begins no clause.
const CLAUSE = /^[ \t]+(?:clause|power)[ \t]+[a-z][\w-]*(?![\w.-])(?![ \t]+(?:applies|breached))/;

/**
 * Cuts a text where a line begins at its left edge (a declaration) or with `clause` or `power`:
 * an error then takes away one clause or one declaration, not the rest of the file.
 */
export function blocks(text: string): Block[] {
  const starts: { at: number; clause: boolean }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (/^[^\s/]/.test(line)) starts.push({ at, clause: false });
    else if (starts.length > 0 && CLAUSE.test(line)) starts.push({ at, clause: true });
    at += line.length + 1;
  }
  const [first] = starts;
  if (!first) return [{ start: 0, end: text.length, clause: false }];
  return starts.map(({ at: start, clause }, index) => ({
    start: index === 0 ? 0 : start,
    end: starts[index + 1]?.at ?? text.length,
    clause,
  }));
}

/** The same text with nothing but line ends in the block, so that all other places stay. */
export function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

const DEEPEST = 20;

/** Where brackets are nested deeper than anyone can read; the parser's time grows with the cube of it. */
export function tooDeep(text: string): number | null {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/"[^"\n\r]*"?|\/\/[^\n\r]*|[()]/g)) {
    if (found === '(') depth += 1;
    else if (found === ')') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return index;
  }
  return null;
}
