import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadInput } from '../fail.js';
import { type Shelf, soundLibrary } from '../library/load.js';

/** The whole workbench: relative path to content. Pages and scripts from the build, data from the library. */
export interface Site {
  readonly files: ReadonlyMap<string, Buffer>;
  /** What links and folders call this version: the library's own, and the first digits of the site's hash. */
  readonly version: string;
}

/** Builds the site of a library in memory. Throws BadInput where the library is broken or nothing was built. */
export async function siteOf(shelf: Shelf): Promise<Site> {
  const { model, texts, hash: own } = await soundLibrary(shelf);
  const files = new Map(builtFiles());
  files.set('data/texts.json', Buffer.from(JSON.stringify(texts)));
  // Texts and program: a link must not lead to answers of another program.
  const hash = hashOf(files);
  files.set('data/library.json', Buffer.from(JSON.stringify({ hash: own, site: hash, model })));
  return { files, version: `${model.version}-${hash.slice(0, 8)}` };
}

function hashOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path} ${content.length} `).update(content);
  }
  return hash.digest('hex');
}

function builtFiles(): [string, Buffer][] {
  const root = builtFolder();
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(file)]);
}

function builtFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  // Bundled: apps/cli/dist/parts or apps/cli/dist; from source: apps/cli/src/serve.
  for (const up of ['../..', '../../..']) {
    const site = resolve(here, up, 'workbench/dist/site');
    if (existsSync(join(site, 'index.html'))) return site;
  }
  throw new BadInput((say) => say('fault.not-built'));
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
};

export function typeOf(path: string): string {
  return TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
