import { createHash } from 'node:crypto';
import type { Instance, Model } from '@casus/model';
import { headName } from './heads.js';
import type { Tapes } from './tapes.js';

/** What a run has seen. Tallies of parts add up to the tally of the whole, in any order. */
export interface Tally {
  cases: number;
  instances: number;
  /** One short hash for each model: how many differ is counted when all are together. */
  readonly models: Set<string>;
  /** Clauses asked, by what their head says. */
  readonly heads: Record<string, number>;
  /** Instances, by head and status. */
  readonly answers: Record<string, number>;
  /** Instances, by status and reason. */
  readonly outcomes: Record<string, number>;
  /** Sets of missing or excluding facts that were held against the reference. */
  sets: number;
  readonly divergences: Divergence[];
}

/** Where two evaluators differ; the tapes spell the question again. */
interface Divergence {
  readonly case: string;
  readonly between: string;
  readonly difference: string;
  readonly tapes: Tapes;
}

export function emptyTally(): Tally {
  const counts = { cases: 0, instances: 0, sets: 0 };
  return { ...counts, models: new Set(), heads: {}, answers: {}, outcomes: {}, divergences: [] };
}

export function countModel(tally: Tally, { clauses, rows, instruments }: Model): void {
  const text = JSON.stringify([clauses, rows, instruments]);
  tally.models.add(createHash('sha256').update(text).digest('base64').slice(0, 12));
  for (const clause of clauses) bump(tally.heads, headName(clause), 1);
}

export function countCase(tally: Tally, { clauses }: Model, instances: readonly Instance[]): void {
  tally.cases += 1;
  tally.instances += instances.length;
  const heads = new Map(clauses.map((clause) => [clause.id, headName(clause)]));
  for (const { clause, status, reason } of instances) {
    bump(tally.outcomes, reason === null ? status : `${status}: ${reason}`, 1);
    bump(tally.answers, `${heads.get(clause)}: ${status}`, 1);
  }
}

/** Adds a part to the whole. */
export function addTally(whole: Tally, part: Tally): void {
  whole.cases += part.cases;
  whole.instances += part.instances;
  whole.sets += part.sets;
  for (const hash of part.models) whole.models.add(hash);
  for (const table of ['heads', 'answers', 'outcomes'] as const) {
    for (const [key, count] of Object.entries(part[table])) bump(whole[table], key, count);
  }
  whole.divergences.push(...part.divergences);
}

function bump(counts: Record<string, number>, key: string, by: number): void {
  counts[key] = (counts[key] ?? 0) + by;
}
