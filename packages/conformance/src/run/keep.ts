import { divergence } from './cases.js';
import { keepQuestion, keepWorld } from './regressions.js';
import { shrink } from './shrink.js';
import type { Divergence } from './tally.js';

/** Keeps what differs, as plain as it can be made. A world was made plain where it was drawn. */
export function keep(folder: string, found: Divergence): void {
  if ('drawn' in found) {
    keepWorld(folder, found.case, found.difference, found.drawn);
    return;
  }
  const plain = shrink(found.tapes, divergence);
  keepQuestion(folder, found.case, divergence(plain) ?? found.difference, plain);
}
