import { parentPort, workerData } from 'node:worker_threads';
import { runModel } from './cases.js';
import { emptyTally } from './tally.js';
import { runWorlds, WORLDS_EVERY } from './worlds.js';

/** What the threads of a run do together: each takes the next part of the models when it is done with one. */
export interface Share {
  readonly seed: number;
  readonly models: number;
  /** The number of the first model that nobody has taken, shared by all threads. */
  readonly next: Int32Array;
}

/** Models between two reports. */
const PART = 20;

const { seed, models, next } = workerData as Share;
for (;;) {
  const first = Atomics.add(next, 0, PART);
  if (first >= models) break;
  const tally = emptyTally();
  for (let index = first; index < Math.min(first + PART, models); index++) {
    runModel(tally, seed, index);
    if (index % WORLDS_EVERY === 0) await runWorlds(tally, seed, index);
  }
  parentPort?.postMessage(tally);
}
