import type { Fact, Interval, Minute, Model } from '@casus/model';
import { earlier, includes, joined, meet } from '../standing/periods.js';
import { type Standpoint, standing } from '../standing/standing.js';
import type { CoverEdge } from './edge.js';
import { edgesOf, type Wanted } from './edges.js';
import { PROMISES } from './promises.js';

export interface CoverOptions {
  /** Only what covers this actor; what covers anyone covers it too. */
  readonly to?: string;
  /** Only what this actor promises. */
  readonly by?: string;
  /** Rows that count beside what declarations state; default: the model's records. */
  readonly facts?: readonly Fact[];
}

/**
 * Who stands under whose promise on a date. Each edge says since when and until when it holds
 * without a break around that date. Nothing is evaluated: an edge says what would have to happen.
 */
export function cover(
  model: Model,
  view: Standpoint & { readonly on: Minute },
  options: CoverOptions = {},
): CoverEdge[] {
  return all(model, view, options).filter((edge) => includes(period(edge), view.on));
}

/** The same over a range of time, half-open: every edge that holds in some part of it. */
export function coverage(
  model: Model,
  view: Standpoint,
  range: Interval,
  options: CoverOptions = {},
): CoverEdge[] {
  return all(model, view, options).filter((edge) => meet(period(edge), range) !== null);
}

function all(model: Model, view: Standpoint, options: CoverOptions): CoverEdge[] {
  const { to, by } = options;
  const known = standing(model, view, options.facts, 'perhaps');
  const wanted: Wanted = (from, covered) =>
    (by === undefined || from === by) &&
    (to === undefined || covered === to || (covered === null && from !== to));
  const found = known.clauses.flatMap((clause) => edgesOf(known, clause, wanted));
  return merged(found).sort(inOrder);
}

function period(edge: CoverEdge): Interval {
  return { from: edge.since, to: edge.until };
}

/** Several rows may say the same one after the other, or at once: one edge while there is no gap. */
function merged(edges: readonly CoverEdge[]): CoverEdge[] {
  const groups = new Map<string, CoverEdge[]>();
  for (const edge of edges) {
    const { from, to, clause, limb, readings, perhaps } = edge;
    const key = JSON.stringify([from, to, clause, limb, readings, perhaps]);
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  return [...groups.values()].flatMap((group) =>
    [...group].sort((a, b) => earlier(period(a), period(b))).reduce(appended, []),
  );
}

function appended(before: readonly CoverEdge[], edge: CoverEdge): CoverEdge[] {
  const last = before.at(-1);
  const both = last && joined(period(last), period(edge));
  if (!last || !both) return [...before, edge];
  const basis = [...new Set([...last.basis, ...edge.basis])];
  const disputed = last.disputed || edge.disputed;
  return [...before.slice(0, -1), { ...last, basis, disputed, since: both.from, until: both.to }];
}

/** By who promises, then by weight of the promise; a clause's limbs stay in their order. */
function inOrder(a: CoverEdge, b: CoverEdge): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return PROMISES.indexOf(a.promise) - PROMISES.indexOf(b.promise);
}
