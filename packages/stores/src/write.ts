import { randomBytes } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { literal, type Store } from './store.js';
import { Unreadable } from './unreadable.js';

/** Something to be written: rows of a query (with its own ORDER BY), or a text. */
export type Output =
  | { readonly path: string; readonly query: string }
  | { readonly path: string; readonly text: string };

const FORMATS: Readonly<Record<string, string>> = {
  '.csv': 'FORMAT csv, HEADER true',
  '.parquet': 'FORMAT parquet, COMPRESSION zstd',
  '.json': 'FORMAT json, ARRAY true',
  '.jsonl': 'FORMAT json, ARRAY false',
};

/** How DuckDB writes a file of this suffix; refuses a suffix that says nothing. */
export function formatOf(path: string): string {
  const format = FORMATS[extname(path).toLowerCase()];
  if (format !== undefined) return format;
  throw new Unreadable(
    `${path}: the suffix says how to write it, and "${extname(path)}" is none of ${Object.keys(FORMATS).join(', ')}.`,
    '.csv',
  );
}

/** Refuses early what could only fail late: a suffix without format, a folder that is not there. */
export async function mustBeWritable(path: string): Promise<void> {
  formatOf(path);
  const folder = await stat(dirname(resolve(path))).catch(() => undefined);
  if (!folder?.isDirectory()) throw new Unreadable(`There is no folder ${dirname(path)}.`);
  const present = await stat(path).catch(() => undefined);
  if (present?.isDirectory()) throw new Unreadable(`${path} is a folder.`);
}

interface Draft {
  readonly output: Output;
  readonly draft: string;
}

/** A full disk or a folder that can only be read is the user's to mend. */
async function drawUp(store: Store, { output, draft }: Draft): Promise<void> {
  try {
    if ('text' in output) await writeFile(draft, output.text);
    else await store.run(`COPY (${output.query}) TO ${literal(draft)} (${formatOf(output.path)})`);
  } catch (error) {
    const said = (error as Error).message.replaceAll(draft, output.path);
    if (!('code' in (error as Error)) && !said.startsWith('IO Error')) throw error;
    throw new Unreadable(`${output.path} cannot be written: ${said}`);
  }
}

/**
 * Writes all outputs or none: each goes to a file beside its place first, and only when all are
 * complete are they moved there. A failure or an interrupt leaves nothing behind.
 */
export async function writeAll(store: Store, outputs: readonly Output[]): Promise<void> {
  const mark = randomBytes(4).toString('hex');
  const drafts = outputs.map((output) => ({
    output,
    draft: join(dirname(output.path), `.${basename(output.path)}.${mark}.part`),
  }));
  const clear = () => Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
  const interrupted = () => void clear().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    for (const one of drafts) await drawUp(store, one);
    for (const { output, draft } of drafts) await rename(draft, output.path);
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await clear();
  }
}
