import type { Clause, Limb, Minute, Pattern, Row } from '@casus/model';
import type { Wanted } from '../decide/sets.js';
import type { Binding } from '../standing/bindings.js';

/** One of two clauses that do not go together, with what its variables stand for in the case. */
export interface Side {
  readonly clause: Clause;
  readonly limb: Limb;
  readonly binding: Binding;
  readonly act: Pattern;
}

export interface ConflictHolder {
  readonly actor: string;
  readonly office: string | null;
}

export interface ConflictClause {
  readonly instrument: string;
  readonly clause: string;
  readonly limb: string | null;
  readonly reading: string | null;
  readonly bindings: Readonly<Record<string, string>>;
  readonly holders: readonly ConflictHolder[];
}

export interface Conflict {
  /**
   * duty: one is bound to do what it must not do. exclusive: to do two things declared to exclude
   * each other. decision: two hold the power to decide one thing.
   */
  readonly kind: 'duty' | 'exclusive' | 'decision';
  readonly first: ConflictClause;
  readonly second: ConflictClause;
  /** Who is caught between the two; the case is told of the first. */
  readonly bearers: readonly string[];
  /** The act on which they meet, as narrow as both together make it. */
  readonly act: Pattern;
  /** What must have happened for both to apply; nothing: they meet at any time. */
  readonly given: readonly Wanted[];
  /** A day on which the case can be put. */
  readonly at: Minute;
  /** forced: who obeys one cannot obey the other. possible: only in some ways of obeying it. */
  readonly force: 'forced' | 'possible';
  /** While both are live. */
  readonly since: Minute | null;
  readonly until: Minute | null;
  readonly readings: readonly string[];
  readonly basis: readonly Row[];
  /** Whether evaluation of the case bears it out; null: it was not asked. */
  readonly confirmed: boolean | null;
}
