import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadInput, whyNot } from '../fail.js';

/** JSON with a final newline: keys in the order of the schema, two spaces, for diff and jq alike. */
export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function writeLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Width of the terminal, for wrapping; 100 columns where there is none. */
function width(): number {
  return Math.min(process.stdout.columns ?? 100, 120);
}

/** Breaks at spaces; continuation lines are indented. */
export function wrap(text: string, indent = 0, columns = width()): string[] {
  const room = Math.max(30, columns - indent);
  // Most of the lines of a long answer fit as they are.
  if (text.length <= room && text !== '' && !/^ | {2}| $/.test(text))
    return [' '.repeat(indent) + text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines.map((item) => ' '.repeat(indent) + item);
}

/**
 * Written beside and moved into place, so that whoever reads finds the old file or the new one. A link
 * is followed, not replaced; who may read a file that was there may read the new one.
 */
export function writeFile(path: string, text: string): void {
  let beside: string | null = null;
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    const place = before ? realpathSync(path) : path;
    beside = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
    writeFileSync(beside, text, { flush: true });
    if (before) chmodSync(beside, before.mode & 0o7777);
    renameSync(beside, place);
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true });
    throw new BadInput((say, lang) =>
      say('fault.unwritable', { path, why: whyNot(error)(say, lang) }),
    );
  }
}
