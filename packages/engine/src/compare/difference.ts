import { type Cube, changed, type Frame, subtract, uncovered, within } from './cube.js';
import { hull, isPossible, largest } from './legal.js';
import { primes } from './primes.js';

/**
 * All largest cubes whose possible cases lie in `of` and not in `without`: prime implicants, with
 * what cannot be as cases one need not care about.
 */
export function difference(
  of: readonly Cube[],
  without: readonly Cube[],
  impossible: readonly Cube[],
  frame: Frame,
): readonly Cube[] {
  const rest = subtract(of, without, frame).filter((cube) => isPossible(cube, impossible));
  if (rest.length === 0) return [];
  return largest(primes([...rest, ...impossible], frame), impossible, frame.full);
}

/** Some possible case lies in the first cover and not in the second. */
export function exceeds(
  of: readonly Cube[],
  without: readonly Cube[],
  impossible: readonly Cube[],
): boolean {
  const cover = [...without, ...impossible];
  return of.some((cube) => uncovered(cube, cover) !== null);
}

/** Takes values away whose cases an earlier cube has anyway: what the cube adds to the list. */
export function ownPart(
  cube: Cube,
  earlier: readonly Cube[],
  impossible: readonly Cube[],
  mayShrink: (variable: number) => boolean,
): Cube {
  let own = cube;
  cube.forEach((mask, i) => {
    if (!mayShrink(i)) return;
    for (let bit = 1; bit <= mask && bit > 0; bit <<= 1) {
      if ((mask & bit) === 0 || own[i] === bit) continue;
      const slice = hull(changed(own, i, bit), impossible);
      if (!slice || earlier.some((other) => within(slice, other))) {
        own = changed(own, i, (own[i] as number) & ~bit);
      }
    }
  });
  return own;
}

/** A short list: cubes that together hold all cases, none of which could be left out. */
export function shortList(
  cubes: readonly Cube[],
  impossible: readonly Cube[],
  frame: Frame,
): Set<Cube> {
  const size = (cube: Cube) =>
    cube.reduce((sum, mask, i) => sum + (mask === frame.full[i] ? 0 : 1), 0);
  const kept = new Set(cubes);
  const order = [...cubes].sort((a, b) => size(b) - size(a));
  for (const cube of order) {
    const others = [...kept].filter((other) => other !== cube);
    if (!uncovered(cube, [...others, ...impossible])) kept.delete(cube);
  }
  return kept;
}
