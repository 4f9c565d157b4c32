// Bundles the command line. Parts that only some commands need (the reader of texts, the
// database, the solver) are files of their own, loaded when a command asks for them.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = fileURLToPath(new URL('../apps/cli/dist', import.meta.url));

// Bundled CommonJS packages still call `require`, which an ES module lacks.
const banner = [
  "import { createRequire as casusCreateRequire } from 'node:module';",
  'const require = casusCreateRequire(import.meta.url);',
].join('\n');

rmSync(`${outdir}/parts`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { casus: 'apps/cli/src/index.ts' },
  outdir,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  // Names stay: shorter ones save little, and error reports need them.
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['@duckdb/*', 'clingo-wasm'],
  banner: { js: banner },
  sourcemap: true,
  logLevel: 'warning',
});
