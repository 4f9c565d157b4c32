import type { Citation } from './facts.js';
import type { Domain, Formula, Pattern, Term } from './formula.js';
import type { Duration, Minute, Unit } from './time.js';

/** upon: its beginning falls while in force; while: any day of it counts; when: a state of affairs. */
export type Aspect = 'upon' | 'while' | 'when' | 'always';

/** `for each party P, other party Q`: `other` lists the earlier variables it must differ from. */
export interface Binder {
  readonly variable: string;
  readonly domain: Domain;
  readonly other: readonly string[];
}

/** One alternative of a trigger, or one reading of it. Each has instances of its own. */
export interface Limb {
  readonly label: string | null;
  readonly reading: string | null;
  /** The first happening: recorded ones only. null: no happening is asked for. */
  readonly pattern: Pattern | null;
  readonly where: Formula;
}

/** Who is bound or entitled; `office` when it acts through one ("the president of RUS"). */
export interface Holder {
  readonly actor: Term;
  readonly office: string | null;
}

export interface Bearer {
  readonly holders: readonly Holder[];
  /** One joint duty, not one for each. */
  readonly together: boolean;
}

export type Window =
  | { readonly kind: 'dates'; readonly from: Minute; readonly to: Minute }
  | {
      readonly kind: 'within';
      readonly duration: Duration;
      /** A handle; null: after the duty arose. */
      readonly after: string | null;
      readonly wherePossible: boolean;
    }
  | { readonly kind: 'at once' };

/** `each year from D at least n times`; the period is a parameter where the text leaves it open. */
export interface Frequency {
  readonly unit: Unit;
  readonly from: Minute;
  readonly times: number;
  readonly reading: string | null;
}

/** Content the text leaves elsewhere: "a procedure established by the Parties". */
export interface BlankReference {
  /** Per language; `und` where it is said in one only. */
  readonly texts: Readonly<Record<string, string>>;
  readonly published: boolean;
}

export type Head =
  | {
      readonly kind: 'duty';
      readonly negative: boolean;
      readonly bearer: Bearer;
      readonly act: Pattern;
      readonly window: Window | null;
      readonly frequency: readonly Frequency[];
      /** The duty lasts until this holds. */
      readonly until: Formula | null;
      /** Whose judgement fills the content: "as Q deems necessary". */
      readonly deems: Term | null;
    }
  | {
      readonly kind: 'liberty';
      /** "need not": defeats a duty to do it. */
      readonly negative: boolean;
      readonly bearer: Bearer;
      readonly act: Pattern;
    }
  | {
      readonly kind: 'announcement';
      readonly strength: 'intends' | 'considers possible';
      readonly bearer: Bearer;
      readonly act: Pattern;
      readonly window: Window | null;
      /** Said by another than the one who would act: it binds nobody. */
      readonly forecast: boolean;
    }
  | {
      readonly kind: 'counts as';
      readonly handle: string;
      readonly type: string;
      readonly roles: Readonly<Record<string, Term>>;
      /** "may count as": never more than unknown. */
      readonly may: boolean;
    }
  /** A definition that closes a list: exactly these. */
  | { readonly kind: 'means'; readonly name: string; readonly terms: readonly Term[] }
  | {
      readonly kind: 'power';
      readonly bearer: Bearer;
      readonly act: Pattern;
    };

export interface Clause {
  /** `instrument.name`. */
  readonly id: string;
  /** null: a rule of the vocabulary, valid everywhere. */
  readonly instrument: string | null;
  /** The article, in the instrument's own numbering. */
  readonly locator: string | null;
  readonly aspect: Aspect;
  readonly binders: readonly Binder[];
  readonly limbs: readonly Limb[];
  /** What the readings are called, per language; by name. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly unless: Formula | null;
  readonly head: Head;
  /** Clauses that give way to this one where both speak of the same act. */
  readonly defeats: readonly string[];
  readonly under: BlankReference | null;
  readonly citations: readonly Citation[];
  /** What the coder wants the reader to know, per language. */
  readonly notes: Readonly<Record<string, string>>;
}
