import type { Clause, Formula, Minute } from '@casus/model';

/** What is compared: a clause, or some of its limbs (by label). */
export interface Part {
  readonly clause: Clause;
  /** null: every limb. */
  readonly limbs: readonly string[] | null;
}

export type Side = readonly Part[];

export interface Options {
  /** Relations, parties and members are read on this day; the library's stated date without it. */
  readonly on?: Minute;
  /** The day for the second side, where it is another: "an ally" then and now. */
  readonly andOn?: Minute;
  /** Readings chosen; else the first reading written stands, as in `evaluate`. */
  readonly readings?: readonly string[];
  readonly withoutAxioms?: readonly string[];
  /** Most cubes a list may hold before the answer is capped; 100,000. */
  readonly maxCubes?: number;
  /** Most steps that one sort of case may take before it is capped; 20,000,000. */
  readonly maxSteps?: number;
  /** false: only the verdict is asked for, the lists of witnesses stay empty. */
  readonly witnesses?: false;
}

export type Verdict = 'same' | 'narrower' | 'broader' | 'overlapping' | 'disjoint';

/** Whose: a named actor, or whoever fills a role of the happening ("of the victim"). */
export type Owner =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'role'; readonly role: string };

/** One class of fillers that neither side tells apart. Several ids in one filler are joint. */
export interface FillerClass {
  /** The filler that stands for the class. */
  readonly ids: readonly string[];
  /** The others that the space names beside it. */
  readonly like: readonly (readonly string[])[];
}

export type Argument =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'happening'; readonly happening: string }
  | { readonly kind: 'owner'; readonly owner: Owner };

/** What one literal asks. Yes or no, except a role, which has one of several fillers. */
export type Asked =
  /** The happening is also described so ("h is aggression"). */
  | {
      readonly kind: 'type';
      readonly happening: string;
      readonly type: string;
      readonly inside: string | null;
    }
  | {
      readonly kind: 'role';
      readonly happening: string;
      readonly role: string;
      readonly inside: string | null;
    }
  /** A compound role: "threatening existence of RUS". null: anything, anybody's. */
  | {
      readonly kind: 'owned';
      readonly happening: string;
      readonly role: string;
      readonly filler: string | null;
      readonly owner: Owner | null;
      readonly inside: string | null;
    }
  /** A relation of named actors, or an open term of the happening. */
  | {
      readonly kind: 'row';
      readonly name: string;
      readonly args: readonly Argument[];
      readonly by: string | null;
      readonly inside: string | null;
    }
  /** A further happening of this look exists; its own handle is `happening`. */
  | {
      readonly kind: 'linked';
      readonly happening: string;
      readonly literals: readonly Literal[];
    }
  /** A role of a happening is filled by a happening. */
  | {
      readonly kind: 'link';
      readonly happening: string;
      readonly role: string;
      readonly to: string;
      readonly inside: string | null;
    }
  /** The role's filler is that of another happening's role: "to the attacker". */
  | {
      readonly kind: 'same';
      readonly happening: string;
      readonly role: string;
      readonly inside: string | null;
      readonly as: { readonly happening: string; readonly role: string };
    }
  | {
      readonly kind: 'gap';
      readonly from: string;
      readonly to: string;
      readonly min: number | null;
      readonly max: number | null;
    }
  /** Taken as one question, not looked into. */
  | {
      readonly kind: 'whole';
      readonly formula: Formula;
      /** What its variables stand for. */
      readonly bindings: Readonly<Record<string, string>>;
    };

export interface Literal {
  readonly asked: Asked;
  /** For yes-or-no questions. */
  readonly holds: boolean;
  /** For a role: the fillers allowed; empty otherwise. */
  readonly anyOf: readonly FillerClass[];
}

/** A partial case all of whose completions lie on one side only. */
export interface Witness {
  /** What the first happening is: base types, each as good as the other. Empty: no happening. */
  readonly types: readonly string[];
  /** Who holds it (a belief); null: it is about the world. */
  readonly inside: string | null;
  /** Minimal: no literal can be dropped, no set of values enlarged. */
  readonly literals: readonly Literal[];
  /** The same without values whose cases another, larger witness has already: for reading. */
  readonly own: readonly Literal[];
  /** In the short list: the witnesses so marked cover all cases, none of them without need. */
  readonly core: boolean;
  /** Labels of the limbs that hold in every case of it. */
  readonly limbs: readonly string[];
  /** One complete case of it, every question answered. */
  readonly example: Example;
  readonly on: Minute;
}

/** What is said of a happening in a case. */
export interface Told {
  readonly happening: string;
  readonly type: string;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly inside: string | null;
  readonly value: 0 | 2;
}

export interface ExampleRow {
  readonly name: string;
  readonly args: readonly string[];
  readonly by: string | null;
  readonly inside: string | null;
  readonly value: 0 | 2;
  /** Half-open, where two days are compared and the library tells them apart; null: without limit. */
  readonly from: Minute | null;
  readonly to: Minute | null;
}

export interface Example {
  readonly told: readonly Told[];
  readonly rows: readonly ExampleRow[];
  /** Minutes by which a happening starts after the first one, where that is asked. */
  readonly delays: Readonly<Record<string, number>>;
  /** Every question of the space could be told in facts. */
  readonly complete: boolean;
}

/** A difference beside the trigger, as plain values. */
export interface HeadDifference {
  readonly what:
    | 'modality'
    | 'bearer'
    | 'act'
    | 'addressee'
    | 'decider'
    | 'window'
    | 'duration'
    | 'aspect'
    | 'procedure';
  readonly a: readonly string[];
  readonly b: readonly string[];
}

export interface Space {
  /** Happenings in one case. */
  readonly happenings: number;
  readonly types: readonly string[];
  /** Actors that stand for a class each. */
  readonly actorClasses: readonly string[];
  /** What no case of the space holds. */
  readonly leftOut: readonly LeftOut[];
}

/** What the comparison did not look at; `about` says what exactly, where that differs. */
export interface LeftOut {
  readonly what:
    | 'sequences'
    | 'several-types'
    | 'other-standing'
    | 'other-kinds'
    | 'other-clauses'
    /** A limb that the space does not model: `about` it nothing is said. */
    | 'limb'
    /** A condition that was taken as one question, without looking into it. */
    | 'question'
    /** A sort of case that was too large: not all its differences are listed. */
    | 'capped'
    /** What happens further in a case of the other side may itself be a case of this one: `about` it. */
    | 'meets';
  readonly about: string | null;
}

export interface Comparison {
  /** Said of b against a. */
  readonly verdict: Verdict;
  /** Axioms without which the verdict would be another. */
  readonly axioms: readonly string[];
  readonly onlyA: readonly Witness[];
  readonly onlyB: readonly Witness[];
  readonly heads: readonly HeadDifference[];
  readonly space: Space;
  readonly on: Minute;
  readonly andOn: Minute;
  readonly capped: boolean;
  /** What one side wants to happen further may be what the other waits for. */
  readonly mayMeet: boolean;
}
