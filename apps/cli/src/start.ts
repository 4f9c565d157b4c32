import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { cacheFolder } from './library/folder.js';

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

/** Written beside and moved into place; what an older program left under this name goes. */
function keep(file: string, code: Buffer): void {
  try {
    const folder = dirname(file);
    const [name] = file.slice(folder.length + 1).split('.');
    mkdirSync(folder, { recursive: true });
    const beside = `${file}.${process.pid}.tmp`;
    writeFileSync(beside, code);
    renameSync(beside, file);
    for (const other of readdirSync(folder)) {
      if (other.startsWith(`${name}.`) && join(folder, other) !== file) {
        rmSync(join(folder, other), { force: true });
      }
    }
  } catch {
    // Starting without a cache is slower, not wrong.
  }
}

start();
