import type { Description, Pattern, Term } from '@casus/model';
import { patternNoun, patternSentence } from './patterns.js';
import { type Env, frame, noEnv, type Speech } from './speech.js';
import { termOrUnknown } from './terms.js';

/**
 * What the given descriptions of one happening say it was, with its date. Where they name different fillers
 * for a role, all are read, marked as disputed.
 */
export function eventSentence(speech: Speech, descriptions: readonly Description[]): string {
  const [first] = descriptions;
  if (!first) return '';
  const asserted = descriptions.filter((each) => each.value === 2);
  const { pattern, disputed } = merged(asserted.length > 0 ? asserted : descriptions);
  const env: Env = { ...noEnv, disputed };
  const text = inTime(speech, first, pattern, env);
  const marked = asserted.length === 0 ? speech.message('denied', { text }) : text;
  return asserted.length > 0 && asserted.length < descriptions.length
    ? speech.message('disputed', { text: marked })
    : marked;
}

/** Sources that leave a role out do not disagree about it. */
function merged(descriptions: readonly Description[]): {
  pattern: Pattern;
  disputed: ReadonlySet<string>;
} {
  const roles: Record<string, Term> = {};
  const disputed = new Set<string>();
  for (const role of new Set(descriptions.flatMap((each) => Object.keys(each.roles)))) {
    const said = descriptions
      .map((each) => [...(each.roles[role] ?? [])].sort())
      .filter((ids) => ids.length > 0);
    const distinct = [...new Map(said.map((ids) => [ids.join(' '), ids])).values()];
    const terms = distinct.map((ids) => jointTerm(ids));
    const [only] = terms;
    if (!only) continue;
    if (terms.length > 1) disputed.add(role);
    roles[role] = terms.length === 1 ? only : { kind: 'any', terms };
  }
  const [first] = descriptions;
  return { pattern: { type: first?.type ?? '', handle: null, roles, inside: null }, disputed };
}

function jointTerm(ids: readonly string[]): Term {
  const terms = ids.map((id): Term => ({ kind: 'const', id }));
  const [only] = terms;
  return terms.length === 1 && only ? only : { kind: 'all', terms };
}

function inTime(speech: Speech, description: Description, pattern: Pattern, env: Env): string {
  const when = speech.language.instant(description.start);
  const sentence = description.inside
    ? informed(speech, description.inside, pattern, env)
    : patternSentence(speech, pattern, env, 'fronted');
  const text = frame(speech, 'dated', [when.charAt(0).toUpperCase() + when.slice(1), sentence]);
  const { start, end } = description;
  if (end === null || (end.earliest === start.earliest && end.latest === start.latest)) return text;
  return speech.message('ended', { text, when: speech.language.instant(end) });
}

function informed(speech: Speech, holder: string, pattern: Pattern, env: Env): string {
  const who = termOrUnknown(speech, { kind: 'const', id: holder }, 'actor', env);
  return frame(speech, 'informed', [who, patternNoun(speech, pattern, env, 'a')], 'fronted');
}
