import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/casus.mjs', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a user would. */
export function casus(...args: readonly string[]): Ran {
  const ran = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', LANG: 'en_GB.UTF-8', LC_ALL: '' },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read as scripts read them, by name
export function json(...args: readonly string[]): any {
  const ran = casus(...args, '--json');
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.err}`);
  return JSON.parse(ran.out);
}
