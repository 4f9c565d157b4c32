import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cube, type Frame, within } from '../src/compare/cube.js';
import { difference, exceeds, ownPart, shortList } from '../src/compare/difference.js';
import { hull } from '../src/compare/legal.js';
import { primes } from '../src/compare/primes.js';

/** Every cube and every point of a small frame, by counting: what the algebra is checked against. */
const SIZES = [2, 2, 2, 3, 3];
const FRAME: Frame = {
  full: SIZES.map((n) => (1 << n) - 1),
  limit: 100_000,
  work: { left: Infinity },
};
const CUBES = product(FRAME.full.map((full) => Array.from({ length: full }, (_, i) => i + 1)));
const POINTS = product(SIZES.map((n) => Array.from({ length: n }, (_, i) => 1 << i)));

function product(lists: readonly (readonly number[])[]): Cube[] {
  return lists.reduce<Cube[]>((all, list) => all.flatMap((c) => list.map((m) => [...c, m])), [[]]);
}

function holds(cover: readonly Cube[], point: Cube): boolean {
  return cover.some((cube) => within(point, cube));
}

/** The points of a cube, as a key: two cubes that say the same have the same key. */
function meaning(cube: Cube, possible: readonly Cube[]): readonly Cube[] {
  return possible.filter((point) => within(point, cube));
}

const cube = fc.tuple(...FRAME.full.map((full) => fc.integer({ min: 1, max: full })));
const cover = (maxLength: number) => fc.array(cube, { maxLength });

/** The largest sets of possible cases that are cubes and lie in the wanted points. */
function largestByCounting(wanted: readonly Cube[], possible: readonly Cube[]): Set<string> {
  const want = new Set(wanted.map(String));
  const inside = CUBES.map((c) => meaning(c, possible)).filter(
    (points) => points.length > 0 && points.every((point) => want.has(String(point))),
  );
  const keys = new Map(inside.map((points) => [points.map(String).join(' '), points]));
  const all = [...keys.values()].map((points) => new Set(points.map(String)));
  const maximal = [...keys].filter(
    ([, points]) =>
      !all.some((other) => other.size > points.length && points.every((p) => other.has(String(p)))),
  );
  return new Set(maximal.map(([key]) => key));
}

describe('the algebra of cubes agrees with counting', { timeout: 60_000 }, () => {
  it('all prime implicants, no other', () => {
    fc.assert(
      fc.property(cover(6), (given) => {
        const wanted = POINTS.filter((point) => holds(given, point));
        const found = primes(given, FRAME).map((c) => meaning(c, POINTS).map(String).join(' '));
        expect(new Set(found)).toEqual(largestByCounting(wanted, POINTS));
        expect(found.length).toBe(new Set(found).size);
      }),
      { numRuns: 60 },
    );
  });

  it('the difference of two covers where some cases cannot be', () => {
    fc.assert(
      fc.property(cover(5), cover(4), cover(3), (of, without, impossible) => {
        const possible = POINTS.filter((point) => !holds(impossible, point));
        const wanted = possible.filter((point) => holds(of, point) && !holds(without, point));
        const cubes = difference(of, without, impossible, FRAME);
        const found = cubes.map((c) => meaning(c, possible).map(String).join(' '));
        expect(new Set(found)).toEqual(largestByCounting(wanted, possible));
        expect(found.length).toBe(new Set(found).size);
        expect(exceeds(of, without, impossible)).toBe(wanted.length > 0);
      }),
      { numRuns: 60 },
    );
  });

  it('no literal of a witness can be dropped and no set of values enlarged', () => {
    fc.assert(
      fc.property(cover(5), cover(4), cover(3), (of, without, impossible) => {
        const possible = POINTS.filter((point) => !holds(impossible, point));
        for (const c of difference(of, without, impossible, FRAME)) {
          c.forEach((mask, i) => {
            for (let bit = 1; bit <= (FRAME.full[i] as number); bit <<= 1) {
              if (mask & bit) continue;
              const larger = c.map((m, k) => (k === i ? m | bit : m));
              const outside = meaning(larger, possible).some(
                (point) => !holds(of, point) || holds(without, point),
              );
              expect(outside).toBe(true);
            }
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('own parts and the short list still hold every case', () => {
    fc.assert(
      fc.property(cover(5), cover(4), cover(3), (of, without, impossible) => {
        const possible = POINTS.filter((point) => !holds(impossible, point));
        const cubes = difference(of, without, impossible, FRAME);
        const owns = cubes.map((c, i) => ownPart(c, cubes.slice(0, i), impossible, (v) => v > 2));
        const short = [...shortList(owns, impossible, FRAME)];
        for (const point of possible) {
          expect(holds(short, point)).toBe(holds(cubes, point));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the hull is the smallest cube with all possible cases', () => {
    fc.assert(
      fc.property(cube, cover(4), (c, impossible) => {
        const points = meaning(c, POINTS).filter((point) => !holds(impossible, point));
        const smallest = points.reduce<Cube | null>(
          (all, point) => (all ? all.map((m, i) => m | (point[i] as number)) : point),
          null,
        );
        expect(hull(c, impossible)).toEqual(smallest);
      }),
      { numRuns: 200 },
    );
  });
});
