import fc from 'fast-check';
import { world as alliances } from '../worlds/alliances.js';
import { type Drawn, hold } from '../worlds/drawn.js';
import { benches } from '../worlds/instruments.js';
import { pairs } from '../worlds/pairs.js';
import { SHRINK_MS } from './shrink.js';
import { countWorld, type Tally } from './tally.js';
import { randomOf } from './tapes.js';

/** Of so many models one has worlds beside it. */
export const WORLDS_EVERY = 199;

/**
 * Holds SQL against the reference in a world of alliances and in one of an instrument, and compare in
 * one pair of clauses. The run's seed and the model's number fix them.
 */
export async function runWorlds(tally: Tally, seed: number, index: number): Promise<void> {
  const random = randomOf(seed, index);
  for (const [name, drawing] of batch(index / WORLDS_EVERY)) {
    let asked = 0;
    const differs = async (drawn: Drawn) => {
      const held = await hold(drawn);
      // What is asked again to make a difference plain is not counted.
      if (asked++ === 0) countWorld(tally, held);
      return held.difference;
    };
    const found = await differing(drawing, random(2 ** 31), differs);
    if (found === null) continue;
    const between = `${found.drawn.kind === 'pair' ? 'compare' : 'SQL'} and reference`;
    tally.divergences.push({ case: `${seed}-${index}-${name}`, between, ...found });
  }
}

function batch(turn: number): [name: string, drawing: fc.Arbitrary<Drawn>][] {
  const inTurn = benches();
  const at = inTurn[turn % inTurn.length];
  const instrument = at?.world.map((world): Drawn => ({ kind: 'instrument', id: at.id, world }));
  return [
    ['alliances', alliances.map((world): Drawn => ({ kind: 'alliances', world }))],
    ...(at && instrument ? [[at.id, instrument] as [string, fc.Arbitrary<Drawn>]] : []),
    ['pair', pairs.map((world): Drawn => ({ kind: 'pair', world }))],
  ];
}

/** Draws one; where something differs or fails, the plainest found in which it still does. */
export async function differing<T>(
  drawing: fc.Arbitrary<T>,
  seed: number,
  differs: (drawn: T) => Promise<string | null>,
): Promise<{ readonly drawn: T; readonly difference: string } | null> {
  let since: number | null = null;
  let last: { drawn: T; difference: string } | null = null;
  const property = fc.asyncProperty(drawing, async (drawn) => {
    // No limit for fast-check itself: on a slow machine it would break off the first question too.
    if (since !== null && performance.now() - since > SHRINK_MS) return;
    const difference = await differs(drawn).catch((error: unknown) => String(error));
    if (difference === null) return;
    since ??= performance.now();
    // Shrinking goes on from what differed last, so the last is the plainest.
    last = { drawn, difference };
    throw new Error(difference);
  });
  // A first draw leans to what is small and empty, where fast-check is not told otherwise.
  await fc.check(property, { seed, numRuns: 1, unbiased: true });
  return last;
}
