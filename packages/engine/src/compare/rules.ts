import type { Clause, Limb } from '@casus/model';
import type { Context } from './context.js';

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
export function visibleRules(
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

/** Those that may make a description of this type, or of one below it. */
export function feedingRules(
  context: Pick<Context, 'model' | 'words'>,
  instrument: string | null,
  type: string,
): readonly Clause[] {
  const uses = context.model.instruments.find(({ id }) => id === instrument)?.uses ?? [];
  return visibleRules(context.model.clauses, uses, instrument).filter(
    ({ head }) => head.kind === 'counts as' && context.words.isType(head.type, type),
  );
}
