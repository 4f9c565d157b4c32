import * as answers from '@casus/answers';
import type { AccountForm } from '@casus/engine';
import { DAY, type Interval, STATUSES, type Status } from '@casus/model';
import { wordsFor } from '@casus/words';
import type { Put } from '../ask/put.js';
import { type Asked, askingOf, day, givenTexts } from './asking.js';
import { catalogue } from './catalogue.js';
import { clausePage, clausePeriods } from './clause-page.js';
import { type CompareForm, comparePage } from './compare-page.js';
import { givenSentences } from './given-sentences.js';
import { libraryTexts } from './library.js';
import { checkPage, conflictPage, digestsOf, sourcesPage } from './library-pages.js';
import { hashOfFacts, madeWith } from './made-with.js';
import { named, noSuch, type Sort } from './near.js';
import { ownReport, ownReportForm } from './own-report.js';
import { Refused } from './refused.js';
import { textPage, wordsPage } from './words-page.js';

/** Every question the page can ask; what is answered is what the command line prints with `--json`. */
export const questions = {
  catalogue: async (lang: Put['lang']) => catalogue(await askingOf(frame(lang), 'all')),

  list: async (lang: Put['lang'], filter: answers.ContentsFilter) => {
    const { model, words, library } = await askingOf(frame(lang), 'all');
    return answers.contents(model, words, library, filter);
  },

  texts: () => libraryTexts(),

  words: async (lang: Put['lang'], q: string) => wordsPage(await askingOf(frame(lang), 'all'), q),

  /** sha256 of the facts that counted. */
  facts: async (put: Put, records: 'asked' | 'all') =>
    hashOfFacts((await askingOf(put, records)).facts),

  text: async (lang: Put['lang'], name: string) =>
    textPage(await askingOf(frame(lang), 'all'), name),

  /** What is said of a name that nothing known bears, and those like it. */
  noSuch: async (
    lang: Put['lang'],
    sort: Sort,
    name: string,
    among: Parameters<typeof noSuch>[3],
  ) => noSuch((await askingOf(frame(lang), 'all')).words, sort, name, among),

  clause: async (lang: Put['lang'], id: string) => {
    const asked = await askingOf(frame(lang), 'all');
    return clausePage(asked, known(asked, id, 'clauses'));
  },

  periods: async (lang: Put['lang'], id: string) => {
    const asked = await askingOf(frame(lang), 'all');
    return clausePeriods(asked, known(asked, id, 'clauses'));
  },

  brief: async (lang: Put['lang'], subject: string, asKnownOn: string | undefined) => {
    const { model, engine, words, library } = await askingOf(frame(lang), 'all');
    const when = asKnownOn ? day(asKnownOn) : model.statedDate;
    const found = answers.brief(model, engine, words, subject, when);
    if (!found) throw new Refused(words.message('fault.no.subject', { name: subject }));
    return { ...found, library };
  },

  /** What was given, read back in words, text by text. */
  given: async (put: Put) => givenSentences(await askingOf(put), await givenTexts(put)),

  /** At once: statuses and sentences. What would decide them takes longer: ask `evaluate`. */
  statuses: async (put: Put, about: About) => {
    const asked = await askingOf(put);
    const detail = () => ({ missing: 0, wouldExclude: 0, sentence: true, since: true });
    const options = { ...optionsOf(asked, about), detail };
    const whole = about.resting || about.instrument?.includes('.') || asked.given === 0;
    return answers.evaluate(asked, asked.library, asked.given, { ...options, ofCase: !whole });
  },

  evaluate: async (put: Put, about: About) => {
    const asked = await askingOf(put);
    return answers.evaluate(asked, asked.library, asked.given, optionsOf(asked, about));
  },

  /** `whole`: also the rows that differ from those explained only in who is meant. */
  explain: async (put: Put, clause: string, limb: string | null, whole: boolean) => {
    const asked = await askingOf(put);
    const most = whole ? [Number.POSITIVE_INFINITY] : [];
    return answers.explain(asked, asked.library, known(asked, clause, 'clauses'), limb, ...most);
  },

  whatWould: async (put: Put, clause: string, limb: string | null, wanted: string) => {
    const asked = await askingOf(put);
    const status = named(() => asked.words, 'status', wanted, STATUSES) as Status;
    const id = known(asked, clause, 'clauses');
    return answers.whatWould(asked, asked.library, id, limb, status);
  },

  track: async (lang: Put['lang'], asKnownOn: string | undefined) => {
    const { model, engine, words, library } = await askingOf(frame(lang), 'all');
    const when = asKnownOn ? day(asKnownOn) : model.statedDate;
    return { ...answers.track(model, engine, words, when), library };
  },

  /** On the day of `put`, or (`range`: first and last day) over a stretch of time. */
  cover: async (
    put: Put,
    to: string | undefined,
    by: string | undefined,
    range: readonly [string, string] | null,
  ) => {
    const asked = await askingOf(put, 'all');
    const found = answers.cover(asked, {
      range: range && interval(range),
      ...(to ? { to: known(asked, to, 'actors') } : {}),
      ...(by ? { by: known(asked, by, 'actors') } : {}),
    });
    return { ...found, library: asked.library };
  },

  compare: async (put: Put, form: CompareForm) => comparePage(await askingOf(put, 'all'), form),

  audit: async (lang: Put['lang'], report: string) => {
    const { model, words, library } = await askingOf(frame(lang), 'all');
    const found = answers.audit(model, words, report);
    if (!found) throw new Refused(words.message('fault.no.report', { name: report }));
    return { ...found, library };
  },

  digests: async (report: string) => digestsOf(await askingOf(frame('en'), 'all'), report),

  /** The findings for others to read by machine, as schema.org has it. */
  claimReview: async (lang: Put['lang'], report: string) => {
    const asked = await askingOf(frame(lang), 'all');
    const { model, words } = asked;
    const found = answers.audit(model, words, report);
    return found ? answers.claimReviews(model, words, found, '', madeWith(asked)) : [];
  },

  conflict: async (put: Put) =>
    conflictPage(await askingOf(put, 'all'), put.on ? day(put.on) : null),

  /** Words for the codes of a results file. */
  replayWords: async (lang: Put['lang']) => ({
    outcomes: wordsFor(lang, 'replay.outcome.'),
    reasons: { ...wordsFor(lang, 'reason.'), ...wordsFor(lang, 'replay.reason.') },
    missing: wordsFor(lang, 'replay.missing.'),
  }),

  sources: async (lang: Put['lang']) => sourcesPage(await askingOf(frame(lang), 'all')),

  check: (lang: Put['lang']) => checkPage(lang),

  ownReportForm: async (lang: Put['lang'], clause: string) => {
    const asked = await askingOf(frame(lang), 'all');
    return ownReportForm(asked, known(asked, clause, 'clauses'));
  },

  auditOwn: async (lang: Put['lang'], form: AccountForm) =>
    ownReport(await askingOf(frame(lang), 'all'), form),
};

export type Questions = typeof questions;

/** Of which instrument's clauses, or which clause (undefined: all), and whether also those that rest. */
export interface About {
  readonly instrument: string | undefined;
  readonly resting: boolean;
}

function optionsOf({ model, words }: Asked, { instrument, resting }: About) {
  if (instrument === undefined) return { resting };
  // Who asks about one clause wants its answer, and be it that the clause rests.
  if (instrument.includes('.'))
    return { clauses: [known({ model, words }, instrument, 'clauses')] };
  const own = model.clauses.filter((clause) => clause.instrument === instrument);
  return { resting, clauses: own.map(({ id }) => id) };
}

function interval([from, to]: readonly [string, string]): Interval {
  const range = { from: day(from) - DAY + 1, to: day(to) + 1 };
  if (range.from >= range.to) throw new Refused(`${from} – ${to}`, { proposal: `${to} – ${from}` });
  return range;
}

function frame(lang: Put['lang']): Put {
  const none = { on: undefined, known: undefined };
  return { lang, ...none, given: [], record: [], source: [], reading: [] };
}

const SORTS = { clauses: 'clause', actors: 'actor' } as const;

function known(
  { model, words }: Pick<Asked, 'model' | 'words'>,
  name: string,
  of: keyof typeof SORTS,
) {
  return named(
    () => words,
    SORTS[of],
    name,
    model[of].map(({ id }) => id),
  );
}
