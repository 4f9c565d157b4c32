import type { Clause } from '@casus/model';
import type { Asking } from '../evaluate.js';

/** Of a clause with several readings the one that was compared, and those that were not. */
export interface ReadingTaken {
  readonly clause: string;
  readonly limb: string | null;
  readonly taken: { readonly reading: string; readonly name: string };
  readonly others: readonly { readonly reading: string; readonly name: string }[];
}

/** Limbs that are readings of one: the chosen one stands, else the first one written. */
export function readingsTaken({ view, words }: Asking, clauses: readonly Clause[]): ReadingTaken[] {
  return [...new Set(clauses)].flatMap((clause) => {
    const labels = [...new Set(clause.limbs.map(({ label }) => label))];
    return labels.flatMap((limb): ReadingTaken[] => {
      const rivals = clause.limbs.flatMap(({ label, reading }) =>
        label === limb && reading !== null ? [reading] : [],
      );
      const taken = rivals.find((reading) => view.readings.includes(reading)) ?? rivals[0];
      const others = rivals.filter((reading) => reading !== taken);
      if (taken === undefined || others.length === 0) return [];
      const told = (reading: string) => ({ reading, name: words.reading(clause, reading) });
      return [{ clause: clause.id, limb, taken: told(taken), others: others.map(told) }];
    });
  });
}
