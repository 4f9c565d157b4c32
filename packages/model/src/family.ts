import type { Clause } from './clause.js';
import type { Instrument } from './instrument.js';

/** What a column says of the party in whose row it stands. */
export type Column =
  /** `relation(party)`: so with one of the values, not so with another of them, unknown with the rest. */
  | {
      readonly kind: 'flag';
      readonly relation: string;
      readonly column: string;
      readonly yes: readonly string[];
      readonly no: readonly string[];
    }
  /**
   * `relation(actor, party)` of each actor whose code stands in one of the columns. Where some
   * are filled and one is empty (0), nobody else is; else others may be.
   */
  | { readonly kind: 'list'; readonly relation: string; readonly columns: readonly string[] };

/**
 * One instrument for each key of a table whose rows are the parties' spells. Its clauses are
 * written once, under the family's own name; `instantiate` gives a row's instrument.
 */
export interface Family {
  /** The template: its id is the family's name. */
  readonly instrument: Instrument;
  readonly table: string;
  readonly key: string;
  /** The actors' code scheme in the table, as in `Actor.codes`. */
  readonly scheme: string;
  readonly party: string;
  /** Columns of the spell's first day and of the first day after it; null: always, for ever. */
  readonly from: string | null;
  readonly to: string | null;
  readonly columns: readonly Column[];
  readonly clauses: readonly Clause[];
  /** Keys whose instrument the library has from its text: that one's clauses decide. */
  readonly overrides: readonly { readonly key: string; readonly instrument: string }[];
}
