// Bundles the command line into one file. What carries native code or its own
// WebAssembly stays outside and is loaded from node_modules.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

// Bundled CommonJS packages still call `require`, which an ES module lacks.
const banner = [
  "import { createRequire as casusCreateRequire } from 'node:module';",
  'const require = casusCreateRequire(import.meta.url);',
].join('\n');

await build({
  absWorkingDir: root,
  entryPoints: ['apps/cli/src/index.ts'],
  outfile: 'apps/cli/dist/casus.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['@duckdb/*', 'clingo-wasm'],
  banner: { js: banner },
  sourcemap: true,
  logLevel: 'warning',
});
