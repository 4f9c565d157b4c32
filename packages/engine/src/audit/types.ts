import type { Fact, Instant, Limb, Pattern, StatementContent, Truth } from '@casus/model';
import type { Witness } from '../compare/index.js';
import type { CoverEdge } from '../cover/edge.js';

export type FindingKind =
  | 'agrees'
  | 'broader'
  | 'narrower'
  | 'silent'
  | 'contradicts'
  | 'order'
  | 'unverifiable';

/**
 * Whether the report departs from the record: yes; partly, where what it says is right in one sense and
 * not in another; no; open, where the library knows too little. Silence is no departure.
 */
export type Departs = 'yes' | 'partly' | 'no' | 'open';

/** One thing a limb asks: fillers of one role of its happening, or one conjunct of what must hold. */
export type Demand =
  | { readonly kind: 'role'; readonly pattern: Pattern }
  | { readonly kind: 'where'; readonly limb: Limb };

/** A case that lies on one side only. */
export interface AuditWitness {
  readonly witness: Witness;
  /** Which side covers it. */
  readonly covered: 'clause' | 'account';
  /** The case in full, as facts to evaluate. */
  readonly facts: readonly Fact[];
  /** What evaluation finds: whether the conditions hold on the side that covers it, and on the other. */
  readonly own: Truth;
  readonly other: Truth;
  /** Evaluation bears it out: the one holds, the other does not. */
  readonly confirmed: boolean;
}

/** What a report says of the limbs of a clause. */
export interface LimbDetail {
  readonly about: 'limb';
  /** The clause's limb; null: the account's limb describes none of them. */
  readonly limb: Limb | null;
  /** Only this part of the limb (the limb narrowed to it); null: the whole. */
  readonly part: Limb | null;
  /** What the clause asks and the account does not say. */
  readonly leftOut: readonly Demand[];
  /** What the account asks and the clause does not. */
  readonly added: readonly Demand[];
  /** The account claims to be complete. */
  readonly only: boolean;
}

/** What a report says of what the clause obliges or allows. */
export interface HeadDetail {
  readonly about: 'head';
  readonly what: 'modality' | 'bearer' | 'act' | 'window';
  readonly clause: readonly string[];
  readonly account: readonly string[];
}

/** A step of an instrument, or a recorded happening, with its time. */
export interface Moment {
  /** `instrument.step` or the happening. */
  readonly id: string;
  readonly instrument: string | null;
  readonly step: string | null;
  readonly happening: string | null;
  readonly when: Instant;
}

export interface OrderDetail {
  readonly about: 'order';
  readonly earlier: Moment;
  readonly later: Moment;
  /** An earlier step of what is said to have come later, before the other. */
  readonly before: Moment | null;
}

export interface FirstDetail {
  readonly about: 'first';
  readonly actor: string;
  /** Other clauses by which the same promise was made to the same actor before. */
  readonly known: readonly CoverEdge[];
  /** Labels of the limbs that cover only what was covered before. */
  readonly old: readonly (string | null)[];
  /** Labels of the limbs that cover what was not. */
  readonly added: readonly (string | null)[];
}

export interface PartiesDetail {
  readonly about: 'parties';
  readonly said: readonly string[];
  readonly recorded: readonly string[];
}

export interface LifeDetail {
  readonly about: 'life';
  readonly step: string;
  readonly what: 'time' | 'place' | 'step';
  /** As recorded; null: the library does not know. */
  readonly when: Instant | null;
  readonly at: string | null;
}

export interface HappenedDetail {
  readonly about: 'happened';
  readonly pattern: Pattern;
  /** The recorded happening that it is held against. */
  readonly happening: string | null;
  /** When the record has it; null: as said, or not recorded. */
  readonly when: Instant | null;
  readonly disputed: boolean;
}

/** A report of a report, in words: nothing that could be held against a clause. */
interface QuoteDetail {
  readonly about: 'quote';
}

export type Detail =
  | LimbDetail
  | HeadDetail
  | OrderDetail
  | FirstDetail
  | PartiesDetail
  | LifeDetail
  | HappenedDetail
  | QuoteDetail;

export interface Finding {
  readonly paragraph: number;
  readonly sentence: number | null;
  /** The account or the statement that is held against the record. */
  readonly account: string;
  /** What the statement says; null: an account of a clause. */
  readonly says: StatementContent | null;
  /** Instrument or record; null where the statement speaks of none. */
  readonly instrument: string | null;
  readonly clause: string | null;
  readonly kind: FindingKind;
  readonly departs: Departs;
  /** Readings of the report's wording on which it is so; empty: on every one. */
  readonly readings: readonly string[];
  /** Readings of the clause on which it is so; empty: on every one. */
  readonly clauseReadings: readonly string[];
  /** On whose word the report says it; null: its own. */
  readonly by: string | null;
  readonly detail: Detail;
  readonly witness: AuditWitness | null;
}
