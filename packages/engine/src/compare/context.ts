import type { Clause, Formula, Minute, Model } from '@casus/model';
import type { Bound, Reference } from './bound.js';
import type { Expression, Sizes } from './expression.js';
import type { Day, Relations } from './relations.js';
import type { Rules } from './rules.js';
import type { Scan } from './scan.js';
import type { Table } from './table.js';
import type { LeftOut } from './types.js';
import type { Universe } from './universe.js';
import type { Vocabulary } from './vocabulary.js';

/** What one comparison knows while it turns clauses into cubes. */
export interface Context {
  readonly model: Model;
  readonly words: Vocabulary;
  /** As they stand on the day of the side that is being lowered. */
  readonly rows: Relations;
  /** The day of each side, the same twice where one is asked about. */
  readonly days: readonly Day[];
  readonly rules: Rules;
  readonly universe: Universe;
  readonly scan: Scan;
  readonly table: Table;
  readonly sizes: Sizes;
  readonly on: Minute;
  readonly readings: readonly string[];
  readonly leftOut: LeftOut[];
  readonly sector: Sector;
  /** What counts-as clauses make in this sort of case, by what was asked: worked out once. */
  readonly derived: Map<string, readonly Derived[]>;
  /** Patterns unfold into formulas and formulas into patterns: here the circle is closed. */
  readonly formula: (context: Context, env: Env, formula: Formula) => Expression;
}

/** What holds for all sorts of cases. */
export type Common = Omit<Context, 'sector' | 'derived'>;

/** A description that counts-as clauses make, and when they do. */
export interface Derived {
  readonly when: Expression;
  readonly bound: Bound;
}

/** One sort of first happening: cases are a sum over these. */
export interface Sector {
  /** null: cases without a happening. */
  readonly type: string | null;
  readonly inside: string | null;
  /** Further types it may be described by. */
  readonly optional: ReadonlySet<string>;
}

export interface Env {
  readonly clause: Clause | null;
  readonly variables: Readonly<Record<string, Reference>>;
  readonly handles: Readonly<Record<string, Bound>>;
  /** How many happenings are bound: the next one linked stands one deeper. */
  readonly depth: number;
  /** Counts-as clauses being unfolded: none feeds itself. */
  readonly unfolding: readonly string[];
  /** Asked of a bound happening by `is`: it may be described by another holder too. */
  readonly again: boolean;
}

/** One way in which a pattern holds, with what it binds. */
export interface Alternative {
  readonly when: Expression;
  readonly env: Env;
}

/** A construct that the space does not model: the formula around it is taken as one question. */
export class Unsupported extends Error {}

export function startEnv(clause: Clause | null): Env {
  return { clause, variables: {}, handles: {}, depth: 0, unfolding: [], again: false };
}
