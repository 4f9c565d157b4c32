import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { BadInput, refusalAt } from '../fail.js';
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
  try {
    return { versions: written(site, root) };
  } catch (error) {
    const why = refusalAt(error, root);
    throw why === null
      ? error
      : new BadInput((say, lang) => say('fault.not-published', { why: why(say, lang) }));
  }
}

function written(site: Site, root: string): readonly string[] {
  const versions = join(root, MARK);
  makeFolder(versions);
  sweep(versions);
  const own = join(versions, site.version);
  const staged = join(versions, `.${site.version}.${process.pid}.tmp`);
  try {
    for (const [path, content] of site.files) put(join(staged, path), content);
    put(join(staged, 'index.html'), publishedPage(site));
    if (!moved(staged, own)) bringUp(staged, own);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
  const names = listed(versions);
  replaceFile(join(root, 'index.html'), startPage(site));
  return names;
}

/** Somebody else's folder is not written into: one with an index.html of its own, and no versions. */
function refuseForeign(root: string): void {
  const stat = statSync(root, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) throw new BadInput((say) => say('fault.is-file', { path: root }));
  const entries = readdirSync(root).filter((name) => !name.startsWith('.'));
  if (entries.length > 0 && !existsSync(join(root, MARK))) {
    throw new BadInput((say) => say('fault.folder-taken', { path: root }));
  }
}

/** Step by step: asked for a whole path at once, Node calls a disk that can only be read a folder that is not there. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function put(path: string, content: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Whether the folder could be moved to where nothing stood. */
function moved(staged: string, own: string): boolean {
  if (existsSync(own)) return false;
  try {
    renameSync(staged, own);
    return true;
  } catch (error) {
    // Another process published the same version meanwhile.
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/**
 * A version that is there already is brought up file by file, its page last: a folder cannot be put in
 * another's place at once, and for a moment neither would be there. What its new page does not need goes
 * in the end.
 */
function bringUp(staged: string, own: string): void {
  const files = filesBelow(staged).sort((a, b) => rank(a) - rank(b));
  for (const file of files) {
    mkdirSync(dirname(join(own, file)), { recursive: true });
    renameSync(join(staged, file), join(own, file));
  }
  for (const file of filesBelow(own)) {
    if (!files.includes(file)) rmSync(join(own, file), { force: true });
  }
}

const rank = (file: string): number => (file === 'index.html' ? 1 : 0);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Takes away what a process that was killed left behind. */
function sweep(versions: string): void {
  for (const name of readdirSync(versions)) {
    const [, pid] = /^\..*\.(\d+)\.tmp(\.old)?$/.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    rmSync(join(versions, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The page of all versions. Where another process added one while it was written, it is written anew. */
function listed(versions: string): readonly string[] {
  for (;;) {
    const names = versionNames(versions);
    replaceFile(join(versions, 'index.html'), listPage(names));
    if (`${versionNames(versions)}` === `${names}`) return names;
  }
}

function replaceFile(path: string, content: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
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
