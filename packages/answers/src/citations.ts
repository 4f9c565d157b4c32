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
