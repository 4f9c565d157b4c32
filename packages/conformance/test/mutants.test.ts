import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCases } from '../src/cases.js';
import { changedSource, mutantEngine } from '../src/mutants/engine.js';
import { hunt, preyOf } from '../src/mutants/hunt.js';
import { MUTANTS } from '../src/mutants/mutants.js';

// Every mutant is caught, most by the hand-made cases alone; `scripts/mutants.mjs` says by which.

const hand = await readCases(fileURLToPath(new URL('../../../cases', import.meta.url)));
const prey = preyOf(1, 60);

test('the engine itself is not caught', async () => {
  expect(hunt(await mutantEngine(null), prey, hand)).toEqual({ hand: null, differential: null });
}, 120_000);

test.each(MUTANTS)(
  'caught: $name',
  async (mutant) => {
    const engine = await mutantEngine(mutant);
    // Generated cases are asked only where no hand-made one tells it apart.
    const { hand: byHand } = hunt(engine, [], hand);
    expect(byHand ?? hunt(engine, prey, []).differential).not.toBeNull();
  },
  120_000,
);

test('every mutant has its place in the source, once', () => {
  for (const mutant of MUTANTS) expect(changedSource(mutant)).toContain(mutant.to);
});
