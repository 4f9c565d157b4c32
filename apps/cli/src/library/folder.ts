import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where what was worked out once is kept: models by their texts, compiled code by the program. */
export function cacheFolder(): string {
  const chosen = process.env['CASUS_CACHE_DIR'];
  if (chosen) return resolve(chosen);
  return resolve(dirname(fileURLToPath(import.meta.url)), '../../../node_modules/.cache/casus');
}
