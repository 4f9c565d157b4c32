import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare, prepare, sideOf } from '@casus/engine';
import { readLibrary } from '@casus/language';
import type { Model } from '@casus/model';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compareOutcomes } from '../src/differential.js';
import { questions } from '../src/generate/index.js';

const numRuns = Number(process.env.CASUS_RUNS ?? 60);

/** The verdict on two clauses of a model; null where the cases were too many. */
function verdict(model: Model, a: string, b: string) {
  const found = compare(model, sideOf(model, a), sideOf(model, b), { witnesses: false });
  return found.capped ? null : found.verdict;
}

describe('laws of compare', { timeout: 300_000 }, () => {
  test('a clause compared with itself is the same', () => {
    let told = 0;
    fc.assert(
      fc.property(questions({ links: false }), ({ model }) => {
        for (const { id } of model.clauses) {
          const found = verdict(model, id, id);
          if (found === null) continue;
          told += 1;
          expect(found).toBe('same');
        }
      }),
      { numRuns },
    );
    expect(told).toBeGreaterThan(numRuns / 2);
  });

  test('who is broader than one who is broader is broader; the other way round it is narrower', () => {
    const turned: Record<string, string> = { broader: 'narrower', narrower: 'broader' };
    fc.assert(
      fc.property(questions({ links: false }), ({ model }) => {
        const ids = model.clauses.map(({ id }) => id);
        const said = (a: string, b: string) => verdict(model, a, b);
        for (const a of ids) {
          for (const b of ids) {
            const there = said(a, b);
            const back = said(b, a);
            if (there && back) expect([a, b, back]).toEqual([a, b, turned[there] ?? there]);
            if (there !== 'broader') continue;
            for (const c of ids) {
              if (said(b, c) === 'broader') expect([a, c, said(a, c)]).toEqual([a, c, 'broader']);
            }
          }
        }
      }),
      { numRuns },
    );
  });
});

describe('a result does not depend', { timeout: 300_000 }, () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test("on the machine's clock or locale", () => {
    const drawn = fc.sample(questions(), { numRuns });
    const answer = () =>
      drawn.map(({ model, facts, view }) => prepare(model).evaluate(facts, view));
    const before = answer();
    vi.useFakeTimers({ now: new Date('1914-08-01T23:59:59Z') });
    vi.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('the clock was asked');
    });
    vi.spyOn(String.prototype, 'localeCompare').mockImplementation(() => {
      throw new Error('the locale was asked');
    });
    for (const [index, after] of answer().entries()) {
      expect(compareOutcomes(before[index] ?? [], after)).toBeNull();
    }
  });

  test('on the order of files', async () => {
    const at = (path: string) => fileURLToPath(new URL(`../../../cases/${path}`, import.meta.url));
    const file = (path: string) => ({ path, text: readFileSync(at(path), 'utf8') });
    const files = [
      'vocabulary.casus',
      'teams/13-several-or-together.casus',
      'readings/11-two-readings.casus',
      'counts-as/06-attribution.casus',
    ];
    const there = await readLibrary(files.map(file));
    const back = await readLibrary(files.map(file).reverse());
    expect(there.diagnostics).toEqual([]);
    expect(back.diagnostics).toEqual([]);
    expect(there.model.scenarios.length).toBeGreaterThan(3);
    for (const scenario of there.model.scenarios) {
      const view = {
        ...{ on: scenario.on, asKnownOn: Number.MAX_SAFE_INTEGER },
        ...{ accordingTo: null, readings: [] },
      };
      const ask = ({ model }: typeof there) => prepare(model).evaluate(scenario.facts, view);
      expect(compareOutcomes(ask(there), ask(back))).toBeNull();
    }
  });
});
