import { type CompareAnswer, compare } from '@casus/answers';
import type { Unmatched } from '@casus/engine';
import { startOfDay } from '@casus/model';
import type { MessageKey, Words } from '@casus/words';
import { type Asked, day } from './asking.js';
import { Refused } from './refused.js';

export type ComparePage = ReturnType<typeof comparePage>;

export interface CompareForm {
  readonly a: string;
  readonly b: string;
  /** Relations and parties for the second side on this day. */
  readonly and: string | undefined;
  readonly without: readonly string[];
  /** How many acts of a case may have nothing to do with the rest. */
  readonly furtherActs: 0 | 1;
}

/** What the command line answers as JSON, and the sentences that go with it. */
export function comparePage(asked: Asked, form: CompareForm) {
  const { model, words } = asked;
  const withoutAxioms = form.without.includes('all')
    ? model.axioms.map((axiom) => axiom.id)
    : form.without;
  const answer = comparing(words, () =>
    compare(asked, {
      a: { name: form.a, on: null },
      b: { name: form.b, on: form.and ? day(form.and) : null },
      withoutAxioms,
      furtherActs: form.furtherActs,
    }),
  );
  return { answer: { ...answer, library: asked.library }, said: saidOf(answer, words) };
}

function comparing<T>(words: Words, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const why = error.cause as Unmatched | undefined;
    throw new Refused(
      why ? words.message(`fault.${why.fault}`, { name: why.name }) : error.message,
    );
  }
}

function saidOf(found: CompareAnswer, words: Words) {
  const names = { a: nameOf(words, found.a), b: nameOf(words, found.b) };
  const { space, verdict } = found;
  const say = (key: string, args = {}) => words.message(key as MessageKey, args);
  const meaning = say(`compare.says.${verdict}`, names);
  const date = words.date(startOfDay(found.on));
  const other = words.date(startOfDay(found.andOn));
  return {
    names,
    verdict: say(found.decided ? `compare.${verdict}` : 'compare.undecided'),
    meaning: found.decided ? meaning : say('compare.says.undecided'),
    open: found.decided
      ? []
      : [
          say('compare.open-because', {
            list: found.openBecause.map(({ sentence }) => sentence).join('; '),
          }),
          say('compare.as-far-as', { meaning }),
        ],
    readings: found.readings.map(({ clause, limb, taken, others }) =>
      say('compare.reading', {
        clause: nameOf(words, limb === null ? clause : `${clause}.${limb}`),
        taken: taken.name,
        others: others.map(({ name }) => say('compare.named-reading', { name })).join(', '),
      }),
    ),
    inexact: found.exact || !found.decided ? null : say('compare.inexact'),
    heads: Object.fromEntries(
      found.pairs
        .flatMap((pair) => pair.heads)
        .map(({ what }) => [what, say(`compare.head.${what}`)]),
    ),
    nothing: say('compare.nothing-said'),
    space: say('compare.space', {
      happenings: space.happenings,
      actors: space.actors.map((id) => words.actor(id)).join(', '),
    }),
    leftOut: say('compare.left-out', {
      list: space.leftOut.map(({ sentence }) => sentence).join('; '),
    }),
    days:
      found.on === found.andOn
        ? say('compare.relations-on', { date })
        : say('compare.relations-on-two', { ...names, date, other }),
  };
}

/** An instrument by its title, a clause by article and title. */
function nameOf(words: Words, name: string): string {
  const [instrument = '', clause, limb] = name.split('.');
  if (clause === undefined) return words.title(instrument);
  return `${words.clauseName(`${instrument}.${clause}`)}${limb ? ` (${limb})` : ''}`;
}
