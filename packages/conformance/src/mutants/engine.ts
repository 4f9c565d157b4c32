import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { prepare } from '@casus/engine';
import { build, type Plugin } from 'esbuild';
import type { Mutant } from './mutants.js';

const packages = fileURLToPath(new URL('../../..', import.meta.url));

/** An engine made from its source, changed in one place; the source itself stays as it is. */
export async function mutantEngine(mutant: Mutant | null): Promise<typeof prepare> {
  const outfile = join(tmpdir(), `casus-mutant-${process.pid}-${++made}.mjs`);
  await build({
    entryPoints: [join(packages, 'engine/src/index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { '@casus/model': join(packages, 'model/src/index.ts') },
    plugins: mutant === null ? [] : [changing(mutant)],
    logLevel: 'error',
  });
  const loaded = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as {
    prepare: typeof prepare;
  };
  await rm(outfile);
  return loaded.prepare;
}

let made = 0;

function changing(mutant: Mutant): Plugin {
  const setup: Plugin['setup'] = (on) => {
    on.onLoad({ filter: /engine.src.evaluate.[^/\\]*\.ts$/ }, ({ path }) =>
      basename(path) === mutant.file ? { contents: changedSource(mutant), loader: 'ts' } : null,
    );
  };
  return { name: 'mutant', setup };
}

/** Throws where the place is not there any more, or is there twice: then the list is out of date. */
export function changedSource({ name, file, from, to }: Mutant): string {
  const text = readFileSync(join(packages, 'engine/src/evaluate', file), 'utf8');
  const times = text.split(from).length - 1;
  if (times !== 1) throw new Error(`"${name}": ${file} has its place ${times} times, not once`);
  return text.replace(from, () => to);
}
