import { Worker } from 'node:worker_threads';
import { modelsFor } from './cases.js';
import { addTally, emptyTally, type Tally } from './tally.js';
import type { Share } from './worker.js';

export interface RunOptions {
  readonly cases: number;
  readonly seed: number;
  readonly threads: number;
  /** Stops the run, by the clock or by hand; what was reached until then is the result. */
  readonly stopped: AbortSignal;
  readonly onProgress: (tally: Tally) => void;
}

/** Runs whole models until the cases are asked or the run is stopped. */
export async function run(options: RunOptions): Promise<Tally> {
  const whole = emptyTally();
  const models = modelsFor(options.cases);
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workers = Array.from({ length: Math.min(options.threads, models) }, () => {
    const workerData: Share = { seed: options.seed, models, next };
    return new Worker(new URL('./worker.js', import.meta.url), { workerData });
  });
  // Nothing is left to take: each ends with the part it is at. Broken off within DuckDB a thread takes the process with it.
  const stop = () => Atomics.store(next, 0, models);
  options.stopped.addEventListener('abort', stop);
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          worker.on('message', (part: Tally) => {
            addTally(whole, part);
            options.onProgress(whole);
          });
          worker.once('error', reject);
          worker.once('exit', () => resolve());
        }),
    ),
  );
  options.stopped.removeEventListener('abort', stop);
  return whole;
}
