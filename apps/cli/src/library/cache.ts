import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic, SourceText } from '@casus/language';
import type { Model } from '@casus/model';
import { build, SOURCE } from './build.js';
import { builtInLibrary } from './files.js';

/** What reading a library gave, kept by the hash of its texts and of this program. */
export interface Cached {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

const KEEP = 8;

/** sha256 over paths and texts: the same wherever the library lies and whoever reads it. */
export function hashOf(texts: readonly SourceText[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of texts) {
    hash.update(`${path.length} ${path} ${text.length} ${text}`);
  }
  return hash.digest('hex');
}

/** Under what a reading is kept: another program may read the same text differently. Sources may change any time: null. */
export function cacheKey(hash: string): string | null {
  const program = build();
  if (program === SOURCE) return null;
  return createHash('sha256').update(`${program} ${hash}`).digest('hex');
}

function folder(): string {
  const chosen = process.env['CASUS_CACHE_DIR'];
  if (chosen) return resolve(chosen);
  return join(dirname(builtInLibrary()), 'node_modules/.cache/casus');
}

export function fromCache(key: string | null): Cached | null {
  if (key === null) return null;
  try {
    return JSON.parse(readFileSync(join(folder(), `${key}.json`), 'utf8')) as Cached;
  } catch {
    return null;
  }
}

/** Written beside and moved into place, so that nobody reads a half. A cache that cannot be written is none. */
export function toCache(key: string | null, cached: Cached): void {
  if (key === null) return;
  try {
    const into = folder();
    mkdirSync(into, { recursive: true });
    const beside = join(into, `${key}.${process.pid}.tmp`);
    writeFileSync(beside, JSON.stringify(cached));
    renameSync(beside, join(into, `${key}.json`));
    dropOld(into);
  } catch {
    // Reading without a cache is slower, not wrong.
  }
}

function dropOld(into: string): void {
  const entries = readdirSync(into)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, time: statSync(join(into, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of entries.slice(KEEP)) rmSync(join(into, name), { force: true });
}
