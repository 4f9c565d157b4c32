import { type Pattern, parseTemplate, type TemplatePart, type Texts } from '@casus/model';
import type { FrameKey } from './en/frames.js';
import type { MessageKey } from './en/messages.js';
import { fillSentence } from './fill.js';
import { type FixedString, fixedString } from './fixed-string.js';
import { type Forms, invariable } from './forms.js';
import type { Language, Order } from './language.js';
import type { Lexicon } from './lexicon.js';

export type MessageArguments = Readonly<Record<string, string | number>>;

/** A model's names in one language, with its templates parsed once. */
export interface Speech {
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly template: (source: string) => readonly TemplatePart[];
  readonly message: (key: MessageKey, args?: MessageArguments) => string;
}

/** What handles and variables stand for where a formula is read. */
export interface Env {
  /** Variable to actor; null: unknown. A variable that is not listed is read as its letter. */
  readonly bindings: Readonly<Record<string, string | null>>;
  /** Handle to the pattern or description that it was bound by. */
  readonly handles: Readonly<Record<string, Pattern>>;
  /** Variables that are mentioned again after their first occurrence, which then shows the letter. */
  readonly letters: ReadonlySet<string>;
  /** Where "for each Party P" is not said beside it: what the variable ranges over, "a Party". */
  readonly sets?: ReadonlyMap<string, Forms>;
  /** Roles whose fillers the sources do not agree on. */
  readonly disputed?: ReadonlySet<string>;
  /** In a relative clause: the happening that it is about, and the pronoun for it. */
  readonly relative?: { readonly handle: string; readonly forms: Forms };
}

export const noEnv: Env = { bindings: {}, handles: {}, letters: new Set() };

export function speechOf(lexicon: Lexicon, language: Language): Speech {
  const templates = new Map<string, readonly TemplatePart[]>();
  const messages = new Map<string, FixedString>();
  return {
    lexicon,
    language,
    template: (source) => remembered(templates, source, () => parseTemplate(source)),
    message: (key, args = {}) => {
      const source = language.messages[key];
      // Nothing to fill in, nothing to parse.
      if (!source.includes('{')) return source;
      return remembered(messages, key, () => fixedString(language.code, source)).format(args);
    },
  };
}

function remembered<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}

/** A built-in sentence; null arguments are not mentioned. */
export function frame(
  speech: Speech,
  key: FrameKey,
  args: readonly (Forms | string | null)[],
  order: Order = 'main',
): string {
  return sentence(speech, speech.language.frames[key], args, order);
}

/** A template with `{1}`, `{2}` …; where the order cannot be made, "Folgendes gilt: …". */
export function sentence(
  speech: Speech,
  template: string,
  args: readonly (Forms | string | null)[],
  order: Order,
): string {
  const known = (name: string): Forms | null => {
    const value = args[Number(name) - 1] ?? null;
    return typeof value === 'string' ? invariable(value) : value;
  };
  const slots = { known, unknown: () => invariable('') };
  const parts = speech.template(template);
  const text = fillSentence(parts, slots, speech.language, order);
  return text ?? inOrder(speech, fillSentence(parts, slots, speech.language, 'main') ?? '', order);
}

/** A finished main clause where another order is wanted. */
export function inOrder(speech: Speech, main: string, order: Order): string {
  return order === 'main' ? main : frame(speech, 'holds', [main], order);
}

/** `xx-key` of the language, e.g. `de-noun`; without key the language itself. */
export function textOf(speech: Speech, texts: Texts, key?: string): string | null {
  return texts[key ? `${speech.language.code}-${key}` : speech.language.code] ?? null;
}

/** "this-kind-of-id" as words, where the vocabulary has none. */
export function humanised(id: string): string {
  return id.replaceAll('-', ' ');
}
