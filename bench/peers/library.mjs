import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../library', import.meta.url));

/** The library as it stands, read by the built reader. */
export async function library() {
  const { readLibrary } = await import('../../packages/language/dist/index.js');
  const files = readdirSync(root, { recursive: true }).filter((file) => file.endsWith('.casus'));
  return readLibrary(
    files.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}
