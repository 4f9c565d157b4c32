import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '@casus/engine';
import { readLibrary } from '@casus/language';
import type { Fact, View } from '@casus/model';
import { evaluate } from '@casus/reference';
import { describe, expect, test } from 'vitest';
import { disappointments, readCases } from '../src/cases.js';

const folder = fileURLToPath(new URL('../../../cases', import.meta.url));
const files = await readCases(folder);

test('there are cases to run', () => {
  expect(files.length).toBeGreaterThanOrEqual(16);
});

test('they can be read together, as the command line reads a folder', async () => {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.casus'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  expect((await readLibrary(texts)).diagnostics).toEqual([]);
});

describe.each(files)('$path', ({ model, diagnostics }) => {
  test('reads without a diagnostic', () => {
    expect(diagnostics).toEqual([]);
  });
  test('expects something', () => {
    expect(model.scenarios.every(({ expect: list }) => list.length > 0)).toBe(true);
    expect(model.scenarios.length).toBeGreaterThan(0);
  });
  test.each(model.scenarios)('the reference: $id', (scenario) => {
    expect(disappointments(model, scenario, evaluate)).toEqual([]);
  });
  const engine = prepare(model);
  test.each(model.scenarios)('the engine: $id', (scenario) => {
    const asked = (_: unknown, facts: readonly Fact[], view: View) => engine.evaluate(facts, view);
    expect(disappointments(model, scenario, asked)).toEqual([]);
  });
});
