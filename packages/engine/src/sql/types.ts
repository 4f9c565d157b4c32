import type { Clause, Family, Minute, Model } from '@casus/model';

/** A table that the SQL reads: its name, and the columns it has. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The record is complete for these event types in this period: what it lacks did not happen. */
export interface Complete {
  readonly types: readonly string[];
  readonly from: Minute | null;
  readonly to: Minute | null;
}

export interface SqlOptions {
  /** The day on which all is judged, where a happening has no `judged` of its own. */
  readonly on: Minute;
  /** `id`, `type`, `start_earliest`, `start_latest`, `end_earliest`, `end_latest`; a column for each role known. */
  readonly happenings: TableShape;
  /** The families' tables by the name that the family gives them. */
  readonly tables: Readonly<Record<string, TableShape>>;
  /** The code scheme of the actors in the happenings. */
  readonly scheme: string;
  readonly complete?: readonly Complete[];
  /**
   * Happenings that leave open whom they concern could concern every party of every treaty:
   * `true` lists those instances too, all of them undetermined.
   */
  readonly strangers?: boolean;
}

/** What SQL text is made from, for one clause. */
export interface Compiling {
  readonly model: Model;
  readonly clause: Clause;
  readonly family: Family | null;
  readonly options: SqlOptions;
  /** A CTE of its own for this clause: names are unique in the whole text. */
  readonly prefix: string;
}

/** What this clause asks for cannot be said over columns; the evaluator answers it. */
export class NotInSql extends Error {}
