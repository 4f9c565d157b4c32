import { Worker } from 'node:worker_threads';
import { modelsFor } from './cases.js';
import { addTally, emptyTally, type Tally } from './tally.js';
import type { Share } from './worker.js';

export interface RunOptions {
  readonly cases: number;
  readonly seed: number;
  readonly threads: number;
  /** Stop after so many minutes and report the number reached. */
  readonly minutes: number;
  readonly onProgress: (tally: Tally) => void;
}

/** Runs whole models until the cases are asked or the time is over. */
export async function run(options: RunOptions): Promise<Tally> {
  const whole = emptyTally();
  const models = modelsFor(options.cases);
  const threads = Math.max(1, Math.min(options.threads, models));
  const workers = Array.from({ length: threads }, (_, first) => {
    const workerData: Share = { seed: options.seed, first, threads, models };
    return new Worker(new URL('./worker.js', import.meta.url), { workerData });
  });
  const over = setTimeout(() => {
    for (const worker of workers) void worker.terminate();
  }, options.minutes * 60_000);
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
  clearTimeout(over);
  return whole;
}
