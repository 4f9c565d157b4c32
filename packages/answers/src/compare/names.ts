import { type Side, sideOf } from '@casus/engine';
import type { Clause, Minute, Model } from '@casus/model';
import { modality } from '../instance.js';

/** What was named: an instrument whole, or clauses and limbs of it; and the day, where one is. */
export interface NamedSide {
  readonly name: string;
  readonly on: Minute | null;
}

/** Two sides to hold against each other; of two instruments one pair for each sort of promise. */
export interface Pair {
  /** "may use", "counts as aggression"; null: what was named is compared as it stands. */
  readonly what: string | null;
  readonly a: Side;
  readonly b: Side;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Clauses of one instrument to which no clause of the other corresponds. */
  readonly aloneA: readonly Clause[];
  readonly aloneB: readonly Clause[];
}

/** All names that can be compared, for finding the nearest one. */
export function comparableNames(model: Model): string[] {
  const limbs = model.clauses.flatMap(({ id, limbs: each }) =>
    each.flatMap(({ label }) => (label === null ? [] : [`${id}.${label}`])),
  );
  const instruments = model.instruments.map(({ id }) => id);
  return [...instruments, ...model.clauses.map(({ id }) => id), ...limbs];
}

/** Throws a RangeError where nothing bears a name, or an instrument is held against a clause. */
export function pairsOf(model: Model, a: string, b: string): Pairs {
  const whole = [a, b].map((name) => model.instruments.some(({ id }) => id === name));
  if (whole[0] !== whole[1]) {
    throw new RangeError('name two instruments, or clauses on both sides', {
      cause: { fault: 'sides', name: '' },
    });
  }
  if (!whole[0]) {
    const pair = { what: null, a: sideOf(model, a), b: sideOf(model, b) };
    return { pairs: [pair], aloneA: [], aloneB: [] };
  }
  const [left, right] = [a, b].map((name) => bySort(model, name));
  const pairs: Pair[] = [];
  for (const [what, clauses] of left ?? []) {
    const others = right?.get(what);
    if (others) pairs.push({ what, a: sideFrom(clauses), b: sideFrom(others) });
  }
  return { pairs, aloneA: unmatched(left, right), aloneB: unmatched(right, left) };
}

/** Clauses by what they make of a case: the same modality of the same act. */
function bySort(model: Model, instrument: string): Map<string, Clause[]> {
  const sorts = new Map<string, Clause[]>();
  for (const clause of model.clauses) {
    if (clause.instrument !== instrument) continue;
    const { head } = clause;
    const about =
      head.kind === 'counts as' ? head.type : head.kind === 'means' ? head.name : head.act.type;
    const sort = `${modality(clause)} ${about}`;
    sorts.set(sort, [...(sorts.get(sort) ?? []), clause]);
  }
  return sorts;
}

type Sorts = ReadonlyMap<string, readonly Clause[]> | undefined;

function unmatched(own: Sorts, others: Sorts): Clause[] {
  return [...(own ?? [])].flatMap(([sort, clauses]) => (others?.has(sort) ? [] : clauses));
}

function sideFrom(clauses: readonly Clause[]): Side {
  return clauses.map((clause) => ({ clause, limbs: null }));
}
