import type { Citation, Model } from '@casus/model';

export interface CitationAnswer {
  readonly source: string;
  readonly at: string | null;
  readonly certainty: string;
  readonly address: string | null;
}

/** A clause with what it rests on, and how sure that is. */
export interface CitedClause {
  readonly clause: string;
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
}

/** A clause's citations stand on each of its rows, and there may be thousands. */
const known = new WeakMap<readonly Citation[], readonly CitationAnswer[]>();

export function citationAnswers(
  model: Model,
  citations: readonly Citation[],
): readonly CitationAnswer[] {
  const before = known.get(citations);
  if (before !== undefined) return before;
  const made = citations.map((item) => ({
    source: item.source,
    at: item.at,
    certainty: item.certainty,
    address: model.sources.find((source) => source.id === item.source)?.address ?? null,
  }));
  known.set(citations, made);
  return made;
}

const SURE = ['unconfirmed', 'reported', 'verified'];

/** As sure as its surest source; without one it is unconfirmed. */
export function surest(marks: readonly string[]): string {
  return [...marks].sort((a, b) => SURE.indexOf(b) - SURE.indexOf(a))[0] ?? 'unconfirmed';
}

/** How sure a fact is as a whole: a source said to stand for a part of it does not carry the rest. */
export function sureness(sources: readonly CitationAnswer[]): string {
  const before = sure.get(sources);
  if (before !== undefined) return before;
  const whole = sources.filter(({ at }) => at === null);
  const found = surest((whole.length > 0 ? whole : sources).map(({ certainty }) => certainty));
  sure.set(sources, found);
  return found;
}

const sure = new WeakMap<readonly CitationAnswer[], string>();

/** The mark of the parts that are less sure than the whole; null where there are none. */
export function lessSurePart(sources: readonly CitationAnswer[]): string | null {
  const whole = SURE.indexOf(sureness(sources));
  const parts = sources.filter(({ at }) => at !== null).map(({ certainty }) => certainty);
  return parts.find((mark) => SURE.indexOf(mark) < whole) ?? null;
}
