import type { FindingAnswer } from '@casus/answers';

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
