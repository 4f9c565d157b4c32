import { expect, test } from 'vitest';
import { entrances, fuzz, fuzzServer } from '../src/fuzz/index.js';

// A few damaged inputs at each entrance; `npm run fuzz -- --runs N` tries more.
const RUNS = Number(process.env.CASUS_RUNS ?? 10);

const all = await entrances();

test.each(all.map((entrance) => [entrance.name, entrance] as const))(
  '%s: nothing crashes, everything is located, what is laid out means the same',
  async (_, entrance) => {
    const { defects } = await fuzz(entrance, 20241206, RUNS);
    // How long a busy machine takes is no defect of the text: the runner reports times.
    expect(defects.filter(({ what }) => !what.startsWith('took'))).toEqual([]);
  },
  300_000,
);

test('addresses: nothing but the own files, and the server lives on', async () => {
  const { defects, read, refused } = await fuzzServer(7, RUNS);
  expect(defects).toEqual([]);
  expect(read + refused).toBe(RUNS);
}, 120_000);
