import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceText } from '@casus/language';
import { BadInput } from '../fail.js';

/** A library larger than this is a mistake, or an attack on the reader's memory. */
const MOST_FILES = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** The library that comes with the program. */
export function builtInLibrary(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  // Bundled: apps/cli/dist; from source: apps/cli/src/library.
  for (const up of ['../../../library', '../../../../library']) {
    const candidate = resolve(here, up);
    if (isFolder(candidate)) return candidate;
  }
  throw new BadInput((say) => say('fault.library-missing'));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** All `.casus` files of a folder (or the one file), in the order of their paths; links that lead out are refused. */
export function libraryTexts(path: string): SourceText[] {
  const root = resolve(path);
  const stat = statSync(root, { throwIfNoEntry: false });
  if (!stat) throw new BadInput((say) => say('fault.no-library', { path }));
  const files = stat.isDirectory() ? listFiles(realpathSync(root)) : [root];
  if (files.length === 0) throw new BadInput((say) => say('fault.no-texts', { path }));
  return readAll(files, stat.isDirectory() ? realpathSync(root) : dirname(root));
}

/** The asker's own texts, under the path that was given: a finding then points where they look. */
export function besideLibrary(path: string): SourceText[] {
  const isFile = !isFolder(resolve(path));
  const at = (name: string) => (isFile ? path : join(path, name));
  return libraryTexts(path).map((own) => ({
    ...own,
    path: at(own.path).split(sep).join('/'),
    own: true,
  }));
}

function listFiles(root: string): string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      if (name === 'node_modules' || name.startsWith('.')) continue;
      const link = lstatSync(path).isSymbolicLink();
      const real = link ? inside(path, root) : path;
      if (statSync(real).isDirectory()) {
        if (!link) walk(real);
      } else if (name.endsWith('.casus')) found.push(path);
      if (found.length > MOST_FILES) {
        throw new BadInput((say) => say('fault.many-files', { count: MOST_FILES, path: root }));
      }
    }
  };
  walk(root);
  return found;
}

function inside(path: string, root: string): string {
  const real = realpathSync(path);
  if (real !== root && !real.startsWith(root + sep)) {
    throw new BadInput((say) => say('fault.link-out', { path }));
  }
  return real;
}

function readAll(files: readonly string[], root: string): SourceText[] {
  let bytes = 0;
  return files.map((path) => {
    const text = readFileSync(path, 'utf8');
    bytes += text.length;
    if (bytes > MOST_BYTES) throw new BadInput((say) => say('fault.large-library'));
    return { path: relative(root, path).split(sep).join('/'), text };
  });
}
