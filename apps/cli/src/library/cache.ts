import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, SourceText } from '@casus/language';
import type { Model } from '@casus/model';
import { build, SOURCE } from './build.js';
import { cacheFolder } from './folder.js';
import { dropped, entriesOf, kept } from './keep.js';

/** What reading a library gave, kept by the hash of its texts and of this program. */
export interface Cached {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

const KEEP = 8;

/** sha256 over paths and texts: the same wherever the library lies and whoever reads it. */
export function hashOf(texts: readonly SourceText[]): string {
  const hash = createHash('sha256');
  for (const { path, text, own } of texts) {
    // Beside the library is not in it: the same words may then be a fault.
    hash.update(`${path.length} ${path} ${text.length} ${text}${own ? ' own' : ''}`);
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
    const found = JSON.parse(readFileSync(join(cacheFolder(), `${key}.json`), 'utf8')) as Cached;
    // What another hand has put there is not taken for a library.
    return found.model.format === 1 && Array.isArray(found.diagnostics) ? found : null;
  } catch {
    return null;
  }
}

/** A cache that cannot be written is none. */
export function toCache(key: string | null, cached: Cached): void {
  if (key === null) return;
  const into = cacheFolder();
  if (kept(join(into, `${key}.json`), JSON.stringify(cached))) dropOld(into);
}

/** After so long a draft is nobody's any more: whoever wrote it was killed. */
const DRAFT_MS = 3_600_000;

function dropOld(into: string): void {
  const entries = entriesOf(into).sort((a, b) => b.time - a.time);
  const old = entries.filter(({ path }) => path.endsWith('.json')).slice(KEEP);
  const drafts = entries.filter(({ path }) => path.endsWith('.tmp'));
  const left = drafts.filter(({ time }) => Date.now() - time > DRAFT_MS);
  for (const { path } of [...old, ...left]) dropped(path);
}
