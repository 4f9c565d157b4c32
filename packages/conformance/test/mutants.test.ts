import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCases } from '../src/cases.js';
import { changedSource, mutantEngine } from '../src/mutants/engine.js';
import { hunt, preyOf } from '../src/mutants/hunt.js';
import { MUTANTS } from '../src/mutants/mutants.js';

// A few that the small number of cases here tells apart; `scripts/mutants.mjs` hunts them all.
const FEW = [
  'minimum and maximum swapped',
  'the floor of what nobody recorded lost',
  'counts-as leaks out of its instrument',
  'a belief counts as a fact',
  'a row holds to the end of its last minute',
  'one of a team is enough',
];

const hand = await readCases(fileURLToPath(new URL('../../../cases', import.meta.url)));
const prey = preyOf(1, 20);

test('the engine itself is not caught', async () => {
  expect(hunt(await mutantEngine(null), prey, hand)).toEqual({ hand: null, differential: null });
});

test.each(FEW)('caught: %s', async (name) => {
  const mutant = MUTANTS.find((one) => one.name === name);
  if (!mutant) throw new Error(`no mutant "${name}"`);
  const { hand: byHand, differential } = hunt(await mutantEngine(mutant), prey, hand);
  expect(byHand ?? differential).not.toBeNull();
});

test('every mutant has its place in the source, once', () => {
  for (const mutant of MUTANTS) expect(changedSource(mutant)).toContain(mutant.to);
});
