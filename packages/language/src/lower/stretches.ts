import { DAY, dayOf, type Instant, type Row } from '@casus/model';

/** When something holds: the first minute of it and the first minute after it, each as surely as it is known. */
export interface Stretch {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** The minutes in which what begins on such a day may begin: of a month the first minute of each of its days. */
export function beginning({ earliest, latest }: Instant): Instant {
  return { earliest, latest: latest - earliest < DAY ? earliest : dayOf(latest) };
}

/** The minutes in which what lasts through such a day may be over: of a month each midnight after a day of it. */
export function following({ earliest, latest }: Instant): Instant {
  return { earliest: latest - earliest < DAY ? latest + 1 : earliest + DAY, latest: latest + 1 };
}

/**
 * The rows of what holds for a stretch: its sure part, and, where a first or last day is not known, the
 * days on which it may hold already or still.
 */
export function stretched(row: Omit<Row, 'from' | 'to'>, { from, to }: Stretch): Row[] {
  const [sureFrom, sureTo] = [from?.latest ?? null, to?.earliest ?? null];
  const perhaps = { ...row, value: 1 } as const;
  const rows: Row[] = [];
  const [begun, over] = [from?.latest ?? -Infinity, to?.latest ?? Infinity];
  if (from && from.earliest < from.latest) {
    const known = Math.min(from.latest, over);
    rows.push({ ...perhaps, from: from.earliest, to: known === Infinity ? null : known });
  }
  if (begun < (sureTo ?? Infinity)) rows.push({ ...row, from: sureFrom, to: sureTo });
  if (to && to.earliest < to.latest) {
    rows.push({ ...perhaps, from: Math.max(to.earliest, begun), to: to.latest });
  }
  return rows.filter((one) => (one.from ?? -Infinity) < (one.to ?? Infinity));
}
