import type { Duration, Instant, Minute } from '@casus/model';
import type { FrameKey } from './en/frames.js';
import type { MessageKey } from './en/messages.js';
import type { Case, Forms } from './forms.js';

export type LanguageCode = 'en' | 'de';

/** main: subject first; fronted: after an adverbial ("Am 1. Juni greift …"); sub: after "wenn". */
export type Order = 'main' | 'fronted' | 'sub';

export type Determiner = 'a' | 'the' | 'this' | 'no' | 'none';

/** How fillers are listed: alternatives, a plain list, each for itself, a joint act. */
export type Listing = 'or' | 'and' | 'each' | 'together';

/** What one language must bring. Everything else is shared. */
export interface Language {
  readonly code: LanguageCode;
  /** MessageFormat 2 sources. */
  readonly messages: Readonly<Record<MessageKey, string>>;
  /** Built-in sentences in the template grammar, with `{1}`, `{2}` … */
  readonly frames: Readonly<Record<FrameKey, string>>;
  /** Appends a slot's text, contracting a preposition with an article where the language does. */
  readonly joint: (before: string, inserted: string) => string;
  /** Settles the marks of a filled template. null: the order cannot be made. */
  readonly order: (marked: string, order: Order) => string | null;
  /** The noun of `xx-noun` with a determiner, in every case. */
  readonly decline: (noun: string, determiner: Determiner) => Forms;
  /** The relative pronoun for the noun of `xx-noun`: "that", "der", "die", "das". */
  readonly relative: (noun: string) => Forms;
  /** The noun of a happening whose type is not known. */
  readonly event: string;
  /** In "this attack is not …": English "not an aggression", German "keine Aggression". */
  readonly notDeterminer: Determiner;
  /** In "counts as …": English "an aggression", German "Aggression". */
  readonly asDeterminer: Determiner;
  /** "assist …", "Beistand (zu) leisten" of an infinitive template's text. */
  readonly infinitive: (text: string, withTo: boolean) => string;
  readonly list: (items: readonly Forms[], how: Listing) => Forms;
  /** "someone", "some place", "some event"; null: a taxonomy's root, named by the vocabulary. */
  readonly unknown: (type: string) => Forms | null;
  /** A first mention, which later text refers to: "a state (A)"; null as above. */
  readonly indefinite: (type: string) => Forms | null;
  /** "a nuclear-armed state" to "each nuclear-armed state"; null: there is no article to replace. */
  readonly each: (forms: Forms, other: boolean) => string | null;
  /** Whether a sentence after a colon begins with a capital. */
  readonly capitalAfterColon: boolean;
  /** A variable's letter in every case: "P", "von P". */
  readonly letter: (name: string) => Forms;
  /** A template's negation where the vocabulary gives none; null: there is no simple one. */
  readonly negated: (template: string) => string | null;
  readonly date: (minute: Minute) => string;
  /** As an adverbial: "on 13 March 2025", "in the second half of 2025". */
  readonly instant: (instant: Instant) => string;
  /** "since 13 March 2025". */
  readonly since: (instant: Instant) => string;
  /** By itself: "13 March 2025", "October 2024". */
  readonly moment: (instant: Instant) => string;
  /** Half-open; printed "through". */
  readonly interval: (from: Minute | null, to: Minute | null) => string;
  readonly duration: (duration: Duration, casus: Case) => string;
  readonly locator: (locator: string) => string;
  /** In quotation marks. */
  readonly quoted: (text: string) => string;
}
