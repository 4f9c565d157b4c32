import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder on a disk that is full or can only be read, and how to be rid of it. */
export interface Disk {
  readonly folder: string;
  readonly free: () => void;
}

/** A small disk of its own, filled to the last byte; null where nobody may mount one here. */
export function fullDisk(at: string): Disk | null {
  mkdirSync(at, { recursive: true });
  if (!mount('-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', at)) return null;
  try {
    writeFileSync(join(at, 'fill'), Buffer.alloc(1 << 20));
  } catch {
    // As it should be: the disk is full.
  }
  return { folder: at, free: () => unmount(at) };
}

/** A folder seen through a mount that can only be read: permissions do not bind who is root. */
export function readOnly(at: string): Disk | null {
  mkdirSync(at, { recursive: true });
  if (!mount('--bind', at, at)) return null;
  if (mount('-o', 'remount,ro,bind', at)) return { folder: at, free: () => unmount(at) };
  unmount(at);
  return null;
}

function mount(...args: readonly string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function unmount(at: string): void {
  execFileSync('umount', [at], { stdio: 'ignore' });
}
