import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '@casus/language';
import type { Model } from '@casus/model';

const root = fileURLToPath(new URL('../../../library/', import.meta.url));

/** The library as it stands in the repository. */
export async function library(): Promise<Model> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((path) => path.endsWith('.casus'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
  return (await readLibrary(texts)).model;
}
