import { prepare } from '@casus/engine';
import { evaluate } from '@casus/reference';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutcomes } from '../src/differential.js';
import { questions } from '../src/generate/index.js';

const numRuns = Number(process.env.CASUS_RUNS ?? 1000);

test('the engine says what the reference says', () => {
  fc.assert(
    fc.property(questions(), ({ model, facts, view }) => {
      const wanted = evaluate(model, facts, view);
      expect(compareOutcomes(wanted, prepare(model).evaluate(facts, view))).toBeNull();
    }),
    { numRuns },
  );
}, 600_000);
