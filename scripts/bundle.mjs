// Bundles the command line: the program as one script, whose compiled code is kept between runs, and
// the few lines that start it. An ES module cannot be run from kept code on every Node we serve.
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = fileURLToPath(new URL('../apps/cli/dist', import.meta.url));

rmSync(`${outdir}/parts`, { recursive: true, force: true });
const common = {
  absWorkingDir: root,
  outdir,
  bundle: true,
  // Names stay: shorter ones save little, and error reports need them.
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node20',
  charset: 'ascii',
  logLevel: 'warning',
};
await build({
  ...common,
  entryPoints: { program: 'apps/cli/src/index.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  external: ['@duckdb/*'],
  // Kept code can load a package only in the old way.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'casusProgramUrl' },
  banner: { js: 'const casusProgramUrl = require("node:url").pathToFileURL(__filename).href;' },
  sourcemap: true,
});
// The start reads a byte for a letter. In strings esbuild writes ASCII, in regular expressions what stands there.
const whole = readFileSync(`${outdir}/program.cjs`, 'utf8');
const odd = [...whole.matchAll(/[^ -~\s]+/g)].find(([text]) => /[\u0080-\uffff]/.test(text));
if (odd) throw new Error(`program.cjs is not plain ASCII, write \\u… instead: ${odd[0]}`);
await build({
  ...common,
  entryPoints: { casus: 'apps/cli/src/start.ts' },
  outExtension: { '.js': '.mjs' },
  format: 'esm',
});
