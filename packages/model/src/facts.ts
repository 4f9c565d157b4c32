import type { Instant, Minute } from './time.js';
import type { Truth } from './truth.js';

/** How sure a fact is: held against the official text, read in a source, or not confirmed. */
export type Certainty = 'verified' | 'reported' | 'unconfirmed';

/** Where a statement comes from, and how sure it is there. */
export interface Citation {
  readonly source: string;
  readonly at: string | null;
  readonly certainty: Certainty;
}

/** The marks by which a view selects: source, the actor who speaks, since when known. */
export interface Marks {
  readonly citations: readonly Citation[];
  /** The actor whose word this is; a settler's word is recognised by it. */
  readonly speaker: string | null;
  /** The day the fact became known; null: since it was so. */
  readonly knownFrom: Minute | null;
  /** The reading on which it holds; null: on every reading. */
  readonly reading: string | null;
}

/** What a source says a happening was. Several descriptions may share one happening. */
export interface Description {
  readonly kind: 'description';
  readonly happening: string;
  readonly type: string;
  /** Role to fillers. Several fillers are joint ("together"); a role left out is unknown. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly start: Instant;
  /** null: going on, no end known. */
  readonly end: Instant | null;
  /** 2 asserted, 0 denied by this source. */
  readonly value: 0 | 2;
  /** The actor who holds this (a belief); null: about the world. */
  readonly inside: string | null;
  readonly marks: Marks;
}

/** A dated row of a relation, a term's settlement, force, membership. */
export interface Row {
  readonly kind: 'row';
  readonly name: string;
  readonly args: readonly string[];
  readonly from: Minute | null;
  readonly to: Minute | null;
  /** 1: on these days it may hold or not, as its first or last day is not known; whoever knows more is heard. */
  readonly value: Truth;
  readonly inside: string | null;
  readonly marks: Marks;
}

/** Someone claims that the record is complete for these names, actors and this period. */
export interface Claim {
  readonly kind: 'claim';
  /** Event types, relations or terms; an ancestor covers its descendants. `*` is everything a case may close. */
  readonly names: readonly string[];
  /** Role (events) or position (rows, as `0`, `1`) to filler: what the claim is limited to. */
  readonly about: Readonly<Record<string, readonly string[]>>;
  readonly from: Minute | null;
  readonly to: Minute | null;
  readonly marks: Marks;
}

export type Fact = Description | Row | Claim;
