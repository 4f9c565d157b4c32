import type { Citation, Model } from '@casus/model';

export interface CitationAnswer {
  readonly source: string;
  readonly at: string | null;
  readonly certainty: string;
  readonly address: string | null;
}

export function citationAnswers(model: Model, citations: readonly Citation[]): CitationAnswer[] {
  return citations.map((item) => ({
    source: item.source,
    at: item.at,
    certainty: item.certainty,
    address: model.sources.find((source) => source.id === item.source)?.address ?? null,
  }));
}
