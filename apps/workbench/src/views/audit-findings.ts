import type { FindingAnswer } from '@casus/answers';
import type { CatalogueInstrument } from '../worker/catalogue.js';

export type FindingGroup = 'departs' | 'silent' | 'open' | 'agrees';

/** What a finding comes to for the reader: silence is no departure, and what is unknown is no fault. */
export function groupOf({ departs, kind }: FindingAnswer): FindingGroup {
  if (departs === 'yes' || departs === 'partly') return 'departs';
  if (kind === 'silent') return 'silent';
  return departs === 'open' ? 'open' : 'agrees';
}

/** A finding as a row of a table. */
export function findingRow(one: FindingAnswer) {
  return {
    paragraph: one.paragraph,
    account: one.account,
    instrument: one.instrument,
    clause: one.clause,
    limb: one.limb,
    kind: one.kind,
    departs: one.departs,
    sentence: one.sentence,
    case: one.witness?.sentence ?? null,
    scenario: one.witness?.scenario ?? null,
    certainty: one.certainty,
  };
}

/**
 * The day on which a case shows what the clause makes of it. A report may speak of a text that binds only
 * later: on its own day the text would rest whatever happens. ISO days; `to` is the last day in force.
 */
export function dayInForce({ inForce }: Pick<CatalogueInstrument, 'inForce'>, on: string): string {
  const holds = inForce.some(({ from, to }) => (from ?? on) <= on && on <= (to ?? on));
  if (holds) return on;
  const later = inForce.flatMap(({ from }) => (from !== null && from > on ? [from] : [])).sort();
  return later[0] ?? on;
}

/** How many findings of each sort. */
export function tallyOf(findings: readonly FindingAnswer[]) {
  const count = { departs: 0, silent: 0, open: 0, agrees: 0 };
  for (const one of findings) count[groupOf(one)] += 1;
  return count;
}
