import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftsIn, stateOf, type Work } from './works.js';

const program = fileURLToPath(new URL('../../../../apps/cli/bin/casus.mjs', import.meta.url));
const inject = new URL('../../src/faults/inject.mjs', import.meta.url).href;

type State = ReadonlyMap<string, string>;

/** What a fault left: the former files, the new ones, each file whole but of both, or something broken. */
type Left = 'former' | 'new' | 'between' | 'broken';

export interface Round {
  readonly left: Left;
  readonly code: number | null;
  readonly said: string;
  readonly drafts: number;
  /** Whether the program, asked again, brought about the new state. */
  readonly mended: boolean;
}

/** A work with its former and its new state, ready to be disturbed. */
export interface Ground {
  readonly work: Work;
  readonly folder: string;
  readonly former: State;
  readonly after: State;
  /** How many calls of the program change a file. */
  readonly changes: number;
  /** How long the work takes, in milliseconds. */
  readonly takes: number;
}

export function casus(
  args: readonly string[],
  cache: string,
  fault: string | null = null,
  timeout?: number,
  out?: string,
): SpawnSyncReturns<string> {
  const node = fault === null ? [] : ['--import', inject];
  const stdout = out === undefined ? 'pipe' : openSync(out, 'w');
  return spawnSync(process.execPath, [...node, program, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'pipe'],
    ...(timeout === undefined ? {} : { timeout, killSignal: 'SIGKILL' as const }),
    env: {
      ...process.env,
      NO_COLOR: '1',
      LANG: 'en_GB.UTF-8',
      CASUS_CACHE_DIR: cache,
      CASUS_FAULT: fault ?? '',
    },
  });
}

/** Makes both states once. The reader's cache is filled, so that only the work itself changes files. */
export function groundOf(work: Work): Ground {
  const folder = mkdtempSync(join(tmpdir(), 'casus-faults-'));
  const [before, tried] = [join(folder, 'before'), join(folder, 'tried')];
  mkdirSync(before);
  work.prepare(before);
  if (work.former) must(casus(work.former(before), join(folder, 'cache')));
  work.aged?.(before);
  const former = stateOf(join(before, work.result));
  cpSync(before, tried, { recursive: true });
  must(casus(work.args(tried), join(folder, 'cache')));
  rmSync(tried, { recursive: true });
  cpSync(before, tried, { recursive: true });
  const from = performance.now();
  const counted = must(casus(work.args(tried), join(folder, 'cache'), 'count:0'));
  const takes = performance.now() - from;
  const changes = Number(/changes: (\d+)/.exec(counted.stderr)?.[1] ?? 0);
  const after = stateOf(join(tried, work.result));
  return { work, folder, former, after, changes, takes };
}

function must(ran: SpawnSyncReturns<string>): SpawnSyncReturns<string> {
  if (ran.status !== 0) throw new Error(`exit ${ran.status}: ${ran.stderr}`);
  return ran;
}

/** Disturbs the work once: by a fault at a call, or by a kill after so many milliseconds. */
export function disturbed(ground: Ground, fault: string | number): Round {
  const { work, folder, former, after } = ground;
  const [before, tried] = [join(folder, 'before'), join(folder, 'tried')];
  rmSync(tried, { recursive: true, force: true });
  cpSync(before, tried, { recursive: true });
  const cache = join(folder, 'cache');
  const ran =
    typeof fault === 'number'
      ? casus(work.args(tried), cache, null, fault)
      : casus(work.args(tried), cache, fault);
  const result = join(tried, work.result);
  const left = compared(stateOf(result), former, after);
  const drafts = draftsIn(result);
  casus(work.args(tried), cache);
  const mended = same(stateOf(result), after);
  return { left, code: ran.status, said: ran.stderr, drafts, mended };
}

export function cleared({ folder }: Ground): void {
  rmSync(folder, { recursive: true, force: true });
}

function compared(found: State, former: State, after: State): Left {
  if (same(found, former)) return 'former';
  if (same(found, after)) return 'new';
  const whole = [...found].every(
    ([path, digest]) => former.get(path) === digest || after.get(path) === digest,
  );
  const kept = [...former.keys()].every((path) => found.has(path) || !after.has(path));
  return whole && kept ? 'between' : 'broken';
}

function same(a: State, b: State): boolean {
  return a.size === b.size && [...a].every(([path, digest]) => b.get(path) === digest);
}
