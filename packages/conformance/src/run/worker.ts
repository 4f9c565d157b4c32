import { parentPort, workerData } from 'node:worker_threads';
import { runModel } from './cases.js';
import { emptyTally } from './tally.js';
import { runWorlds, WORLDS_EVERY } from './worlds.js';

/** What a thread is given to do: every `threads`-th model from the first on. */
export interface Share {
  readonly seed: number;
  readonly first: number;
  readonly threads: number;
  readonly models: number;
}

/** Models between two reports. */
const PART = 50;

const { seed, first, threads, models } = workerData as Share;
for (let index = first; index < models; ) {
  const tally = emptyTally();
  for (let n = 0; n < PART && index < models; n++, index += threads) {
    runModel(tally, seed, index);
    if (index % WORLDS_EVERY === 0) await runWorlds(tally, seed, index);
  }
  parentPort?.postMessage(tally);
}
