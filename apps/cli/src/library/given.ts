import { readFileSync } from 'node:fs';
import type { Diagnostic } from '@casus/language';
import type { Fact, Minute, Model } from '@casus/model';
import { BadInput, whyNot } from '../fail.js';
import { findingAt } from './findings.js';

/** Facts from `--given` and `--facts`; the reader of texts is loaded only if there are any. */
export async function givenFacts(
  model: Model,
  given: readonly string[],
  files: readonly string[],
  on: Minute,
): Promise<Fact[]> {
  if (given.length === 0 && files.length === 0) return [];
  if (given.some((text) => text.trim() === ''))
    throw new BadInput((say) => say('fault.nothing-given'));
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
    throw new BadInput((say, lang) =>
      say('fault.unreadable', { path, why: whyNot(error)(say, lang) }),
    );
  }
}

/** So many faults are told at once: who writes names in words has several. */
const MOST_TOLD = 5;

function refuse(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter((item) => item.severity === 'error');
  const [first] = errors;
  if (!first) return;
  const lost = errors.some(({ code, proposal }) => code === 'unknown-name' && proposal === null);
  throw new BadInput((say, lang) => {
    const told = errors.slice(0, MOST_TOLD).map((item) => findingAt(item, say, lang));
    return [...told, ...(lost ? [say('fault.facts-names')] : [])].join('\n');
  }, first.proposal);
}
