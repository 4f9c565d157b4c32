import type { TemplatePart } from '@casus/model';
import type { Case, Forms } from './forms.js';
import type { Language, Order } from './language.js';
import { END, VERB } from './marks.js';

/** What a template's slots resolve to. */
export interface Slots {
  /** null: not mentioned, so that groups with it vanish. */
  readonly known: (name: string) => Forms | null;
  /** What stands outside a group although nothing is known: "someone". */
  readonly unknown: (name: string) => Forms;
  /** The act's noun, already declined. */
  readonly noun?: Forms;
}

/** A sentence in the word order asked for. null: the order needs a marked verb and there is none. */
export function fillSentence(
  parts: readonly TemplatePart[],
  slots: Slots,
  language: Language,
  order: Order,
): string | null {
  return language.order(tidy(render(parts, slots, language, 'nom', '')), order);
}

/** A noun phrase in one case; marks of verbs are plain words there. */
export function fillPhrase(
  parts: readonly TemplatePart[],
  slots: Slots,
  language: Language,
  casus: Case,
): string {
  const marked = tidy(render(parts, slots, language, casus, ''));
  return marked.replaceAll(VERB, '').replaceAll(END, '');
}

function render(
  parts: readonly TemplatePart[],
  slots: Slots,
  language: Language,
  casus: Case,
  before: string,
): string {
  let out = before;
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        out += part.text;
        break;
      case 'slot':
        out = language.joint(out, (slots.known(part.name) ?? slots.unknown(part.name))[part.casus]);
        break;
      case 'verb': {
        const subject =
          part.subject === null ? null : (slots.known(part.subject) ?? slots.unknown(part.subject));
        out += `${VERB}${subject?.plural ? part.plural : part.singular}${VERB}`;
        break;
      }
      case 'group':
        out = render(
          vanishes(part.parts, slots) ? part.otherwise : part.parts,
          slots,
          language,
          casus,
          out,
        );
        break;
      case 'noun':
        out = language.joint(out, slots.noun?.[casus] ?? '');
        break;
      case 'end':
        out += END;
        break;
    }
  }
  return out;
}

function vanishes(parts: readonly TemplatePart[], slots: Slots): boolean {
  return parts.some((part) => part.kind === 'slot' && slots.known(part.name) === null);
}

function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,;.)])/g, '$1')
    .trim();
}
