import { randomOf } from '../run/tapes.js';
import type { Entrance } from './entrances.js';

export interface Defect {
  readonly run: number;
  readonly what: string;
  readonly input: string;
}

export interface Tried {
  readonly runs: number;
  readonly read: number;
  readonly refused: number;
  /** Of the slowest one, the processor's time in milliseconds, its run and its length. */
  readonly slowest: { readonly ms: number; readonly run: number; readonly length: number };
  /** How often each code was found. */
  readonly codes: Readonly<Record<string, number>>;
  readonly defects: readonly Defect[];
}

/** More for one input is a hang: a megabyte may take a second, a smaller text its share, but never less than this. */
const HANG_MS = 1000;

/** Puts damaged inputs into one entrance; the seed and the number of a run fix its input. */
export async function fuzz(
  { input, read }: Entrance,
  seed: number,
  runs: number,
  onRun: (run: number, text: string) => void = () => {},
): Promise<Tried> {
  const defects: Defect[] = [];
  const fates = { read: 0, refused: 0 };
  const codes: Record<string, number> = {};
  let slowest = { ms: 0, run: 0, length: 0 };
  for (let run = 0; run < runs; run++) {
    const text = input(randomOf(seed, run));
    onRun(run, text);
    const from = process.cpuUsage();
    try {
      const { refused, codes: found } = await read(text);
      fates[refused ? 'refused' : 'read'] += 1;
      for (const code of found) codes[code] = (codes[code] ?? 0) + 1;
    } catch (error) {
      defects.push({
        run,
        what: (error as Error).stack?.slice(0, 400) ?? String(error),
        input: text,
      });
    }
    const { user, system } = process.cpuUsage(from);
    const ms = Math.round((user + system) / 1000);
    if (ms > slowest.ms) slowest = { ms, run, length: text.length };
    if (ms > HANG_MS) defects.push({ run, what: `took ${ms} ms`, input: text });
  }
  return { runs, ...fates, slowest, codes, defects };
}
