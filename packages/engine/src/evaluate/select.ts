import type { Clause, Fact, Frequency, Limb, Marks, View } from '@casus/model';

/** Whether a fact is in view: known by then, on a chosen reading, of a source or speaker that counts. */
export function inView(fact: Fact, view: View): boolean {
  return knownAndRead(fact.marks, view) && counts(fact.marks, view.accordingTo);
}

/** What declarations state is not filtered by source. */
export function knownAndRead(marks: Marks, view: View): boolean {
  if (marks.knownFrom !== null && marks.knownFrom > view.asKnownOn) return false;
  return marks.reading === null || view.readings.includes(marks.reading);
}

function counts(marks: Marks, accordingTo: readonly string[] | null): boolean {
  if (accordingTo === null) return true;
  // What nobody is cited for is the asker's own word, and the asker believes himself.
  if (marks.speaker === null && marks.citations.length === 0) return true;
  if (marks.speaker !== null && accordingTo.includes(marks.speaker)) return true;
  return marks.citations.some((citation) => accordingTo.includes(citation.source));
}

const NO_LIMB: Limb = {
  label: null,
  reading: null,
  pattern: null,
  where: { kind: 'atLeast', n: 0, of: [] },
};

/** A clause without limbs holds always: one limb that asks for nothing. */
export function limbsOf(clause: Clause): readonly Limb[] {
  return clause.limbs.length === 0 ? [NO_LIMB] : clause.limbs;
}

/** Of the limbs that are readings of one, the chosen one stands, else the first written. */
export function standing<
  T extends { readonly label: string | null; readonly reading: string | null },
>(limbs: readonly T[], readings: readonly string[]): readonly T[] {
  if (limbs.every((limb) => limb.reading === null)) return limbs;
  return limbs.filter((limb) => {
    if (limb.reading === null) return true;
    const group = limbs.filter((other) => other.reading !== null && other.label === limb.label);
    return limb === (group.find((other) => chosen(other.reading, readings)) ?? group[0]);
  });
}

/** The frequencies of one duty are readings of each other; one without a name is the first. */
export function frequencyOf(
  list: readonly Frequency[],
  readings: readonly string[],
): Frequency | null {
  return list.find((item) => chosen(item.reading, readings)) ?? list[0] ?? null;
}

function chosen(reading: string | null, readings: readonly string[]): boolean {
  return reading !== null && readings.includes(reading);
}
