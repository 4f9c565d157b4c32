import type { LexerResult, ParseResult } from 'langium';

export type Token = LexerResult['tokens'][number];

/** Reads a text anew; null where it is nested too deeply or holds signs of no word. */
export type Attempt = (
  text: string,
) => { readonly result: ParseResult; readonly tokens: readonly Token[] } | null;
