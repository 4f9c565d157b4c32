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
import { join } from 'node:path';
import type { Diagnostic, SourceText } from '@casus/language';
import type { Model } from '@casus/model';
import { build, SOURCE } from './build.js';
import { cacheFolder } from './folder.js';

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

export function fromCache(key: string | null): Cached | null {
  if (key === null) return null;
  try {
    const kept = JSON.parse(readFileSync(join(cacheFolder(), `${key}.json`), 'utf8')) as Cached;
    // What another hand has put there is not taken for a library.
    return kept.model.format === 1 && Array.isArray(kept.diagnostics) ? kept : null;
  } catch {
    return null;
  }
}

/** Written beside and moved into place, so that nobody reads a half. A cache that cannot be written is none. */
export function toCache(key: string | null, cached: Cached): void {
  if (key === null) return;
  let beside: string | null = null;
  try {
    const into = cacheFolder();
    mkdirSync(into, { recursive: true });
    beside = join(into, `${key}.${process.pid}.tmp`);
    writeFileSync(beside, JSON.stringify(cached));
    renameSync(beside, join(into, `${key}.json`));
    dropOld(into);
  } catch {
    // Reading without a cache is slower, not wrong; but a full disk is not filled further.
    if (beside !== null) discard(beside);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be written nothing can be removed.
  }
}

/** After so long a draft is nobody's any more: whoever wrote it was killed. */
const DRAFT_MS = 3_600_000;

function dropOld(into: string): void {
  const entries = readdirSync(into)
    // Another process may have dropped it meanwhile.
    .map((name) => ({ name, time: statSync(join(into, name), { throwIfNoEntry: false })?.mtimeMs }))
    .flatMap(({ name, time }) => (time === undefined ? [] : [{ name, time }]))
    .sort((a, b) => b.time - a.time);
  const kept = entries.filter(({ name }) => name.endsWith('.json')).slice(KEEP);
  const drafts = entries.filter(({ name }) => name.endsWith('.tmp'));
  const left = drafts.filter(({ time }) => Date.now() - time > DRAFT_MS);
  for (const { name } of [...kept, ...left]) discard(join(into, name));
}
