import { createHash } from 'node:crypto';
import type { Instance, Model } from '@casus/model';
import type { Drawn, Held } from '../worlds/drawn.js';
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
  /** Tables asked of SQL, and rows of the law that were compared. */
  tables: number;
  rows: number;
  /** Pairs of clauses compared, cases of them that were counted, and classes listed. */
  pairs: number;
  counted: number;
  classes: number;
  readonly divergences: Divergence[];
}

/** Where two differ, and in what: the tapes spell the question again, a drawn world is kept whole. */
export type Divergence = {
  readonly case: string;
  readonly between: string;
  readonly difference: string;
} & ({ readonly tapes: Tapes } | { readonly drawn: Drawn });

const SUMS = ['cases', 'instances', 'sets'] as const;
const WORLD_SUMS = ['tables', 'rows', 'pairs', 'counted', 'classes'] as const;

export function emptyTally(): Tally {
  const questions = { cases: 0, instances: 0, sets: 0 };
  const worlds = { tables: 0, rows: 0, pairs: 0, counted: 0, classes: 0 };
  const tables = { models: new Set<string>(), heads: {}, answers: {}, outcomes: {} };
  return { ...questions, ...worlds, ...tables, divergences: [] };
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

/** Counts a world in which SQL or compare was held against the reference. */
export function countWorld(tally: Tally, held: Held): void {
  for (const sum of WORLD_SUMS) tally[sum] += held[sum];
}

/** Adds a part to the whole. */
export function addTally(whole: Tally, part: Tally): void {
  for (const sum of [...SUMS, ...WORLD_SUMS]) whole[sum] += part[sum];
  for (const hash of part.models) whole.models.add(hash);
  for (const table of ['heads', 'answers', 'outcomes'] as const) {
    for (const [key, count] of Object.entries(part[table])) bump(whole[table], key, count);
  }
  whole.divergences.push(...part.divergences);
}

function bump(counts: Record<string, number>, key: string, by: number): void {
  counts[key] = (counts[key] ?? 0) + by;
}
