import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairs } from '../src/worlds/pairs.js';
import { countPair } from '../src/worlds/pairs-counted.js';

describe('compare on generated texts agrees with the reference, case by case', {
  timeout: 300_000,
}, () => {
  it('a case is in a class of the list just where the one text covers it and the other does not', async () => {
    let [told, open, classes] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(pairs, async (pair) => {
        const counted = await countPair(pair);
        expect(counted.difference).toBeNull();
        told += counted.told;
        open += counted.open;
        classes += counted.classes;
      }),
      { numRuns: 24, seed: 11 },
    );
    expect(told).toBeGreaterThan(4 * open);
    expect(classes).toBeGreaterThan(60);
  });
});
