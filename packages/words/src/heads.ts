import type { Bearer, Clause, Head, Instance, Pattern, Term } from '@casus/model';
import type { FrameKey } from './en/frames.js';
import { instanceEnv } from './envs.js';
import { type Forms, mapForms } from './forms.js';
import type { Order } from './language.js';
import { handleRef, named as nameOf, relationName, unknownOf } from './names.js';
import { patternInfinitive, patternNoun } from './patterns.js';
import { type Env, frame, type Speech } from './speech.js';
import { relatedForms, termOrUnknown } from './terms.js';

/** Who is bound, as a subject, and whether jointly or each for itself. */
interface Subject {
  readonly forms: Forms;
  readonly manner: string | null;
}

/** "Russia must assist Belarus because of this attack", without conditions and limits. */
export function headText(speech: Speech, head: Head, env: Env, order: Order = 'main'): string {
  switch (head.kind) {
    case 'duty':
    case 'liberty':
    case 'announcement':
    case 'power':
      return modalText(speech, head, bearerSubject(speech, head.bearer, env), env, order);
    case 'counts as': {
      const pattern = { type: head.type, handle: null, roles: head.roles, inside: null };
      const noun = patternNoun(speech, pattern, env, speech.language.asDeterminer);
      const key = head.may ? 'may-count-as' : 'counts-as';
      return frame(speech, key, [handleRef(speech, head.handle, env), noun], order);
    }
    case 'means': {
      const terms = head.terms.map((term) => termOrUnknown(speech, term, 'actor', env));
      const name = relationName(speech, head.name);
      return frame(speech, 'means', [name, speech.language.list(terms, 'or')], order);
    }
  }
}

/** The head of one instance, for a result line: with names, without the occasion. */
export function instanceHead(speech: Speech, instance: Instance, clause: Clause): string {
  const env = instanceEnv(speech, clause, instance);
  const { head } = clause;
  if (head.kind === 'counts as' || head.kind === 'means') return headText(speech, head, env);
  const short = { ...head, act: withoutOccasion(head.act) };
  const subject =
    instance.bearer.length === 0
      ? bearerSubject(speech, head.bearer, env)
      : named(speech, instance, head.bearer, env);
  return modalText(speech, short, subject, env, 'main');
}

type ModalHead = Extract<Head, { kind: 'duty' | 'liberty' | 'announcement' | 'power' }>;

function modalText(
  speech: Speech,
  head: ModalHead,
  subject: Subject,
  env: Env,
  order: Order,
): string {
  const key = modalFrame(head);
  if (head.kind === 'power') {
    const noun = patternNoun(speech, head.act, env, 'the');
    return frame(speech, key, [subject.forms, noun, subject.manner], order);
  }
  const act = patternInfinitive(speech, head.act, env, WITH_TO.has(key));
  return frame(speech, key, [subject.forms, act, subject.manner], order);
}

/** Frames in which German puts "zu" before the verb; English infinitives come bare. */
const WITH_TO: ReadonlySet<FrameKey> = new Set([
  'must-not',
  'need-not',
  'intends',
  'considers-possible',
]);

function modalFrame(head: ModalHead): FrameKey {
  switch (head.kind) {
    case 'duty':
      return head.negative ? 'must-not' : 'must';
    case 'liberty':
      return head.negative ? 'need-not' : 'may';
    case 'announcement':
      if (head.strength === 'intends') return head.forecast ? 'forecast-intends' : 'intends';
      return head.forecast ? 'forecast-possible' : 'considers-possible';
    case 'power':
      return 'decides';
  }
}

function bearerSubject(speech: Speech, bearer: Bearer, env: Env): Subject {
  const terms = bearer.holders.map((holder) =>
    holderForms(speech, holder.actor, holder.office, env),
  );
  return subjectOf(speech, terms, bearer.together);
}

function named(speech: Speech, instance: Instance, bearer: Bearer, env: Env): Subject {
  const forms = instance.bearer.map((id, index) => {
    if (id === null) return unknownOf(speech, 'actor');
    return holderForms(speech, { kind: 'const', id }, bearer.holders[index]?.office ?? null, env);
  });
  // "(A and B together)" is one holder of several, "A and B together" several that are bound together.
  const [only] = bearer.holders;
  const joint = bearer.holders.length === 1 && only?.actor.kind === 'all';
  return subjectOf(speech, forms, bearer.together || joint);
}

function subjectOf(speech: Speech, items: readonly Forms[], together: boolean): Subject {
  if (items.length < 2) return { forms: speech.language.list(items, 'and'), manner: null };
  if (together)
    return { forms: speech.language.list(items, 'and'), manner: speech.message('jointly') };
  // English says it in the subject ("each of A and B must"), German beside the verb ("müssen jeweils").
  return { forms: speech.language.list(items, 'each'), manner: speech.message('each') || null };
}

function holderForms(speech: Speech, actor: Term, office: string | null, env: Env): Forms {
  if (office === null) return termOrUnknown(speech, actor, 'actor', env);
  return officeForms(speech, office, actor, env);
}

function withoutOccasion(act: Pattern): Pattern {
  const roles = Object.entries(act.roles).filter(
    ([role]) => role !== 'because of' && role !== 'part of',
  );
  return { ...act, roles: Object.fromEntries(roles) };
}

/** "the president of Russia": an office is a kind with its article, or a relation with a phrase. */
function officeForms(speech: Speech, office: string, actor: Term, env: Env): Forms {
  const name = speech.lexicon.kinds.has(office) ? nameOf(speech, office) : null;
  if (!name) return relatedForms(speech, office, [actor], env);
  const owner = termOrUnknown(speech, actor, 'actor', env);
  return mapForms(name, (text) => frame(speech, 'of-owner', [text, owner]));
}
