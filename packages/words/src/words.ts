import type {
  Certainty,
  Clause,
  Description,
  Duration,
  Fact,
  Formula,
  Instance,
  Instant,
  Lasting,
  Minute,
  Model,
  Pattern,
  Question,
  Reason,
  Status,
  Term,
  TraceNode,
} from '@casus/model';
import { type ClauseWords, clauseWords, limbText, readingName } from './clauses.js';
import { german } from './de/index.js';
import type { FrameKey } from './en/frames.js';
import { english } from './en/index.js';
import type { MessageKey } from './en/messages.js';
import { apart, headEnv, instanceEnv, limbEnv } from './envs.js';
import { type ExplanationLine, explanationLines } from './explanations.js';
import type { Case } from './forms.js';
import { formulaText } from './formulas.js';
import { eventSentence } from './happenings.js';
import { instanceHead } from './heads.js';
import type { Language, LanguageCode, Order } from './language.js';
import { lexiconOf } from './lexicon.js';
import { named } from './names.js';
import { patternNoun, patternSentence } from './patterns.js';
import { openText, questionText } from './questions.js';
import { type Situation, situationText } from './situations.js';
import { type Env, frame, type MessageArguments, noEnv, speechOf } from './speech.js';
import { termOrUnknown } from './terms.js';
import { clauseName, lastingText } from './titles.js';

/** A model in one language. Every function is pure. */
export interface Words {
  readonly lang: LanguageCode;
  /** "Russland", "der Ukraine"; an id without a name stands for itself. */
  readonly actor: (id: string, casus?: Case) => string;
  readonly isActor: (id: string) => boolean;
  readonly kind: (id: string, casus?: Case) => string;
  readonly title: (instrument: string) => string;
  readonly source: (id: string) => string;
  /** "Art. 6 of “Treaty on …”". */
  readonly clauseName: (clause: string) => string;
  readonly locator: (locator: string) => string;
  readonly certainty: (certainty: Certainty) => string;
  readonly date: (minute: Minute) => string;
  /** As an adverbial: "on 13 March 2025", "in the second half of 2025". */
  readonly instant: (instant: Instant) => string;
  readonly since: (instant: Instant) => string;
  /** By itself: "13 March 2025", "October 2024". */
  readonly moment: (instant: Instant) => string;
  /** "10 years, renewed by 10 years unless notice is given". */
  readonly lasting: (lasting: Lasting) => string;
  readonly duration: (duration: Duration, casus?: Case) => string;
  /** Half-open as in the model; printed "from … through …". */
  readonly interval: (from: Minute | null, to: Minute | null) => string;
  /** The status; with a reason "undetermined: it is open whether the conditions hold". */
  readonly status: (status: Status, reason?: Reason | null) => string;
  /** Of what is announced or foretold: it is not kept like a promise, it comes about or does not. */
  readonly announced: (status: Status) => string;
  readonly reason: (reason: Reason) => string;
  /** "undetermined: it is open whether the conditions hold". */
  /** All descriptions of one happening in one sentence, disagreements marked. */
  readonly event: (...descriptions: readonly Description[]) => string;
  readonly pattern: (pattern: Pattern, env?: Env, as?: 'noun' | 'clause') => string;
  readonly term: (term: Term, type?: string, env?: Env, casus?: Case) => string;
  readonly formula: (formula: Formula, env?: Env) => string;
  readonly clause: (clause: Clause) => ClauseWords;
  /** One limb as a main clause; the first where `label` is null. */
  readonly limb: (clause: Clause, label: string | null, reading?: string | null) => string;
  /** A class of cases as a phrase: "an attack on Belarus that is …". */
  readonly situation: (situation: Situation) => string;
  readonly question: (question: Question, wanted: boolean) => string;
  /** What is asked for, as a thing; what is no role, as a sentence. */
  readonly open: (question: Question) => string;
  /** What a clause's reading is called. */
  readonly reading: (clause: Clause, name: string) => string;
  readonly head: (instance: Instance, clause: Clause) => string;
  /** A built-in sentence about actors; who is none of the model's stands under the name given. */
  readonly about: (key: FrameKey, who: readonly string[], order?: Order) => string;
  readonly explanation: (node: TraceNode, env?: Env) => ExplanationLine[];
  /** What a clause's handles and variables stand for; with an instance, its actors and happenings. */
  readonly env: (clause: Clause, instance?: Instance) => Env;
  readonly message: (key: MessageKey, args?: MessageArguments) => string;
}

/** `given` are a case's own facts: happenings that stand in no record of the model. */
export function words(model: Model, lang: LanguageCode, given: readonly Fact[] = []): Words {
  const language = languageOf(lang);
  const speech = speechOf(lexiconOf(model, given), language);
  const name = (id: string, casus: Case = 'nom') => named(speech, id)?.[casus] ?? id;
  const { message } = speech;
  return {
    lang,
    actor: name,
    isActor: (id) => speech.lexicon.actors.has(id),
    kind: name,
    title: (instrument) => name(instrument),
    source: (id) => name(id),
    clauseName: (clause) => clauseName(speech, clause),
    locator: language.locator,
    certainty: (certainty) => message(`certainty.${certainty}`),
    date: language.date,
    instant: language.instant,
    since: language.since,
    moment: language.moment,
    lasting: (lasting) => lastingText(speech, lasting),
    duration: (duration, casus = 'nom') => language.duration(duration, casus),
    interval: language.interval,
    announced: (status) => message(status === 'kept' ? 'announced.kept' : `status.${status}`),
    status: (status, reason = null) =>
      [message(`status.${status}`), ...(reason ? [message(`reason.${reason}`)] : [])].join(': '),
    reason: (reason) => message(`reason.${reason}`),
    event: (...descriptions) => eventSentence(speech, descriptions),
    pattern: (pattern, env = noEnv, as = 'clause') =>
      as === 'noun'
        ? patternNoun(speech, pattern, env, 'a').nom
        : patternSentence(speech, pattern, env, 'main'),
    term: (term, type = 'actor', env = noEnv, casus = 'nom') =>
      termOrUnknown(speech, term, type, env)[casus],
    formula: (formula, env = noEnv) => formulaText(speech, formula, env),
    clause: (clause) => clauseWords(speech, clause),
    limb: (clause, label, reading = null) => {
      const limb = clause.limbs.find(
        (each) => each.label === label && (reading === null || each.reading === reading),
      );
      if (!limb) return '';
      return limbText(speech, limb, apart(speech, clause, limbEnv(clause, limb)), 'main');
    },
    situation: (situation) => situationText(speech, situation),
    question: (question, wanted) => questionText(speech, question, wanted),
    open: (question) => openText(speech, question),
    reading: (clause, name) => readingName(speech, clause, name),
    head: (instance, clause) => instanceHead(speech, instance, clause),
    about: (key, who, order = 'main') =>
      frame(
        speech,
        key,
        who.map((id) => (speech.lexicon.actors.has(id) ? named(speech, id) : null) ?? id),
        order,
      ),
    explanation: (node, env = noEnv) => explanationLines(speech, node, env),
    env: (clause, instance) =>
      instance ? instanceEnv(speech, clause, instance) : apart(speech, clause, headEnv(clause)),
    message,
  };
}

function languageOf(lang: LanguageCode): Language {
  switch (lang) {
    case 'en':
      return english;
    case 'de':
      return german;
  }
}
