import type { LeftOut, Verdict } from '@casus/engine';

/** What of an answer tells whether its verdict stands. */
export interface Grounds {
  readonly verdict: Verdict;
  readonly leftOut: readonly LeftOut[];
  /** One course of events may set both sides off by different happenings. */
  readonly mayMeet: boolean;
  /** A further act was asked for, and no two acts were found that set off both sides. */
  readonly apart?: boolean;
  /** Evaluation was asked about a case and found it on the one side and not on the other. */
  readonly confirmedA: boolean;
  readonly confirmedB: boolean;
}

/**
 * Why a verdict cannot be given; none: it stands. What was left out may add cases to either side, so
 * only what evaluation has borne out on both sides stands against it. Where the sides may meet by
 * different happenings, "every case of the one is a case of the other" still holds, as it holds of
 * every happening; that one covers more, and that they share nothing, does not follow.
 */
export function openReasons(grounds: Grounds, clauses: readonly string[]): LeftOut[] {
  const { verdict, leftOut, mayMeet, confirmedA, confirmedB, apart } = grounds;
  if (verdict === 'overlapping' && confirmedA && confirmedB) return [];
  const unseen = leftOut.filter(({ what }) => what === 'limb' || what === 'capped');
  if (apart) unseen.push({ what: 'sequences', about: null });
  return mayMeet && !standsAnyway(grounds)
    ? [...unseen, ...clauses.map((about): LeftOut => ({ what: 'meets', about }))]
    : unseen;
}

function standsAnyway({ verdict, confirmedA, confirmedB }: Grounds): boolean {
  switch (verdict) {
    case 'same':
      return true;
    case 'narrower':
      return confirmedA;
    case 'broader':
      return confirmedB;
    case 'overlapping':
    case 'disjoint':
      return false;
  }
}
