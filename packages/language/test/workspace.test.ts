import { expect, test } from 'vitest';
import { createWorkspace, readLibrary, type SourceText } from '../src/index.js';
import { SAMPLE, WORDS } from './sample.js';

/** Each step puts texts in; after each the workspace has to know what a fresh reading would. */
async function follows(steps: readonly (readonly SourceText[])[]): Promise<void> {
  const workspace = createWorkspace();
  const all = new Map<string, string>();
  for (const [index, step] of steps.entries()) {
    for (const { path, text } of step) all.set(path, text);
    const kept = await workspace.read(step);
    const fresh = await readLibrary([...all].map(([path, text]) => ({ path, text })));
    expect(kept, `step ${index + 1}`).toEqual(fresh);
  }
}

const file = (path: string, text: string): SourceText => ({ path, text });
const PACT = `treaty pact
  parties RUS, BLR
  signed 2024-12-06
  in force from 2025-03-13
  clause use
    upon attack h on BLR with weapon
    RUS may use nuclear`;

test('names that move between files', async () => {
  await follows([
    [file('a', WORDS), file('b', PACT), file('c', '')],
    [file('a', WORDS.replace('actor BLR\n', ''))],
    [file('c', 'actor BLR')],
    [file('a', WORDS)],
    [file('c', '')],
  ]);
});

test('what is learnt over several texts', async () => {
  await follows([
    [
      file('a', 'event attack by attacker : actor on victim : actor\nactor RUS'),
      file('b', 'event raid like attack'),
      file('c', 'rule raids\n  upon raid h on RUS\n  h counts as raid'),
    ],
    [file('a', 'event attack by attacker : actor to victim : actor\nactor RUS')],
    [file('a', 'event attack by attacker : actor on victim : actor\nactor RUS')],
  ]);
});

test('kinds, successors, subjections, dates of the library', async () => {
  const lib = 'library test version "1" stated';
  await follows([
    [file('a', WORDS), file('b', PACT), file('z', `${lib} 2025-01-01`)],
    [file('c', 'treaty later\n  replaces pact\n  in force from 2026-01-01')],
    [file('d', 'record seen\n  2025-06-01 attack by RUS on UKR')],
    [file('z', `${lib} 2026-01-01`)],
    [file('a', WORDS.replace('    nuclear\n', '  nuclear\n'))],
    [file('e', 'scenario "x" on 2025-04-01 expect pact.use dormant')],
    [file('b', PACT.replace('clause use', 'clause other-use'))],
    [
      file(
        'c',
        'treaty later\n  clause first-one\n    RUS must assist BLR\n      subject to pact.other-use',
      ),
    ],
    [file('b', 'treaty pact\n  partis RUS')],
    [file('b', PACT)],
  ]);
});

test('habits of the whole library', async () => {
  await follows([
    [file('a', WORDS), file('b', PACT)],
    [file('c', 'actor FRA name en "France" name de "Frankreich"')],
    [file('d', 'treaty cited per paper')],
    [file('c', 'actor FRA')],
  ]);
});

test('the same text again, and several at once', async () => {
  await follows([
    [file('a', SAMPLE)],
    [file('a', SAMPLE)],
    [file('a', SAMPLE), file('b', 'actor FRA'), file('b', 'actor ITA')],
    [file('a', ''), file('b', SAMPLE)],
  ]);
});
