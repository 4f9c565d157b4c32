import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { prepare } from '../src/evaluate/prepare.js';
import { disappointments, readCases } from '../../conformance/src/cases.js';
const files = await readCases(fileURLToPath(new URL('../../../cases', import.meta.url)));
describe.each(files)('$path', ({ model }) => {
  const engine = prepare(model);
  test.each(model.scenarios)('$id', (scenario) => {
    expect(disappointments(model, scenario, (_m, f, v) => engine.evaluate(f, v))).toEqual([]);
  });
});
