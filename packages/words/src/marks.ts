/** Marks in a filled template that survive until the word order is settled; no text contains them. */
export const VERB = '\u0001';
export const END = '\u0002';
