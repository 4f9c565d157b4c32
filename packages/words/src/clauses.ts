import { type Binder, type Clause, isAlways, type Limb } from '@casus/model';
import { setText } from './counts.js';
import { headEnv, limbEnv } from './envs.js';
import { joinWords } from './forms.js';
import { formulaText, limbFormula } from './formulas.js';
import { headText } from './heads.js';
import type { Order } from './language.js';
import { roleChoices } from './role-choices.js';
import { type Env, noEnv, type Speech } from './speech.js';
import { prevailsText, withTails } from './tails.js';
import { relatedForms, termOrUnknown } from './terms.js';
import { locatorText } from './titles.js';

export interface LimbWords {
  readonly label: string | null;
  readonly reading: string | null;
  /** A condition as it stands after "if". */
  readonly text: string;
}

/** A clause in words; `lines` is all of it, ready to print. */
export interface ClauseWords {
  readonly locator: string | null;
  /** Bearer, modality, act, limits: "Russia may use nuclear weapons". */
  readonly head: string;
  readonly limbs: readonly LimbWords[];
  readonly unless: string | null;
  readonly prevails: string | null;
  readonly note: string | null;
  readonly lines: readonly string[];
}

export function clauseWords(speech: Speech, clause: Clause): ClauseWords {
  const env = headEnv(clause);
  const said = withTails(speech, clause, headText(speech, clause.head, env), env);
  const head = capital(
    bindersText(speech, clause, env) + (speech.language.capitalAfterColon ? capital(said) : said),
  );
  const limbs = limbsOf(clause).map(
    (limb): LimbWords => ({
      label: limb.label,
      reading: limb.reading,
      text: limbText(speech, limb, limbEnv(clause, limb), 'sub'),
    }),
  );
  const unless =
    clause.unless &&
    speech.message('unless', { condition: formulaText(speech, clause.unless, env) });
  const prevails = prevailsText(speech, clause);
  const lines = [
    ...sentenceLines(speech, clause, head, limbs, unless),
    ...(prevails ? [`${prevails}.`] : []),
  ];
  const note = clause.notes[speech.language.code] ?? null;
  return { locator: locatorText(speech, clause), head, limbs, unless, prevails, note, lines };
}

/** A limb that asks for nothing has no text of its own. */
function limbsOf(clause: Clause): readonly Limb[] {
  return clause.limbs.filter((limb) => limb.pattern !== null || !isAlways(limb.where));
}

/** The happening that opens a limb, and what is asked of it. */
export function limbText(speech: Speech, limb: Limb, env: Env, order: Order): string {
  const choices = roleChoices(limb);
  if (choices === null) return limbFormula(speech, limb.pattern, limb.where, env, order);
  const texts = choices.patterns.map((pattern) =>
    limbFormula(speech, pattern, choices.where, env, order),
  );
  return joinWords(texts, speech.message('or'));
}

/** One condition stands in the sentence; alternatives stand below it. */
function sentenceLines(
  speech: Speech,
  clause: Clause,
  said: string,
  limbs: readonly LimbWords[],
  unless: string | null,
): string[] {
  const link = clause.aspect === 'while' ? 'while' : 'if';
  const exception = unless ? `, ${unless}` : '';
  const [only] = limbs;
  if (!only) return [`${said}${exception}.`];
  // "by which means" stands between commas: closed before the condition follows.
  const head = clause.under ? speech.message('inserted', { text: said }) : said;
  if (limbs.length === 1 && only.label === null) {
    return [`${speech.message(`${link}.one`, { head, condition: only.text })}${exception}.`];
  }
  const below = limbs.map((limb, index) => {
    const end = limbEnd(speech, limbs, index) ?? (unless ? ';' : '.');
    return `  ${limbMark(speech, clause, limb, index)} ${limb.text}${end}`;
  });
  return [
    `${speech.message(`${link}.many`, { head })}:`,
    ...below,
    ...(unless ? [`${unless}.`] : []),
  ];
}

/** Limbs are alternatives; readings of one text are not, and never joined by a bare "or". null: the last. */
function limbEnd(speech: Speech, limbs: readonly LimbWords[], index: number): string | null {
  const reading = (at: number) => limbs[at]?.reading ?? null;
  if (index === limbs.length - 1) return null;
  if (reading(index) !== null && isOther(reading(index + 1), reading(index)))
    return `; ${speech.message('limb.other-reading')}`;
  const closes = index === limbs.length - 2 || isOther(reading(index + 2), reading(index + 1));
  return closes ? `; ${speech.message('or')}` : ';';
}

function isOther(next: string | null, reading: string | null): boolean {
  return next !== null && next !== reading;
}

function limbMark(speech: Speech, clause: Clause, limb: LimbWords, index: number): string {
  const label = speech.message('limb.label', { label: limb.label ?? String(index + 1) });
  if (limb.reading === null) return label;
  const reading = speech.message('limb.reading', {
    reading: readingName(speech, clause, limb.reading),
  });
  // Readings of the whole condition are no limbs of it: they carry no number.
  return limb.label === null ? reading : `${label} ${reading}`;
}

/** "For each Party P and each other Party Q: ". */
function bindersText(speech: Speech, clause: Clause, env: Env): string {
  if (clause.binders.length === 0) return '';
  const each = clause.binders.map((binder) => binderText(speech, binder, env));
  return speech.message('for-each', { who: joinWords(each, speech.message('and')) });
}

function binderText(speech: Speech, binder: Binder, env: Env): string {
  const how = binder.other.length > 0 ? 'other' : 'each';
  const { domain, variable: name } = binder;
  if (domain.kind === 'rows' && domain.name === 'party')
    return speech.message(`${how}.party`, { name });
  if (domain.kind === 'rows' && domain.name === 'member') {
    const group = domain.args.find((arg) => arg !== null);
    const set = group ? termOrUnknown(speech, group, 'actor', noEnv).gen : '';
    return speech.message(`${how}.member`, { name, set });
  }
  const one =
    domain.kind === 'rows'
      ? speech.language.each(relatedForms(speech, domain.name, [], env), how === 'other')
      : null;
  if (one !== null) return speech.message('each.named', { each: one, name });
  return speech.message(`${how}.set`, { name, set: setText(speech, domain, env) });
}

/** What a reading is called in the reader's language; else its name in the text. */
export function readingName(speech: Speech, clause: Clause, reading: string): string {
  const own = clause.readings[reading];
  const ofLife = speech.lexicon.instruments.get(clause.instrument ?? '')?.readings?.[reading];
  return own?.[speech.language.code] ?? ofLife?.[speech.language.code] ?? reading;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
