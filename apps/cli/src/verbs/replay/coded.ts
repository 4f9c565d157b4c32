import { bibtexEntry, bibtexKey, sources } from '@casus/answers';
import type { Cited, Store } from '@casus/stores';
import { asLibrary, type LoadedLibrary, soundLibrary } from '../../library/load.js';
import type { ReplayAsked } from './options.js';
import { textsDecide } from './overrides.js';

/**
 * Makes the tables of the coding, with the treaties' own texts where they are asked for. Gives the library
 * that they stand in; null: none was asked, the files alone decide.
 */
export async function coded(store: Store, asked: ReplayAsked): Promise<LoadedLibrary | null> {
  const { bf2018 } = await import('@casus/codings');
  const library = asked.overrides === true ? await soundLibrary(asked) : null;
  if (library) await textsDecide(store, library.model);
  const options = { fallback: asked.fallback, byText: library !== null };
  for (const statement of bf2018(options)) await store.run(statement);
  return library;
}

/** The sources of the texts that decided a row of this table: to be cited, as the files are. */
export async function citedTexts(
  store: Store,
  library: LoadedLibrary,
  table: 'instances' | 'outcomes',
): Promise<readonly Cited[]> {
  const { model } = library;
  const decided = await store.rows<{ text: string }>(
    `SELECT DISTINCT by_text AS text FROM ${table} WHERE by_text IS NOT NULL ORDER BY text`,
  );
  const texts = new Set(decided.map(({ text }) => text));
  // Of a clause its own sources; where an instrument decides because no clause asks, all of its clauses'.
  const clauses = model.clauses.filter(
    ({ id, instrument }) => texts.has(id) || (instrument !== null && texts.has(instrument)),
  );
  const holders = new Set(clauses.map(({ instrument }) => instrument));
  const lives = model.instruments.filter(({ id }) => holders.has(id) || texts.has(id));
  const cited = new Set(
    [...clauses, ...lives].flatMap(({ citations }) => citations.map(({ source }) => source)),
  );
  return sources(model, asLibrary(library), 'en')
    .sources.filter(({ id }) => cited.has(id))
    .map((source) => ({
      title: source.title,
      citation: bibtexKey(source),
      bibtex: bibtexEntry(source),
    }));
}
