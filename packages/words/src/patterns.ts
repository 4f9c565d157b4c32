import type { Pattern, TemplatePart, Term } from '@casus/model';
import { fillPhrase, fillSentence, type Slots } from './fill.js';
import { CASES, type Forms, mapForms } from './forms.js';
import type { Determiner, Order } from './language.js';
import { eventText } from './lexicon.js';
import { eventNoun, unknownOf } from './names.js';
import { type Env, frame, humanised, inOrder, type Speech } from './speech.js';
import { roleNamed, termForms, termOrUnknown } from './terms.js';

/** "someone attacks Belarus with conventional weapons". */
export function patternSentence(speech: Speech, pattern: Pattern, env: Env, order: Order): string {
  const template = eventText(speech.lexicon, pattern.type, 'says', speech.language.code);
  if (template === null)
    return frame(speech, 'there-is', [patternNoun(speech, pattern, env, 'a')], order);
  return spoken(speech, template, pattern, env, order);
}

/** "Russland greift Belarus nicht an", or "es gibt keinen Angriff …". */
export function patternDenied(speech: Speech, pattern: Pattern, env: Env, order: Order): string {
  const template = eventText(speech.lexicon, pattern.type, 'says', `${speech.language.code}-not`);
  if (template === null)
    return frame(speech, 'there-is', [patternNoun(speech, pattern, env, 'no')], order);
  return spoken(speech, template, pattern, env, order);
}

function spoken(
  speech: Speech,
  template: string,
  pattern: Pattern,
  env: Env,
  order: Order,
): string {
  const parts = speech.template(template);
  const slots = slotsOf(speech, introducing(speech, template, pattern), env);
  const text =
    fillSentence(parts, slots, speech.language, order) ??
    inOrder(speech, fillSentence(parts, slots, speech.language, 'main') ?? '', order);
  return `${text}${leftUnsaid(speech, template, pattern, env)}`;
}

/**
 * "the security of V is threatened" leaves unsaid whom the opinion is about: what the unsaid role introduces
 * is then introduced where it is first spoken of, "the security of a state (V)".
 */
function introducing(speech: Speech, template: string, pattern: Pattern): Pattern {
  const said = saidIn(speech, template, pattern);
  const unsaid = Object.entries(pattern.roles).flatMap(([role, term]) =>
    term.kind === 'bind' && !said.has(role) ? [term.name] : [],
  );
  if (unsaid.length === 0) return pattern;
  const roles = Object.entries(pattern.roles).map(([role, term]): [string, Term] => {
    const first = term.kind === 'variable' && said.has(role) && unsaid.includes(term.name);
    return [role, first ? { kind: 'bind', name: term.name } : term];
  });
  return { ...pattern, roles: Object.fromEntries(roles) };
}

/** What ties it to another happening is a condition, and never dropped where the sentence has no place for it. */
function leftUnsaid(speech: Speech, template: string, pattern: Pattern, env: Env): string {
  const cause = pattern.roles['because of'];
  if (!cause || saidIn(speech, template, pattern).has('because of')) return '';
  const type = roleNamed(speech, pattern, 'because of')?.type ?? 'event';
  const forms = termOrUnknown(speech, cause, type, env);
  const occasion = speech.language.code === 'de' ? forms.gen : forms.nom;
  return ` ${speech.message('sentence.because', { occasion })}`;
}

/** "an attack on Belarus", "kein Ersuchen von Belarus an Russland", in every case. */
export function patternNoun(
  speech: Speech,
  pattern: Pattern,
  env: Env,
  determiner: Determiner,
): Forms {
  const noun = eventNoun(speech, pattern.type, determiner);
  const template = eventText(speech.lexicon, pattern.type, 'names', speech.language.code);
  if (template === null) return withRoles(speech, noun, pattern, env);
  const parts = speech.template(template);
  const slots = { ...slotsOf(speech, pattern, env), noun };
  const [nom = '', gen = '', dat = '', acc = ''] = CASES.map((casus) =>
    fillPhrase(parts, slots, speech.language, casus),
  );
  return { nom, gen, dat, acc, plural: noun.plural };
}

/** The roles that the noun phrase of this pattern says; what it has no place for stays unsaid. */
export function saidRoles(speech: Speech, pattern: Pattern): ReadonlySet<string> {
  const template = eventText(speech.lexicon, pattern.type, 'names', speech.language.code);
  return template === null ? new Set() : saidIn(speech, template, pattern);
}

function saidIn(speech: Speech, template: string, pattern: Pattern): ReadonlySet<string> {
  const roleOf = (name: string) => roleNamed(speech, pattern, name)?.id ?? '';
  const known = (name: string) => pattern.roles[roleOf(name)] !== undefined;
  return new Set(saidSlots(speech.template(template), known).map(roleOf));
}

function saidSlots(parts: readonly TemplatePart[], known: (name: string) => boolean): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'slot') return [part.name];
    if (part.kind !== 'group') return [];
    const vanishes = part.parts.some((inner) => inner.kind === 'slot' && !known(inner.name));
    return saidSlots(vanishes ? part.otherwise : part.parts, known);
  });
}

/** Where the vocabulary has no phrase: the noun and who stands in which role. */
export function withRoles(speech: Speech, noun: Forms, pattern: Pattern, env: Env): Forms {
  const roles = Object.entries(pattern.roles).map(([id, term]) => {
    const role = roleNamed(speech, pattern, id);
    return `${humanised(role?.label ?? id)}: ${termOrUnknown(speech, term, role?.type ?? 'actor', env).nom}`;
  });
  return roles.length === 0 ? noun : mapForms(noun, (text) => `${text} (${roles.join(', ')})`);
}

/** "assist Belarus", "Belarus Beistand (zu) leisten"; the agent is left to the head. */
export function patternInfinitive(
  speech: Speech,
  pattern: Pattern,
  env: Env,
  withTo: boolean,
): string {
  const { language } = speech;
  const template = eventText(speech.lexicon, pattern.type, 'names', `${language.code}-inf`);
  const text =
    template === null
      ? frame(speech, 'carry-out', [patternNoun(speech, pattern, env, 'a')])
      : fillPhrase(speech.template(template), slotsOf(speech, pattern, env), language, 'nom');
  return language.infinitive(text, withTo);
}

function slotsOf(speech: Speech, pattern: Pattern, env: Env): Slots {
  return {
    known: (name) => {
      const role = roleNamed(speech, pattern, name);
      const term = role && pattern.roles[role.id];
      const forms = term ? termForms(speech, term, role.type, env) : null;
      if (!forms || !role || !env.disputed?.has(role.id)) return forms;
      return mapForms(forms, (text) => speech.message('disputed', { text }));
    },
    unknown: (name) => unknownOf(speech, roleNamed(speech, pattern, name)?.type ?? 'event'),
  };
}
