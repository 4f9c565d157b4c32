import type { Clause } from './clause.js';
import type { Certainty, Citation, Fact, Marks } from './facts.js';
import type { Family } from './family.js';
import type { Formula, Pattern } from './formula.js';
import type { Instrument, Texts } from './instrument.js';
import type { Instant, Interval, Minute } from './time.js';

/** A noun in one language, with what that language needs to inflect it. */
export interface NounForms {
  readonly nom: string;
  readonly gen: string | null;
  readonly dat: string | null;
  readonly acc: string | null;
  readonly plural: boolean;
  readonly adjective: string | null;
}

/** Language code to forms. */
export type Names = Readonly<Record<string, NounForms>>;

/** A node of a taxonomy: what is below is also what is above. */
export interface Kind {
  readonly id: string;
  readonly parents: readonly string[];
  readonly names: Names;
}

/** a ⊑ b: a is b or below it; what is in no taxonomy is only itself. */
export const isA = (tree: readonly Pick<Kind, 'id' | 'parents'>[], a: string, b: string): boolean =>
  a === b || !!tree.find(({ id }) => id === a)?.parents.some((parent) => isA(tree, parent, b));

export interface Role {
  /** The preposition: `by`, `on`, `with`. A compound role `threatening` has a second `threatening of`. */
  readonly id: string;
  /** What the vocabulary calls it: attacker, victim. */
  readonly label: string;
  /** `actor`, `happening`, or the taxonomy's root. */
  readonly type: string;
}

export interface EventType {
  readonly id: string;
  readonly parents: readonly string[];
  readonly roles: readonly Role[];
  /** The verb of heads ("must assist") and the role its object fills. */
  readonly verb: string | null;
  readonly object: string | null;
  /** Sentence templates with `{label}` or `{label:case}` slots. */
  readonly says: Texts;
  /** Noun phrase templates for the act ("use of nuclear weapons"). */
  readonly names: Texts;
}

export interface Relation {
  readonly id: string;
  /** A term is open: it must be judged; its settler is an actor, or nobody. */
  readonly open: boolean;
  readonly settler: string | null;
  readonly params: readonly string[];
  /** The role of the first argument that the second one stands for, if any. */
  readonly role: string | null;
  readonly says: Texts;
  readonly names: Texts;
}

export interface Actor {
  readonly id: string;
  readonly group: boolean;
  readonly names: Names;
  readonly also: readonly string[];
  readonly codes: Readonly<Record<string, string>>;
  /** Spells of existence in order; none: at any time. */
  readonly exists: readonly Interval[];
}

export interface Place {
  readonly id: string;
  readonly names: Names;
  readonly also: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly titles: Texts;
  readonly address: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly dated: Instant | null;
  /** The actor who speaks in it. */
  readonly speaker: string | null;
  readonly certainty: Certainty;
}

/** A statement of a report: about dates, order, parties, places, or somebody's word. */
export interface ReportStatement {
  readonly id: string;
  readonly anchor: Anchor;
  readonly says: StatementContent;
  readonly by: string | null;
}

export type StatementContent =
  | { readonly kind: 'happened'; readonly pattern: Pattern; readonly when: Instant | null }
  | {
      readonly kind: 'life';
      readonly instrument: string;
      readonly step: string;
      readonly when: Instant | null;
      readonly at: string | null;
    }
  | { readonly kind: 'order'; readonly earlier: string; readonly later: string }
  | { readonly kind: 'first'; readonly actor: string; readonly clause: string }
  | { readonly kind: 'parties'; readonly instrument: string; readonly parties: readonly string[] }
  | { readonly kind: 'quote'; readonly gist: Texts };

/** Paragraph and sentence of a text that is not kept here, and the digest to check it by. */
export interface Anchor {
  readonly paragraph: number;
  readonly sentence: number | null;
  /** sha256 of the normalised paragraph or sentence, hexadecimal. */
  readonly digest: string | null;
}

export interface Account {
  readonly id: string;
  readonly clause: string;
  readonly anchor: Anchor;
  readonly only: boolean;
  /** The account's own clause, comparable with the instrument's. One per reading of its wording. */
  readonly readings: readonly Clause[];
}

export interface Report {
  readonly id: string;
  readonly publisher: Texts;
  readonly language: string;
  readonly published: Instant;
  readonly titles: Texts;
  readonly paragraphs: readonly {
    readonly anchor: Anchor;
    readonly by: string | null;
    readonly gist: Texts;
  }[];
  readonly accounts: readonly Account[];
  readonly statements: readonly ReportStatement[];
  /** Instruments, declarations and records that the report speaks of, in its order. */
  readonly about: readonly string[];
}

export interface RecordOfFacts {
  readonly id: string;
  readonly names: Texts;
  readonly facts: readonly Fact[];
}

/** What compare may rest on: whenever the one holds, so does the other. */
export interface Axiom {
  readonly id: string;
  readonly says: Texts;
  readonly handle: string;
  readonly pattern: Pattern;
  readonly given: Formula;
  readonly result: Formula;
  readonly citations: readonly Citation[];
}

export interface Expectation {
  /** `instrument.clause` or `instrument.clause.limb`. */
  readonly clause: string;
  readonly limb: string | null;
  readonly reading: string | null;
  /** `[variable or `bearer`, id]` pairs that select an instance. */
  readonly where: readonly (readonly [string, string])[];
  readonly status: string;
}

export interface Scenario {
  /** Its title as the text is written; by it the scenario is told from others of its file. */
  readonly id: string;
  /** The title in other languages. */
  readonly titles: Texts;
  readonly on: Minute;
  readonly asKnownOn: Minute | null;
  readonly accordingTo: readonly string[];
  /** Whether the library's records count beside what is given. */
  readonly records: readonly string[];
  readonly facts: readonly Fact[];
  readonly expect: readonly Expectation[];
  /** file:line, for the report of a failure. */
  readonly location: string;
}

/** All that was read: plain, frozen, serialisable. The only channel from text to engines. */
export interface Model {
  readonly format: 1;
  readonly version: string;
  /** The library's stated date: what is asked without a date is asked as of this one. */
  readonly statedDate: Minute;
  readonly kinds: readonly Kind[];
  readonly events: readonly EventType[];
  readonly relations: readonly Relation[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly instruments: readonly Instrument[];
  readonly clauses: readonly Clause[];
  /** Instruments that stand in tables, a clause for all of them. */
  readonly families: readonly Family[];
  /** Rows of force, party, membership, suspension: what the declarations themselves state. */
  readonly rows: readonly Fact[];
  readonly records: readonly RecordOfFacts[];
  readonly reports: readonly Report[];
  readonly axioms: readonly Axiom[];
  readonly scenarios: readonly Scenario[];
}

export type { Marks };
