import type { Library } from '@casus/answers';
import type { Diagnostic, SourceText } from '@casus/language';
import type { Model } from '@casus/model';
import { BadInput } from '../fail.js';
import { cacheKey, fromCache, hashOf, toCache } from './cache.js';
import { besideLibrary, builtInLibrary, libraryTexts } from './files.js';
import { findingAt } from './findings.js';

/** Which texts are asked for: a library, and texts of the asker's own beside it. */
export interface Shelf {
  readonly library?: string;
  readonly with?: readonly string[];
}

export interface LoadedLibrary {
  readonly texts: readonly SourceText[];
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** sha256 over the texts. */
  readonly hash: string;
}

/** What every answer says of the library that it rests on. */
export const asLibrary = ({ model, hash }: Pick<LoadedLibrary, 'model' | 'hash'>): Library => ({
  version: model.version,
  hash,
  instruments: model.instruments.length,
});

/** Reads a library, from the cache where its texts have not changed. */
export async function loadLibrary(shelf: Shelf): Promise<LoadedLibrary> {
  const own = (shelf.with ?? []).flatMap(besideLibrary);
  const texts = [...libraryTexts(shelf.library ?? builtInLibrary()), ...own];
  const hash = hashOf(texts);
  const key = cacheKey(hash);
  const cached = fromCache(key);
  if (cached) return { texts, hash, ...cached };
  const reading = await read(texts);
  toCache(key, reading);
  return { texts, hash, ...reading };
}

/** Langium is loaded only when something has to be read: that is half of a cold start. */
async function read(texts: readonly SourceText[]) {
  const { readLibrary } = await import('@casus/language');
  const { model, diagnostics } = await readLibrary(texts);
  return { model, diagnostics };
}

/** The library, or an error that names what is wrong with it: no answer rests on a broken text. */
export async function soundLibrary(shelf: Shelf): Promise<LoadedLibrary> {
  const library = await loadLibrary(shelf);
  const errors = library.diagnostics.filter((item) => item.severity === 'error');
  const first = errors[0];
  if (first) {
    const count = errors.length - 1;
    throw new BadInput((say, lang) => {
      const told = findingAt(first, say, lang);
      return count > 0 ? `${told} ${say('fault.and-more', { count })}` : told;
    });
  }
  return library;
}
