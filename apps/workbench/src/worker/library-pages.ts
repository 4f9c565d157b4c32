import * as answers from '@casus/answers';
import { prepare } from '@casus/engine';
import { finding, type LanguageCode, type MessageKey } from '@casus/words';
import type { Asked } from './asking.js';
import { libraryTexts, loaded } from './library.js';
import { madeWith } from './made-with.js';
import { Refused } from './refused.js';

/** Clauses that do not go together, on a day or (null) on any: as the command line has it, and in words. */
export function conflictPage(asked: Asked, on: number | null) {
  const { words, library } = asked;
  const answer = { ...answers.conflict(asked, on), library };
  const say = (key: string, args = {}) => words.message(key as MessageKey, args);
  return {
    answer,
    said: answer.conflicts.map((item) => ({
      about: say('conflict.about', { act: item.act.sentence }),
      force: say(forceKey(item)),
      who: item.bearers.map((id) => words.actor(id)).join(', '),
    })),
  };
}

function forceKey({ kind, force }: answers.ConflictAnswer): string {
  if (kind !== 'decision') return `conflict.${force}`;
  return force === 'forced' ? 'conflict.two-deciders' : 'conflict.two-deciders-possible';
}

/** What the library rests on, as a list and as BibTeX. */
export function sourcesPage(asked: Asked) {
  const list = answers.sources(asked.model, asked.library, asked.words.lang);
  // Outside an entry BibTeX reads nothing.
  return { list, bibtex: `% ${madeWith(asked)}\n${answers.bibtex(list)}` };
}

/** The library's texts read and checked here, and every expectation of its scenarios asked of the engine. */
export async function checkPage(lang: LanguageCode) {
  const { library } = await loaded();
  const { readLibrary } = await import('@casus/language');
  const { model, diagnostics } = await readLibrary(await libraryTexts());
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  const scenarios = broken ? [] : answers.runScenarios(model, prepare(model));
  const failed = scenarios.filter(({ holds }) => !holds);
  const answer = {
    schema: 'casus/check/1',
    library,
    instruments: model.instruments.length,
    clauses: model.clauses.length,
    diagnostics,
    scenarios: { run: scenarios.length, failed },
  };
  const said = {
    diagnostics: diagnostics.map((one) => finding(lang, one)),
    failed: failed.map((one) => answers.scenarioSaid(one, lang)),
  };
  return { answer, said };
}

export interface PlacedDigest {
  readonly paragraph: number;
  readonly sentence: number | null;
  readonly digest: string;
}

/** Where a report's text is spoken of, each place with its digest: enough to tell whether a copy is the same. */
export function digestsOf({ model, words }: Asked, id: string): PlacedDigest[] {
  const report = model.reports.find((item) => item.id === id);
  if (!report) throw new Refused(words.message('fault.no.report', { name: id }));
  const anchors = [...report.paragraphs, ...report.accounts, ...report.statements];
  const placed = anchors.flatMap(({ anchor: { paragraph, sentence, digest } }) =>
    digest === null ? [] : [{ paragraph, sentence, digest }],
  );
  return [...new Map(placed.map((one) => [JSON.stringify(one), one])).values()];
}
