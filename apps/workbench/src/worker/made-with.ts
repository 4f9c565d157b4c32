import { canonical } from '@casus/answers';
import { VERSION } from '@casus/engine';
import { digest } from '../parts/digest.js';
import type { Asked } from './asking.js';

const SHORT = 12;

/** In one line: this program and the library, each by the first digits of its hash, as the command line says it. */
export function madeWith({
  words,
  library,
  site,
}: Pick<Asked, 'words' | 'library' | 'site'>): string {
  const { message } = words;
  return [
    message('made-with.program', { version: VERSION, hash: site.slice(0, SHORT) }),
    message('made-with.library', { version: library.version, hash: library.hash.slice(0, SHORT) }),
  ].join('; ');
}

/** sha256 over the facts that counted, whatever their order: the command line gives the same for the same question. */
export async function hashOfFacts(facts: readonly object[]): Promise<string | null> {
  const each = await Promise.all(facts.map((fact) => digest(canonical(fact))));
  return digest(each.sort().join('\n'));
}
