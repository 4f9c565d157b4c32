import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { BadInput } from '../fail.js';

/** JSON with a final newline: keys in the order of the schema, two spaces, for diff and jq alike. */
export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function writeLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Width of the terminal, for wrapping; 100 columns where there is none. */
export function width(): number {
  return Math.min(process.stdout.columns ?? 100, 120);
}

/** Breaks at spaces; continuation lines are indented. */
export function wrap(text: string, indent = 0, columns = width()): string[] {
  const room = Math.max(30, columns - indent);
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

/** Written beside and moved into place, so that nothing half-written stays behind. */
export function writeFile(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new BadInput(`${path} cannot be written: ${(error as Error).message}`);
  }
}
