import type { Citation } from './facts.js';
import type { Duration, Instant, Minute } from './time.js';

/** Language code to text. */
export type Texts = Readonly<Record<string, string>>;

/** A dated step in the life of an instrument. */
export interface LifeStep {
  readonly step:
    | 'signed'
    | 'ratified'
    | 'issued'
    | 'made'
    | 'announced'
    | 'in force'
    | 'ended'
    | 'suspended'
    | 'withdrawn'
    | 'notice';
  readonly when: Instant;
  /** Not before that day; since when, and whether yet, is not known. */
  readonly orLater?: boolean;
  /** The reading on which it counts; left out: on every one. */
  readonly reading?: string;
  readonly at: string | null;
  readonly who: readonly string[];
  readonly toward: readonly string[];
  readonly citations: readonly Citation[];
}

/** How long an instrument lasts by its own text. */
export type Lasting =
  | { readonly kind: 'fixed'; readonly duration: Duration; readonly renewal: Duration | null }
  | { readonly kind: 'as'; readonly instrument: string }
  | { readonly kind: 'indefinite' };

export interface Instrument {
  readonly id: string;
  /** treaty, doctrine, declaration … */
  readonly type: string;
  readonly titles: Texts;
  readonly by: readonly string[];
  readonly steps: readonly LifeStep[];
  readonly replaces: readonly string[];
  readonly amends: readonly string[];
  /** Instruments whose counts-as rules this one sees. */
  readonly uses: readonly string[];
  readonly duration: Lasting | null;
  readonly knownFrom: Minute | null;
  readonly citations: readonly Citation[];
  readonly notes: Texts;
  /** What the readings are called on which a party stayed, or the instrument ended. */
  readonly readings?: Readonly<Record<string, Texts>>;
}
