import { randomBytes } from 'node:crypto';
import { copyFile, link, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { literal, type Store } from './store.js';
import { Unreadable, unreadable } from './unreadable.js';

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
  const args = { path, suffix: extname(path), formats: Object.keys(FORMATS).join(', ') };
  throw new Unreadable([{ code: 'suffix', args }], '.csv');
}

/**
 * Refuses early what could only fail late, or would take away what nobody meant to lose: a suffix without
 * format, a folder that is not there, a file that is read for the answer or written by another option (`others`).
 */
export async function mustBeWritable(
  path: string,
  others: readonly (string | undefined)[] = [],
): Promise<void> {
  formatOf(path);
  const own = await whereItIs(path);
  for (const other of others) {
    if (other === undefined || (await whereItIs(other)) !== own) continue;
    throw unreadable('own-file', { path });
  }
  const folder = await stat(dirname(resolve(path))).catch(() => undefined);
  if (!folder?.isDirectory()) throw unreadable('no-folder', { path: dirname(path) });
  const present = await stat(path).catch(() => undefined);
  if (present?.isDirectory()) throw unreadable('is-folder', { path });
}

/** By whatever links it is reached; a file that is not there yet by its folder. */
async function whereItIs(path: string): Promise<string> {
  const there = await realpath(path).catch(() => null);
  if (there !== null) return there;
  const folder = await realpath(dirname(resolve(path))).catch(() => dirname(resolve(path)));
  return join(folder, basename(path));
}

interface Draft {
  readonly output: Output;
  readonly draft: string;
  /** Under which name the former file is kept while the new ones are moved. */
  readonly old: string;
}

/** A full disk or a folder that can only be read is the user's to mend. */
function notWritten(error: unknown, { output, draft }: Draft): unknown {
  const { message, code } = error as NodeJS.ErrnoException;
  if (code === undefined && !message.startsWith('IO Error')) return error;
  const why = message.replaceAll(draft, output.path);
  return unreadable('unwritable', { path: output.path, why }, error);
}

async function drawUp(store: Store, one: Draft): Promise<void> {
  const { output, draft } = one;
  try {
    if ('text' in output) await writeFile(draft, output.text);
    else await store.run(`COPY (${output.query}) TO ${literal(draft)} (${formatOf(output.path)})`);
  } catch (error) {
    throw notWritten(error, one);
  }
}

/** Moves all drafts to their places; where one cannot be, what stood in the others' comes back. */
async function moveAll(drafts: readonly Draft[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  for (const one of drafts) {
    const { output, draft, old } = one;
    try {
      const stood = await kept(output.path, old);
      await rename(draft, output.path);
      undo.unshift(() => (stood ? rename(old, output.path) : rm(output.path)));
    } catch (error) {
      for (const back of undo) await back();
      throw notWritten(error, one);
    }
  }
}

/** Keeps what stands in a place under another name; false where nothing does. */
async function kept(path: string, as: string): Promise<boolean> {
  try {
    // Not every disk has links.
    await link(path, as).catch(() => copyFile(path, as));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Takes away what a process that was killed left beside these places: a table may be large. */
async function sweep(outputs: readonly Output[]): Promise<void> {
  for (const { path } of outputs) {
    const folder = dirname(path);
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.startsWith(`.${basename(path)}.`)) continue;
      const [, pid] = /\.(\d+)-[0-9a-f]{8}\.(?:part|old)$/.exec(name) ?? [];
      if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Writes all outputs or none: each goes to a file beside its place first, and only when all are
 * complete are they moved there. A failure or an interrupt leaves nothing behind; who is killed between
 * two of the moves leaves files that are whole, the first ones new and the last ones old.
 */
export async function writeAll(store: Store, outputs: readonly Output[]): Promise<void> {
  await sweep(outputs);
  const mark = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const drafts = outputs.map((output): Draft => {
    const beside = join(dirname(output.path), `.${basename(output.path)}.${mark}`);
    return { output, draft: `${beside}.part`, old: `${beside}.old` };
  });
  const clear = () =>
    Promise.all(
      drafts.flatMap(({ draft, old }) => [draft, old]).map((path) => rm(path, { force: true })),
    );
  const interrupted = () => void clear().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    for (const one of drafts) await drawUp(store, one);
  } catch (error) {
    await clear();
    throw error;
  } finally {
    // What is complete is moved whatever is asked meanwhile.
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
  try {
    await moveAll(drafts);
  } finally {
    await clear();
  }
}
