import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Formatted code without comments and blank lines. The aim was 300: docs/decisions/0006. */
const MOST = 727;

const src = new URL('../src/', import.meta.url);

function codeLines(text: string): number {
  const lines = text.replace(/\/\*.*?\*\//gs, '').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}

test('the reference does not grow', () => {
  const files = readdirSync(src).filter((name) => name.endsWith('.ts'));
  const sizes = files.map((name) => codeLines(readFileSync(new URL(name, src), 'utf8')));
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(MOST);
});
