import { fileURLToPath } from 'node:url';
import { prepare } from '@casus/engine';
import type { Fact, View } from '@casus/model';
import { evaluate } from '@casus/reference';
import { describe, expect, test } from 'vitest';
import { disappointments, readCases } from '../src/cases.js';

const files = await readCases(fileURLToPath(new URL('../../../cases', import.meta.url)));

test('there are cases to run', () => {
  expect(files.length).toBeGreaterThanOrEqual(16);
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
