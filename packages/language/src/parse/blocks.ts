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

/** A sign that keeps a text from being read, whatever stands around it. */
export interface Obstacle {
  readonly kind: 'sign' | 'depth';
  readonly offset: number;
}

// Texts and comments hold anything; outside them stand names, numbers, dates and these marks.
const NOTABLE = /"[^"\n\r]*"|\/\/[^\n\r]*|[()]|[^\sA-Za-z0-9,.:/~?-]/g;

// "an ally of an ally of …", "not not …", "RUS is informed of BLR is informed of …": depth without brackets.
const CHAIN = new RegExp(
  `(?:\\bnot\\s+){${DEEPEST + 1}}|(?:\\bof\\s+(?:(?!(?:or|and)\\b)[A-Za-z][\\w-]*\\s+){0,3}){${DEEPEST + 1}}`,
);

/**
 * Looked for before parsing: the lexer takes long over a megabyte of strange signs, and the
 * parser's time grows with the cube of the depth of brackets or owners, deeper than anyone can read.
 */
export function obstacle(text: string): Obstacle | null {
  const chain = text.search(CHAIN);
  if (chain >= 0) return { kind: 'depth', offset: chain };
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(NOTABLE)) {
    if (found === '(') depth += 1;
    else if (found === ')') depth = Math.max(0, depth - 1);
    else if (found.length === 1 || !/^["/]/.test(found)) return { kind: 'sign', offset: index };
    if (depth > DEEPEST) return { kind: 'depth', offset: index };
  }
  return null;
}
