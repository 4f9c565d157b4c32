import { type Asking, compare } from '@casus/answers';
import { prepare } from '@casus/engine';
import type { Clause, Model } from '@casus/model';
import { words } from '@casus/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { library } from '../../../tests/library.js';

/** Every so many-th pair: all of them take minutes. The step shares no factor with the list's habits. */
const STEP = 23;

let model: Model;
let asking: Asking;

beforeAll(async () => {
  model = await library();
  const on = model.statedDate;
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  asking = { model, engine: prepare(model), words: words(model, 'en'), facts: [], view };
}, 120_000);

/** What a clause makes of a case: clauses of one sort can be held against each other. */
function sort({ head }: Clause): string {
  const negative = 'negative' in head && head.negative ? ' not' : '';
  const about =
    head.kind === 'counts as' ? head.type : head.kind === 'means' ? head.name : head.act.type;
  return `${head.kind}${negative} ${about}`;
}

function pairs(): [string, string][] {
  const own = model.clauses.filter(({ instrument }) => instrument !== null);
  const all = own.flatMap((a, i) =>
    own
      .slice(i + 1)
      .filter((b) => sort(a) === sort(b))
      .map((b): [string, string] => [a.id, b.id]),
  );
  return all.filter((_, i) => i % STEP === 0);
}

describe('clauses of the library that nobody thought of together', { timeout: 300_000 }, () => {
  it('compare without an error, and evaluation never contradicts a class', () => {
    let [classes, confirmed] = [0, 0];
    for (const [a, b] of pairs()) {
      const found = compare(asking, {
        a: { name: a, on: null },
        b: { name: b, on: null },
        short: true,
      });
      const apart = ['overlapping', 'disjoint'];
      expect({ a, b, only: found.onlyA.length > 0 }).toEqual({
        ...{ a, b },
        only: [...apart, 'narrower'].includes(found.verdict),
      });
      expect({ a, b, only: found.onlyB.length > 0 }).toEqual({
        ...{ a, b },
        only: [...apart, 'broader'].includes(found.verdict),
      });
      const meeting = [...found.onlyA, ...found.onlyB].some(({ onBoth }) => onBoth);
      const denied = found.decided && found.verdict === 'disjoint' && meeting;
      expect({ a, b, denied }).toEqual({ a, b, denied: false });
      for (const witness of [...found.onlyA, ...found.onlyB]) {
        classes++;
        if (witness.confirmed) confirmed++;
        expect(witness.sentence).not.toBe('');
      }
    }
    expect(classes).toBeGreaterThan(50);
    // The rest stays open under evaluation: that an attack is no aggression nobody can settle.
    expect(confirmed / classes).toBeGreaterThan(0.9);
  });
});
