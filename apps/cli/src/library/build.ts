import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What has no digest: the program as its sources stand. */
export const SOURCE = 'source';

/**
 * sha256 over the bundled program: two programs with one digest are one program, wherever and whenever
 * they were built. Run from source there is no bundle: `source`.
 */
export function build(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  try {
    return createHash('sha256')
      .update(readFileSync(join(here, 'program.cjs')))
      .digest('hex');
  } catch {
    return SOURCE;
  }
}
