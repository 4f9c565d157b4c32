import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Written beside and moved into place, so that nobody reads a half. False: it could not be written, and nothing is
 * left of it: a full disk is not filled further. Doing without what is kept is slower, not wrong.
 */
export function kept(path: string, content: string | Buffer): boolean {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, content);
    renameSync(beside, path);
    return true;
  } catch {
    dropped(beside);
    return false;
  }
}

export function dropped(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be written nothing can be removed.
  }
}

/**
 * Path and time of what lies in the folder; another process may have dropped it meanwhile. Nothing where the folder
 * cannot be read: what is old in it then stays.
 */
export function entriesOf(folder: string): { readonly path: string; readonly time: number }[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
      return time === undefined ? [] : [{ path, time }];
    });
  } catch {
    return [];
  }
}
