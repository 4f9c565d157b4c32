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
import { fileURLToPath } from 'node:url';
import type { Diagnostic, SourceText } from '@casus/language';
import type { Model } from '@casus/model';

/** What reading a library gave, kept by the hash of its texts and of this program. */
export interface Cached {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

const KEEP = 8;

export function hashOf(texts: readonly SourceText[]): string {
  const hash = createHash('sha256');
  hash.update(programStamp());
  for (const { path, text } of texts) hash.update(`\0${path}\0${text}`);
  return hash.digest('hex');
}

/** A newer program may read the same text differently. */
function programStamp(): string {
  const stat = statSync(fileURLToPath(import.meta.url), { throwIfNoEntry: false });
  return `${stat?.size ?? 0}:${stat?.mtimeMs ?? 0}`;
}

function folder(): string {
  const chosen = process.env['CASUS_CACHE_DIR'];
  if (chosen) return resolve(chosen);
  return resolve(dirname(fileURLToPath(import.meta.url)), '../../../node_modules/.cache/casus');
}

export function fromCache(hash: string): Cached | null {
  try {
    return JSON.parse(readFileSync(join(folder(), `${hash}.json`), 'utf8')) as Cached;
  } catch {
    return null;
  }
}

/** Written beside and moved into place, so that nobody reads a half. A cache that cannot be written is none. */
export function toCache(hash: string, cached: Cached): void {
  try {
    const into = folder();
    mkdirSync(into, { recursive: true });
    const beside = join(into, `${hash}.${process.pid}.tmp`);
    writeFileSync(beside, JSON.stringify(cached));
    renameSync(beside, join(into, `${hash}.json`));
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
