import type { Relation } from '@casus/model';
import type { FrameKey } from './en/frames.js';
import type { Forms } from './forms.js';
import type { Order } from './language.js';
import { frame, humanised, type Speech, sentence, textOf } from './speech.js';

/** An argument of a row: its id where it has one, and how it reads. */
export interface Argument {
  readonly id: string | null;
  readonly forms: Forms;
}

/** Rows that declarations state, and the excuse: the words are ours, not the vocabulary's. */
const LIFE: Readonly<Record<string, readonly [holds: FrameKey, fails: FrameKey]>> = {
  'in force': ['in-force', 'not-in-force'],
  party: ['party', 'not-party'],
  member: ['member', 'not-member'],
  suspended: ['suspended', 'not-suspended'],
  impossible: ['impossible', 'not-impossible'],
};

/** "Belarus is an ally of Russia", or its denial. */
export function rowSentence(
  speech: Speech,
  name: string,
  args: readonly Argument[],
  holds: boolean,
  order: Order,
): string {
  const life = LIFE[name];
  if (life) return frame(speech, life[holds ? 0 : 1], lifeArguments(speech, name, args), order);
  const relation = speech.lexicon.relations.get(name);
  const forms = args.map((each) => each.forms);
  const says = relation && textOf(speech, relation.says);
  if (!relation || !says) return unspoken(speech, name, forms, holds, order);
  if (holds) return sentence(speech, says, forms, order);
  return denied(speech, relation, says, forms, order);
}

function denied(
  speech: Speech,
  relation: Relation,
  says: string,
  forms: readonly Forms[],
  order: Order,
): string {
  const template = textOf(speech, relation.says, 'not') ?? speech.language.negated(says);
  if (template) return sentence(speech, template, forms, order);
  return frame(speech, 'not-so', [sentence(speech, says, forms, 'sub')], order);
}

function unspoken(
  speech: Speech,
  name: string,
  forms: readonly Forms[],
  holds: boolean,
  order: Order,
): string {
  const args = forms.length === 0 ? null : speech.language.list(forms, 'and');
  const quoted = speech.language.quoted(humanised(name));
  if (holds) return frame(speech, 'relation-holds', [quoted, args], order);
  return frame(speech, 'not-so', [frame(speech, 'relation-holds', [quoted, args], 'sub')], order);
}

/** The instrument first in "is in force", the actor first in "is a party to". */
function lifeArguments(speech: Speech, name: string, args: readonly Argument[]): Forms[] {
  const { instruments, actors } = speech.lexicon;
  const isInstrument = (each: Argument) => each.id !== null && instruments.has(each.id);
  const titles = args.filter(isInstrument).map((each) => each.forms);
  const others = args.filter((each) => !isInstrument(each));
  switch (name) {
    case 'in force':
    case 'suspended':
      return [...titles, ...others.map((each) => each.forms)];
    case 'party':
      return [...others.map((each) => each.forms), ...titles];
    case 'member': {
      // The set is written before its hole: member(group, actor).
      const groups = others.filter((each) => each.id !== null && actors.get(each.id)?.group);
      const members = others.filter((each) => !groups.includes(each));
      return [...members, ...groups].map((each) => each.forms);
    }
    default:
      return others.map((each) => each.forms);
  }
}
