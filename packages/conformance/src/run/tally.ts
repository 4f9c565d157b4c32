import { createHash } from 'node:crypto';
import type { Instance, Model } from '@casus/model';
import type { Tapes } from './tapes.js';

/** What a run has seen. Tallies of parts add up to the tally of the whole, in any order. */
export interface Tally {
  cases: number;
  instances: number;
  /** One short hash for each model: how many differ is counted when all are together. */
  readonly models: Set<string>;
  /** Clauses asked, by the kind of their head. */
  readonly heads: Record<string, number>;
  /** Instances, by status and reason. */
  readonly outcomes: Record<string, number>;
  readonly divergences: Divergence[];
}

/** Where two evaluators differ; the tapes spell the question again. */
export interface Divergence {
  readonly case: string;
  readonly between: string;
  readonly difference: string;
  readonly tapes: Tapes;
}

export function emptyTally(): Tally {
  return { cases: 0, instances: 0, models: new Set(), heads: {}, outcomes: {}, divergences: [] };
}

export function countModel(tally: Tally, { clauses, rows, instruments }: Model): void {
  const text = JSON.stringify([clauses, rows, instruments]);
  tally.models.add(createHash('sha256').update(text).digest('base64').slice(0, 12));
  for (const { head } of clauses) bump(tally.heads, head.kind, 1);
}

export function countCase(tally: Tally, instances: readonly Instance[]): void {
  tally.cases += 1;
  tally.instances += instances.length;
  for (const { status, reason } of instances) {
    bump(tally.outcomes, reason === null ? status : `${status}: ${reason}`, 1);
  }
}

/** Adds a part to the whole. */
export function addTally(whole: Tally, part: Tally): void {
  whole.cases += part.cases;
  whole.instances += part.instances;
  for (const hash of part.models) whole.models.add(hash);
  for (const [head, count] of Object.entries(part.heads)) bump(whole.heads, head, count);
  for (const [key, count] of Object.entries(part.outcomes)) bump(whole.outcomes, key, count);
  whole.divergences.push(...part.divergences);
}

function bump(counts: Record<string, number>, key: string, by: number): void {
  counts[key] = (counts[key] ?? 0) + by;
}
