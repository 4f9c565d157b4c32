import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BadInput } from '../fail.js';
import type { Site } from './site.js';

/** A folder that we wrote before, or may write to. */
const MARK = 'v';

/**
 * Writes a site into a folder that any static host can serve, beside the versions written there before. A version's own
 * folder is moved into place whole, the start page last: whoever reads meanwhile sees the old site or the new one.
 */
export function publish(site: Site, into: string): { readonly versions: readonly string[] } {
  const root = resolve(into);
  refuseForeign(root);
  const versions = join(root, MARK);
  mkdirSync(versions, { recursive: true });
  const own = join(versions, site.version);
  const staged = join(versions, `.${site.version}.${process.pid}.tmp`);
  try {
    for (const [path, content] of site.files) put(join(staged, path), content);
    put(join(staged, 'index.html'), publishedPage(site));
    replaceFolder(staged, own);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
  const names = versionNames(versions);
  replaceFile(join(versions, 'index.html'), listPage(names));
  replaceFile(join(root, 'index.html'), startPage(site));
  return { versions: names };
}

/** Somebody else's folder is not written into: one with an index.html of its own, and no versions. */
function refuseForeign(root: string): void {
  const stat = statSync(root, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) throw new BadInput(`${root} is a file: name a folder.`);
  const entries = readdirSync(root).filter((name) => !name.startsWith('.'));
  if (entries.length > 0 && !existsSync(join(root, MARK))) {
    throw new BadInput(
      `${root} is not empty and holds no published site: name an empty or a new folder.`,
    );
  }
}

function put(path: string, content: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function replaceFolder(staged: string, own: string): void {
  const old = `${staged}.old`;
  if (existsSync(own)) renameSync(own, old);
  renameSync(staged, own);
  rmSync(old, { recursive: true, force: true });
}

function replaceFile(path: string, content: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, content);
  renameSync(beside, path);
}

function versionNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** The page says of itself that it is published: its links name the version. */
function publishedPage(site: Site): string {
  const page = site.files.get('index.html')?.toString('utf8') ?? '';
  return page.replace('name="casus-site" content="local"', 'name="casus-site" content="published"');
}

/** The newest version's own page, one folder up: its files are named from there. */
function startPage(site: Site): string {
  const page = publishedPage(site);
  return page.replaceAll(/(src|href)="\.\//g, `$1="./${MARK}/${site.version}/`);
}

function listPage(names: readonly string[]): string {
  const items = names.map(
    (name) => `<li><a href="./${encodeURIComponent(name)}/">${name}</a></li>`,
  );
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Casus: versions</title>',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>',
    `<body><main><h1>Versions of the library · Fassungen der Bibliothek</h1><ul>${items.join('')}</ul></main></body></html>\n`,
  ].join('\n');
}
