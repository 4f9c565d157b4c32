import type { Refusal } from '../ask/put.js';

/** What is refused as a whole, not at a place of a text. */
export const NOWHERE = { proposal: null, line: null, column: null };

/** Bad input: the reader is told where and what, and what to write instead. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(message: string, place: Partial<Refusal> = {}) {
    super(message);
    this.refusal = { ...NOWHERE, message, ...place };
  }
}
