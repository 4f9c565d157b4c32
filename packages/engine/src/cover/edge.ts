import type { Limb, Minute, Row } from '@casus/model';
import type { PromiseKind } from './promises.js';

/** That one actor stands under another's promise, and while which rows make it so. */
export interface CoverEdge {
  readonly from: string;
  /** null: anyone. */
  readonly to: string | null;
  readonly instrument: string;
  readonly clause: string;
  /** The limb, narrowed to this victim: what must happen. null: nothing has to. */
  readonly limb: Limb | null;
  readonly promise: PromiseKind;
  /** What the clause's variables stand for. */
  readonly bindings: Readonly<Record<string, string>>;
  readonly since: Minute | null;
  readonly until: Minute | null;
  /** The readings on which it holds; none: on every reading. */
  readonly readings: readonly string[];
  /** The rows it rests on: force, party, member, relation, each with its sources. */
  readonly basis: readonly Row[];
  /** A source in view denies one of these rows. */
  readonly disputed: boolean;
  /** On these days it may hold or not: the first or last day of something it rests on is not known. */
  readonly perhaps: boolean;
}
