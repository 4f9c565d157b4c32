import type { CoverEdge } from '@casus/engine';
import type { Model, Row } from '@casus/model';
import type { Words } from '@casus/words';
import { rowAnswer } from '../standing.js';

/** Rows that instruments state of themselves are told with the instrument. */
const LIFE: ReadonlySet<string> = new Set(['in force', 'party', 'member', 'suspended']);

/** A relation that something rests on, with its mark; null: it goes without saying. */
export function rowText(model: Model, words: Words, row: Row): string | null {
  if (LIFE.has(row.name)) return null;
  const { sentence, certainty, reading } = rowAnswer(model, words, row);
  const only = reading === null ? [] : [words.message('cover.on-reading', { reading })];
  return `${sentence} [${[words.certainty(certainty as 'reported'), ...only].join('; ')}]`;
}

/** Clauses with the labels of the limbs meant: " (a), (b)". */
export function limbLabels(
  edges: readonly CoverEdge[],
): readonly { readonly clause: string; readonly labels: string }[] {
  const found = new Map<string, Set<string>>();
  for (const { clause, limb } of edges) {
    const labels = found.get(clause) ?? new Set();
    if (limb?.label) labels.add(`(${limb.label})`);
    found.set(clause, labels);
  }
  return [...found].map(([clause, labels]) => ({
    clause,
    labels: labels.size === 0 ? '' : ` ${[...labels].join(', ')}`,
  }));
}
