import type { Diagnostic, SourceText } from '@casus/language';
import type { Model } from '@casus/model';
import { BadInput } from '../fail.js';
import { fromCache, hashOf, toCache } from './cache.js';
import { builtInLibrary, libraryTexts } from './files.js';

export interface LoadedLibrary {
  readonly path: string;
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** sha256 over the texts and the program. */
  readonly hash: string;
}

/** Reads a library, from the cache where its texts have not changed. */
export async function loadLibrary(path: string | undefined): Promise<LoadedLibrary> {
  const root = path ?? builtInLibrary();
  const texts = libraryTexts(root);
  const hash = hashOf(texts);
  const cached = fromCache(hash);
  if (cached) return { path: root, hash, ...cached };
  const reading = await read(texts);
  toCache(hash, reading);
  return { path: root, hash, ...reading };
}

/** Langium is loaded only when something has to be read: that is half of a cold start. */
async function read(texts: readonly SourceText[]) {
  const { readLibrary } = await import('@casus/language');
  const { model, diagnostics } = await readLibrary(texts);
  return { model, diagnostics };
}

/** The library, or an error that names what is wrong with it: no answer rests on a broken text. */
export async function soundLibrary(path: string | undefined): Promise<LoadedLibrary> {
  const library = await loadLibrary(path);
  const errors = library.diagnostics.filter((item) => item.severity === 'error');
  const first = errors[0];
  if (first) {
    throw new BadInput(
      `${first.path}:${first.line}:${first.column}: ${first.message}` +
        (errors.length > 1 ? ` (and ${errors.length - 1} more: casus check)` : ''),
    );
  }
  return library;
}
