import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What has no digest: the program as its sources stand. */
export const SOURCE = 'source';

/**
 * sha256 over the bundled program, which names its parts by their content: two programs with one digest
 * are one program, wherever and whenever they were built. Run from source there is no bundle: `source`.
 */
export function build(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  // Bundled, this stands in dist or in dist/parts.
  for (const folder of [here, dirname(here)]) {
    try {
      return createHash('sha256')
        .update(readFileSync(join(folder, 'casus.mjs')))
        .digest('hex');
    } catch {
      // Not here: the next place.
    }
  }
  return SOURCE;
}
