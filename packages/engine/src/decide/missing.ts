import type { Fact, Instance, View } from '@casus/model';
import type { Engine } from '../evaluate/prepare.js';
import { factsOf, together } from './facts-of.js';
import { MOST_SETS, minimal, type Sets, setsFor, type Wanted } from './sets.js';

export interface FactSets {
  readonly sets: readonly (readonly Wanted[])[];
  /** More sets than are listed may exist. */
  readonly capped: boolean;
  /** However the open facts, disputes and dates came out, it would not come to this. */
  readonly agreed: boolean;
}

/** The minimal sets of facts that would suffice for the clause to apply. */
export function missing(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
): FactSets {
  return deciding(engine, facts, view, instance, true);
}

/** The minimal sets of facts that would make it rest, or take its force or place. */
export function wouldExclude(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
): FactSets {
  return deciding(engine, facts, view, instance, false);
}

function deciding(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
  want: boolean,
): FactSets {
  const trace = engine.trace(facts, view, instance);
  const candidates = setsFor(trace, want);
  const confirmed = candidates.filter((set) =>
    confirms(engine, facts, view, instance, [...set.values()], want),
  );
  const sets: Sets = minimal(barest(confirmed));
  return {
    sets: sets.map((set) => together([...set.values()])),
    capped: candidates.length >= MOST_SETS,
    agreed: setsFor(trace, want, true).length === 0,
  };
}

/** Of sets that differ only in the roles they name of a happening, the first: it names none. */
function barest(sets: Sets): Sets {
  const seen = new Set<string>();
  return [...sets]
    .sort((a, b) => roles(a) - roles(b))
    .filter((set) => {
      const key = JSON.stringify([...set.values()].map(bare).sort());
      return !seen.has(key) && seen.add(key);
    });
}

function bare({ question, value }: Wanted): string {
  const known = question.kind === 'description' && question.happening !== null;
  return JSON.stringify([known ? { ...question, roles: {} } : question, value]);
}

function roles(set: ReadonlyMap<string, Wanted>): number {
  return [...set.values()].reduce(
    (sum, { question }) =>
      sum + (question.kind === 'description' ? Object.keys(question.roles).length : 0),
    0,
  );
}

/** A set is listed only if the evaluation really comes out so with it. */
function confirms(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
  wanted: readonly Wanted[],
  want: boolean,
): boolean {
  const more = [...facts, ...factsOf(wanted, facts, view.on)];
  const found = engine
    .evaluate(more, view, { clauses: [instance.clause] })
    .find((other) => sameInstance(other, instance));
  if (!found) return !want;
  const applies = Math.min(found.force, found.trigger, 2 - found.defeat);
  return applies === (want ? 2 : 0);
}

/** The same binding, though an unknown filler may have become known. */
export function sameInstance(a: Instance, b: Instance): boolean {
  return (
    a.clause === b.clause &&
    a.limb === b.limb &&
    alike(a.bindings, b.bindings) &&
    alike(a.happenings, b.happenings) &&
    b.bearer.every((bearer, i) => bearer === null || a.bearer[i] === bearer)
  );
}

function alike(
  a: Readonly<Record<string, string | null>>,
  b: Readonly<Record<string, string | null>>,
): boolean {
  return Object.entries(b).every(([key, value]) => value === null || a[key] === value);
}
