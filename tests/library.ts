import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '@casus/language';
import type { Model } from '@casus/model';

const root = fileURLToPath(new URL('../library/', import.meta.url));

/** The texts of the library as they stand in the repository, by path. */
export const libraryTexts = (): { path: string; text: string }[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.casus'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));

let read: Promise<Model> | undefined;

/** What they say: frozen, and read once for all tests that run in a process. */
export function library(): Promise<Model> {
  read ??= readLibrary(libraryTexts()).then(({ model }) => model);
  return read;
}
