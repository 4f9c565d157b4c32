import { STATUSES } from '@casus/model';
import { evaluate } from '@casus/reference';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questions } from '../src/generate/index.js';
import { laws } from '../src/laws.js';

const numRuns = Number(process.env.CASUS_RUNS ?? 60);

describe('laws of the reference', () => {
  test.each(Object.entries(laws(evaluate)))(
    '%s',
    (_, law) => {
      fc.assert(law, { numRuns });
    },
    600_000,
  );
});

test('the generator reaches every status', () => {
  const reached = new Set<string>();
  for (const { model, facts, view } of fc.sample(questions(), { numRuns: 4000, seed: 1 })) {
    for (const { status } of evaluate(model, facts, view)) reached.add(status);
    if (reached.size === STATUSES.length) break;
  }
  expect([...reached].sort()).toEqual([...STATUSES].sort());
}, 600_000);
