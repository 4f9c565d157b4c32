import type { Pattern, Role, Term } from '@casus/model';
import { splitForms } from '@casus/model';
import { fillPhrase } from './fill.js';
import { type Forms, invariable, mapForms } from './forms.js';
import { eventText, lineage } from './lexicon.js';
import { handleRef, happeningRef, indefiniteOf, named, unknownOf } from './names.js';
import { type Env, humanised, type Speech, textOf } from './speech.js';

/** A term as a phrase; `type` is the role's or parameter's. null: nothing is known of it. */
export function termForms(speech: Speech, term: Term, type: string, env: Env): Forms | null {
  switch (term.kind) {
    case 'const':
      return idForms(speech, term.id, type);
    case 'variable':
      return variableForms(speech, term.name, type, env);
    case 'bind':
      return env.bindings[term.name] === undefined
        ? firstMention(speech, term.name, type, env)
        : variableForms(speech, term.name, type, env);
    case 'happening':
      return handleRef(speech, term.handle, env);
    case 'role':
      return roleFiller(speech, term.handle, term.role, env);
    case 'any':
    case 'all': {
      const items = term.terms.map(
        (each) => termForms(speech, each, type, env) ?? unknownOf(speech, type),
      );
      return speech.language.list(items, term.kind === 'any' ? 'or' : 'together');
    }
    case 'related':
      return relatedForms(speech, term.relation, term.args, env);
  }
}

/** A term where something must be said. */
export function termOrUnknown(speech: Speech, term: Term, type: string, env: Env): Forms {
  return termForms(speech, term, type, env) ?? unknownOf(speech, type);
}

export function idForms(speech: Speech, id: string, type: string): Forms {
  const title = speech.lexicon.instruments.has(id) ? named(speech, id) : null;
  // Quotation marks spare a title the cases it cannot take.
  if (title) return mapForms(title, speech.language.quoted);
  const isHappening = type === 'event' || type === 'happening' || speech.lexicon.happenings.has(id);
  return named(speech, id) ?? (isHappening ? happeningRef(speech, id) : invariable(id));
}

function variableForms(speech: Speech, name: string, type: string, env: Env): Forms | null {
  const bound = env.bindings[name];
  if (bound === undefined) return env.sets?.get(name) ?? speech.language.letter(name);
  return bound === null ? null : idForms(speech, bound, type);
}

/** "a state (A)", the letter only where A is spoken of again. */
function firstMention(speech: Speech, name: string, type: string, env: Env): Forms {
  const forms = indefiniteOf(speech, type);
  return env.letters.has(name) ? mapForms(forms, (text) => `${text} (${name})`) : forms;
}

/** "an ally of Russia". The relation's phrase has one template, or one for each case. */
export function relatedForms(
  speech: Speech,
  relation: string,
  args: readonly Term[],
  env: Env,
): Forms {
  const declared = speech.lexicon.relations.get(relation);
  const source = textOf(speech, declared?.names ?? {});
  const fillers = args.map((arg, index) =>
    termOrUnknown(speech, arg, declared?.params[index + 1] ?? 'actor', env),
  );
  if (source === null) return unphrased(speech, relation, fillers);
  const [nom = '', gen = nom, dat = nom, acc = nom] = splitForms(source);
  const known = (name: string): Forms | null => fillers[Number(name) - 2] ?? null;
  const slots = { known, unknown: () => unknownOf(speech, 'actor') };
  return mapForms({ nom, gen, dat, acc, plural: false }, (template, casus) =>
    fillPhrase(speech.template(template), slots, speech.language, casus),
  );
}

function unphrased(speech: Speech, relation: string, fillers: readonly Forms[]): Forms {
  const name = speech.language.quoted(humanised(relation));
  return invariable(
    fillers.length === 0 ? name : `${name} (${fillers.map((each) => each.nom).join(', ')})`,
  );
}

/** "the victim": by name where the pattern that bound the happening names one. */
function roleFiller(speech: Speech, handle: string, role: string, env: Env): Forms {
  const bound = env.handles[handle];
  const term = bound?.roles[role];
  const declared = bound && roleNamed(speech, bound, role);
  const type = declared?.type ?? 'actor';
  if (term?.kind === 'const' || term?.kind === 'variable')
    return termOrUnknown(speech, term, type, env);
  if (term?.kind === 'bind') {
    const known = variableForms(speech, term.name, type, env);
    return known ?? unknownOf(speech, type);
  }
  return roleName(speech, bound?.type ?? '', declared?.label ?? role);
}

/** "the victim", "der angegriffene Staat": `xx-the-LABEL`. */
export function roleName(speech: Speech, type: string, label: string): Forms {
  const key = `${speech.language.code}-the-${label.replaceAll(' ', '-')}`;
  // Labels are the vocabulary's words for one thing: what one event says of its victim holds for others.
  const declared =
    eventText(speech.lexicon, type, 'names', key) ??
    [...speech.lexicon.events.values()].find((event) => event.names[key])?.names[key] ??
    null;
  if (declared === null) {
    const plain = humanised(label);
    return speech.language.code === 'en'
      ? invariable(`the ${plain}`)
      : invariable(speech.language.quoted(plain));
  }
  return speech.language.code === 'en'
    ? invariable(declared)
    : speech.language.decline(declared, 'the');
}

/** A template calls a role by its label; the model by its preposition. Both are understood. */
export function roleNamed(speech: Speech, pattern: Pattern, name: string): Role | null {
  const line = lineage(speech.lexicon, pattern.type);
  const found = (like: (role: Role) => boolean): Role | null => {
    for (const { roles } of line) {
      const role = roles.find(like);
      if (role) return role;
    }
    return null;
  };
  return found((role) => role.label === name) ?? found((role) => role.id === name);
}
