import type { Pattern, Question, Term } from '@casus/model';
import { happeningRef, unknownOf } from './names.js';
import { patternNoun } from './patterns.js';
import { type Argument, rowSentence } from './rows.js';
import { frame, noEnv, type Speech } from './speech.js';
import { idForms, roleName, roleNamed } from './terms.js';
import { clauseName } from './titles.js';

/** The fact that is asked for, as it would read if it were `wanted` (true) or excluded (false). */
export function questionText(speech: Speech, question: Question, wanted: boolean): string {
  switch (question.kind) {
    case 'description':
      return description(speech, question, wanted);
    case 'role':
      return role(speech, question, wanted);
    case 'row':
      return row(speech, question, wanted);
    case 'time': {
      const happening = happeningRef(speech, question.happening);
      if (question.asks === 'gap') return frame(speech, 'gap-asked', [happening], 'main');
      return frame(speech, wanted ? 'began' : 'not-began', [happening]);
    }
    case 'clause':
      return frame(speech, wanted ? 'clause-applies' : 'not-clause-applies', [
        clauseName(speech, question.clause),
      ]);
  }
}

/** "a request by Belarus to Russia because of this attack"; of a known happening "this attack is …". */
function description(
  speech: Speech,
  question: Extract<Question, { kind: 'description' }>,
  wanted: boolean,
): string {
  const pattern: Pattern = {
    type: question.type,
    handle: null,
    roles: Object.fromEntries(
      Object.entries(question.roles).flatMap(([id, ids]) => filled(id, ids)),
    ),
    inside: null,
  };
  if (question.inside) {
    const holder = idForms(speech, question.inside, 'actor');
    const noun = patternNoun(speech, pattern, noEnv, 'a');
    return frame(speech, wanted ? 'informed' : 'not-informed', [holder, noun]);
  }
  if (question.happening === null)
    return patternNoun(speech, pattern, noEnv, wanted ? 'a' : 'no').nom;
  const happening = happeningRef(speech, question.happening);
  const noun = patternNoun(speech, pattern, noEnv, wanted ? 'a' : speech.language.notDeterminer);
  return frame(speech, wanted ? 'is' : 'is-no', [happening, noun]);
}

/** Joint fillers stay together; a role without fillers is not asked about. */
function filled(role: string, ids: readonly string[]): [string, Term][] {
  const terms = ids.map((id): Term => ({ kind: 'const', id }));
  const [only] = terms;
  if (!only) return [];
  return [[role, terms.length === 1 ? only : { kind: 'all', terms }]];
}

/** What is asked for, as a thing: "the place in the attack of 1 June 2025". */
export function openText(speech: Speech, question: Question): string {
  if (question.kind !== 'role') return questionText(speech, question, true);
  return believed(speech, subjectOf(speech, question).subject, question.inside);
}

type RoleQuestion = Extract<Question, { kind: 'role' }>;

function subjectOf(speech: Speech, question: RoleQuestion) {
  const pattern: Pattern = { type: question.type, handle: null, roles: {}, inside: null };
  const declared = roleNamed(speech, pattern, question.role);
  const type = declared?.type ?? 'actor';
  const subject = frame(speech, 'of-event', [
    roleName(speech, question.type, declared?.label ?? question.role),
    happeningRef(speech, question.happening),
  ]);
  return { subject, type };
}

function role(speech: Speech, question: RoleQuestion, wanted: boolean): string {
  const { subject, type } = subjectOf(speech, question);
  const fillers = question.fillers.map((id) => idForms(speech, id, type));
  const filler =
    fillers.length === 0 ? unknownOf(speech, type) : speech.language.list(fillers, 'or');
  return believed(
    speech,
    frame(speech, wanted ? 'is' : 'is-not', [subject, filler]),
    question.inside,
  );
}

function row(
  speech: Speech,
  question: Extract<Question, { kind: 'row' }>,
  wanted: boolean,
): string {
  const relation = speech.lexicon.relations.get(question.name);
  const args = question.args.map((id, index): Argument => {
    const type = relation?.params[index] ?? 'actor';
    return { id, forms: id === null ? unknownOf(speech, type) : idForms(speech, id, type) };
  });
  const text = rowSentence(speech, question.name, args, wanted, 'main');
  if (!relation?.open) return believed(speech, text, question.inside);
  return believed(speech, settled(speech, text, question.by ?? relation.settler), question.inside);
}

/** Whose word would settle an open term. */
function settled(speech: Speech, text: string, settler: string | null): string {
  if (settler === null || settler === 'nobody') return speech.message('open-term-nobody', { text });
  return speech.message('open-term-settler', { text, who: idForms(speech, settler, 'actor').gen });
}

function believed(speech: Speech, text: string, holder: string | null): string {
  return holder === null
    ? text
    : speech.message('believed-by', { text, who: idForms(speech, holder, 'actor').gen });
}
