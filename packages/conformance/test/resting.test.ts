import { prepare } from '@casus/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutcomes } from '../src/differential.js';
import { questions } from '../src/generate/index.js';

const numRuns = Number(process.env.CASUS_RUNS ?? 500);

test('what rests can be left out, and nothing else is then different', () => {
  fc.assert(
    fc.property(questions(), ({ model, facts, view }) => {
      const engine = prepare(model);
      const all = engine.evaluate(facts, view);
      const wanted = all.filter(({ status }) => status !== 'dormant' && status !== 'not in force');
      expect(compareOutcomes(wanted, engine.evaluate(facts, view, { resting: false }))).toBeNull();
    }),
    { numRuns },
  );
}, 600_000);
