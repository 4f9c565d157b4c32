import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { cacheFolder } from './library/folder.js';
import { dropped, entriesOf, kept } from './library/keep.js';

/**
 * Runs the program from code that was compiled at an earlier run of the same verb: reading and
 * compiling two megabytes costs more than most answers. Without a cache it only starts slower.
 */
function start(): void {
  // Most answers are there before code that was optimised would pay: what runs long enough still is.
  setFlagsFromString('--interrupt-budget=1000000');
  const program = fileURLToPath(new URL('program.cjs', import.meta.url));
  // esbuild writes plain ASCII, which this encoding takes as it stands.
  const source = readFileSync(program, 'latin1');
  const file = cacheFile(program);
  const cachedData = keptCode(file);
  const script = new Script(
    `(function(require,module,exports,__filename,__dirname){${source}\n})`,
    {
      filename: program,
      ...(cachedData && { cachedData }),
    },
  );
  if (!cachedData || script.cachedDataRejected) {
    // At the end, so that what the verb used is compiled too.
    process.once('exit', () => keep(file, script.createCachedData()));
  }
  const module = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(createRequire(program), module, module.exports, program, dirname(program));
}

/** A verb uses a part of the code, another one with facts to read; V8 itself refuses code of another version. */
function cacheFile(program: string): string {
  const { size, mtimeMs } = statSync(program);
  const asked = process.argv.slice(2);
  const verb = /^[a-z]+$/.exec(asked[0] ?? '')?.[0] ?? 'none';
  const reads = asked.some((item) => /^--(given|facts)\b/.test(item)) ? '-reads' : '';
  return join(cacheFolder(), `code-${verb}${reads}.${size}-${Math.floor(mtimeMs)}.bin`);
}

function keptCode(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** What an older program left under this name goes. */
function keep(file: string, code: Buffer): void {
  if (!kept(file, code)) return;
  const [name] = basename(file).split('.');
  for (const { path } of entriesOf(dirname(file))) {
    if (basename(path).startsWith(`${name}.`) && path !== file) dropped(path);
  }
}

start();
