import type { AuditWitness } from '@casus/engine';
import { isoDay, type Model } from '@casus/model';
import type { Words } from '@casus/words';
import { situationOf } from '../compare/case.js';
import { scenarioText } from '../compare/scenario.js';

export interface AuditWitnessAnswer {
  /** Which side covers the case: the clause, or the report's account of it. */
  readonly covered: 'clause' | 'account';
  readonly sentence: string;
  /** The case as `--given` takes it; it falls on `on`. */
  readonly scenario: string;
  readonly on: string;
  /** Whether the case is one of the other side: no, or left open ("may count as"). */
  readonly other: 'no' | 'open';
}

/** A case that tells the report's account from the clause. */
export function witnessAnswer(
  model: Model,
  words: Words,
  { witness, covered, other }: AuditWitness,
): AuditWitnessAnswer {
  // Where a sort of happening may always count as another, that it is not said to be so decides nothing.
  const told = witness.own.filter(
    ({ asked, holds }) => other === 0 || holds || asked.kind !== 'type',
  );
  return {
    covered,
    sentence: words.situation(situationOf(model, witness, told)),
    scenario: scenarioText(witness, witness.on),
    on: isoDay(witness.on),
    other: other === 0 ? 'no' : 'open',
  };
}
