import type { Clause, Limb, Model } from '@casus/model';
import type { Vocabulary } from './vocabulary.js';

/** Of the readings of one limb the chosen one stands, else the first one written. */
export function standingLimbs(clause: Clause, readings: readonly string[]): readonly Limb[] {
  return clause.limbs.filter((limb) => {
    if (limb.reading === null) return true;
    const rivals = clause.limbs.filter((l) => l.reading !== null && l.label === limb.label);
    const chosen = rivals.find((l) => readings.includes(l.reading ?? ''));
    return limb === (chosen ?? rivals[0]);
  });
}

/** Counts-as clauses that an instrument sees: the vocabulary's, its own, those of what it uses. */
function visibleRules(
  clauses: readonly Clause[],
  uses: readonly string[],
  instrument: string | null,
): readonly Clause[] {
  return clauses.filter(
    ({ head, instrument: own }) =>
      head.kind === 'counts as' &&
      (own === null || own === instrument || (instrument !== null && uses.includes(own))),
  );
}

/** Asks for the clauses that may make a description of a type, or of one below it; answers once. */
export type Rules = (instrument: string | null, type: string) => readonly Clause[];

export function rulesOf(model: Model, words: Vocabulary): Rules {
  const known = new Map<string, readonly Clause[]>();
  return (instrument, type) => {
    const key = `${instrument ?? ''} ${type}`;
    const present = known.get(key);
    if (present) return present;
    const uses = model.instruments.find(({ id }) => id === instrument)?.uses ?? [];
    const found = visibleRules(model.clauses, uses, instrument).filter(
      ({ head }) => head.kind === 'counts as' && words.isType(head.type, type),
    );
    known.set(key, found);
    return found;
  };
}
