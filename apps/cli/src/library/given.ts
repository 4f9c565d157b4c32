import { readFileSync } from 'node:fs';
import type { Diagnostic } from '@casus/language';
import type { Fact, Minute, Model } from '@casus/model';
import { BadInput } from '../fail.js';

/** Facts from `--given` and `--facts`; the reader of texts is loaded only if there are any. */
export async function givenFacts(
  model: Model,
  given: readonly string[],
  files: readonly string[],
  on: Minute,
): Promise<Fact[]> {
  if (given.length === 0 && files.length === 0) return [];
  const { readFacts, readGiven } = await import('@casus/language');
  const fromText = await readGiven(model, given, on);
  refuse(fromText.diagnostics);
  const facts = [...fromText.facts];
  for (const path of files) {
    const read = await readFacts(model, path, textOf(path));
    refuse(read.diagnostics);
    facts.push(...read.facts);
  }
  return facts;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter((item) => item.severity === 'error');
  const first = errors[0];
  if (!first) return;
  const place = `${first.path}:${first.line}:${first.column}`;
  throw new BadInput(`${place}: ${first.message}`, first.proposal);
}
