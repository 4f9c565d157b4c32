import { createRequire } from 'node:module';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { library } from '../../../tests/library.js';
import type { Cube, Frame } from '../src/compare/cube.js';
import { difference, exceeds } from '../src/compare/difference.js';
import { hull } from '../src/compare/legal.js';
import { libraryOf, lowered } from '../src/compare/lowering.js';
import { given } from '../src/compare/sector.js';
import { sideOf } from '../src/compare/sides.js';

// Its bundle is made for `require`.
const clingo: typeof import('clingo-wasm') = createRequire(import.meta.url)('clingo-wasm');

// An answer set for every case: one value for each question, possible, of the one side, not of the other.
const RULES = `
1 {at(V,X) : val(V,X)} 1 :- var(V).
missed(C) :- asks(C,V), at(V,X), not set(C,V,X).
met(C) :- cube(C,_), not missed(C).
of :- met(C), cube(C,of).
:- not of.
:- met(C), cube(C,without).
:- met(C), cube(C,bad).
#show at/2.
`;

interface Question {
  readonly full: Cube;
  readonly of: readonly Cube[];
  readonly without: readonly Cube[];
  readonly impossible: readonly Cube[];
}

function program({ full, of, without, impossible }: Question, beside: readonly Cube[]): string {
  const values = (mask: number) =>
    Array.from({ length: 31 }, (_, k) => k).filter((k) => mask & (1 << k));
  const facts = full.flatMap((mask, v) => [
    `var(${v}).`,
    ...values(mask).map((x) => `val(${v},${x}).`),
  ]);
  const lists = { of, without: [...without, ...beside], bad: impossible };
  for (const [kind, cubes] of Object.entries(lists)) {
    cubes.forEach((cube, i) => {
      facts.push(`cube(${kind}${i},${kind}).`);
      cube.forEach((mask, v) => {
        if (mask === full[v]) return;
        facts.push(`asks(${kind}${i},${v}).`);
        for (const x of values(mask)) facts.push(`set(${kind}${i},${v},${x}).`);
      });
    });
  }
  return facts.join('\n') + RULES;
}

async function anyCase(question: Question, beside: readonly Cube[] = []): Promise<boolean> {
  const result = await clingo.run(program(question, beside), 1);
  if (result.Result === 'ERROR') throw new Error(result.Error);
  return result.Result === 'SATISFIABLE';
}

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await clingo.init({ singleThreaded: true });
});

/** What the list of a comparison must be, asked of another solver. */
async function agrees(question: Question): Promise<void> {
  const { full, of, without, impossible } = question;
  const frame: Frame = { full, limit: 100_000, work: { left: Infinity } };
  const found = difference(of, without, impossible, frame);
  expect(exceeds(of, without, impossible)).toBe(await anyCase(question));
  // Complete: beside the classes listed there is no case left.
  expect(await anyCase(question, found)).toBe(false);
  for (const cube of found) {
    // Sound: no case of a class lies on the other side, or on neither.
    const inside = { full, of: [cube], without: [], impossible };
    expect(await anyCase({ ...inside, without: of })).toBe(false);
    expect(await anyCase({ ...inside, of: meets(cube, without) })).toBe(false);
    // Minimal: with any further value a case comes in that does not belong.
    for (const [v, mask] of cube.entries()) {
      for (let bit = 1; bit <= (full[v] as number); bit <<= 1) {
        if (mask & bit) continue;
        const slice = cube.map((m, i) => (i === v ? bit : m));
        if (hull(slice, impossible) === null) continue;
        const wrong =
          (await anyCase({ full, of: [slice], without: of, impossible })) ||
          (await anyCase({ full, of: meets(slice, without), without: [], impossible }));
        expect(wrong).toBe(true);
      }
    }
  }
}

function meets(cube: Cube, others: readonly Cube[]): Cube[] {
  return others.flatMap((other) => {
    const both = cube.map((mask, i) => mask & (other[i] as number));
    return both.every((mask) => mask !== 0) ? [both] : [];
  });
}

describe('an answer-set solver finds the same', { timeout: 300_000 }, () => {
  it('on the doctrines of 2020 and 2024, every sort of act, both ways', async () => {
    const model = await library();
    const [a, b] = ['ru-nuclear-2020.use', 'ru-nuclear-2024.use'].map((n) => sideOf(model, n));
    if (!a || !b) throw new Error('two sides');
    const on = model.statedDate;
    const { sectors } = lowered(libraryOf(model), a, b, model.axioms, [on, on], {});
    const held = new Set(model.axioms.map(({ id }) => id));
    for (const sector of sectors) {
      const [left, right] = [sector.a, sector.b].map((limbs) => limbs.flatMap((l) => l.cubes));
      const rest = { full: sector.frame.full, impossible: given(sector, held) };
      await agrees({ ...rest, of: right ?? [], without: left ?? [] });
      await agrees({ ...rest, of: left ?? [], without: right ?? [] });
    }
  });

  it('on covers drawn at random', async () => {
    const full = [3, 3, 3, 7, 7, 15];
    const cube = fc.tuple(...full.map((mask) => fc.integer({ min: 1, max: mask })));
    const cover = (maxLength: number) => fc.array(cube, { maxLength });
    await fc.assert(
      fc.asyncProperty(cover(3), cover(3), cover(2), async (of, without, impossible) => {
        await agrees({ full, of, without, impossible });
      }),
      { numRuns: 25, seed: 5 },
    );
  });
});
