import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../../apps/cli/bin/casus.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Several commands at one time, on one cache. */
export function together(commands: readonly (readonly string[])[], cache: string) {
  return Promise.all(commands.map((args) => ended(args, cache)));
}

function ended(args: readonly string[], cache: string): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: '1', LANG: 'en_GB.UTF-8', CASUS_CACHE_DIR: cache };
  const child = spawn(process.execPath, [program, ...args], { env });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
