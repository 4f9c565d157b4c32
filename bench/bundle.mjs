import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The engine as it stands in the source, bundled for this run only. */
export async function engine(entry = 'packages/engine/src/index.ts') {
  const outfile = join(tmpdir(), `casus-bench-${process.pid}-${entry.replaceAll('/', '-')}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { '@casus/model': join(root, 'packages/model/src/index.ts') },
    logLevel: 'error',
  });
  const loaded = await import(pathToFileURL(outfile).href);
  await rm(outfile);
  return loaded;
}
