import type { Names } from '@casus/model';
import { type Forms, fromNoun, invariable, mapForms } from './forms.js';
import type { Determiner } from './language.js';
import { eventText, kindLine } from './lexicon.js';
import { type Env, humanised, type Speech, textOf } from './speech.js';

/** An actor, kind, place, instrument or source; null: no such name. */
export function named(speech: Speech, id: string): Forms | null {
  const { actors, kinds, places, instruments, sources, reports, relations } = speech.lexicon;
  const names = (actors.get(id) ?? kinds.get(id) ?? places.get(id))?.names;
  if (names) return fromNames(speech, names) ?? invariable(id);
  const titles = (instruments.get(id) ?? sources.get(id) ?? reports.get(id))?.titles;
  if (titles) return invariable(textOf(speech, titles) ?? Object.values(titles)[0] ?? id);
  if (relations.has(id)) return invariable(relationName(speech, id));
  return null;
}

/** A name missing in this language is read in another: better foreign than an id. */
function fromNames(speech: Speech, names: Names): Forms | null {
  const noun =
    names[speech.language.code] ?? Object.entries(names).find(([lang]) => !lang.includes('-'))?.[1];
  return noun ? fromNoun(noun) : null;
}

/** What stands for an unknown filler of a role or parameter of this type. */
export function unknownOf(speech: Speech, type: string): Forms {
  const builtIn = speech.language.unknown(type);
  if (builtIn) return builtIn;
  const some = kindLine(speech.lexicon, type)
    .map((kind) => kind.names[`${speech.language.code}-some`])
    .find((names) => names !== undefined);
  return some ? fromNoun(some) : indefiniteOf(speech, type);
}

/** "a state", "a weapon": a filler that is asked for but not named. */
export function indefiniteOf(speech: Speech, type: string): Forms {
  const builtIn = speech.language.indefinite(type);
  if (builtIn) return builtIn;
  const own = speech.lexicon.kinds.get(type);
  return (
    (own && fromNames(speech, own.names)) ?? speech.language.unknown('event') ?? invariable(type)
  );
}

/** The noun of an event type: "an attack", "dieses Angriffs". */
export function eventNoun(speech: Speech, type: string, determiner: Determiner): Forms {
  const key = `${speech.language.code}-noun`;
  const known = eventText(speech.lexicon, type, 'names', key);
  if (known) return speech.language.decline(known, determiner);
  if (!speech.lexicon.events.has(type))
    return speech.language.decline(speech.language.event, determiner);
  const quoted = speech.language.quoted(humanised(type));
  return mapForms(
    speech.language.decline(speech.language.event, determiner),
    (text) => `${text} ${quoted}`,
  );
}

/** What a definition defines, in quotation marks: "critical threat". */
export function relationName(speech: Speech, id: string): string {
  const noun = textOf(speech, speech.lexicon.relations.get(id)?.names ?? {}, 'noun');
  return speech.language.quoted(noun ? speech.language.decline(noun, 'none').nom : humanised(id));
}

/** "this attack": the handle itself is shown only where two handles would read alike. */
export function handleRef(
  speech: Speech,
  handle: string,
  env: Env,
  determiner: Determiner = 'this',
): Forms {
  if (env.relative?.handle === handle) return env.relative.forms;
  const type = env.handles[handle]?.type ?? speech.lexicon.happenings.get(handle)?.type ?? '';
  const forms = eventNoun(speech, type, determiner);
  // A happening that the text gives no handle is never spoken of again, so that nothing reads like it.
  const alike = Object.entries(env.handles).filter(
    ([other, pattern]) =>
      other !== handle &&
      !other.startsWith('_') &&
      eventNoun(speech, pattern.type, determiner).nom === forms.nom,
  );
  return alike.length > 0 && !handle.startsWith('_') ? labelled(speech, forms, handle) : forms;
}

/** A recorded happening: "this attack", or with its day where the record holds several. */
export function happeningRef(speech: Speech, id: string): Forms {
  const { happenings } = speech.lexicon;
  const happening = happenings.get(id);
  const label = id.split('.').at(-1) ?? id;
  if (!happening)
    return labelled(speech, speech.language.decline(speech.language.event, 'this'), label);
  const noun = eventNoun(speech, happening.type, 'the').nom;
  const alike = [...happenings.values()].filter(
    (each) => eventNoun(speech, each.type, 'the').nom === noun,
  );
  if (alike.length < 2) return eventNoun(speech, happening.type, 'this');
  const day = dayOf(speech, id);
  const sameDay = alike.filter((each) => dayOf(speech, each.happening) === day);
  const dated = day === null ? null : datedEvent(speech, happening.type, day);
  return dated && sameDay.length < 2
    ? dated
    : labelled(speech, dated ?? eventNoun(speech, happening.type, 'this'), label);
}

function dayOf(speech: Speech, happening: string): string | null {
  const start = speech.lexicon.happenings.get(happening)?.start;
  if (!start) return null;
  const first = speech.language.date(start.earliest);
  return first === speech.language.date(start.latest) ? first : null;
}

function datedEvent(speech: Speech, type: string, date: string): Forms {
  return mapForms(eventNoun(speech, type, 'the'), (event) =>
    speech.message('named-event', { event, date }),
  );
}

function labelled(speech: Speech, forms: Forms, label: string): Forms {
  return mapForms(forms, (event) => speech.message('labelled-event', { event, label }));
}
