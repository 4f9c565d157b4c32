import { type Cube, changed, uncovered, within } from './cube.js';

/**
 * Some combinations cannot be: an attack that is a critical threat to existence and none to
 * sovereignty. They are given as cubes. What a witness says is the set of possible cases in it.
 */
export function isPossible(cube: Cube, impossible: readonly Cube[]): boolean {
  return uncovered(cube, impossible) !== null;
}

/** The smallest cube that holds all possible cases of this one; null: there are none. */
export function hull(cube: Cube, impossible: readonly Cube[]): Cube | null {
  const near = impossible.filter((other) => other.every((mask, i) => mask & (cube[i] as number)));
  if (near.length === 0) return cube;
  if (!isPossible(cube, near)) return null;
  return cube.map((mask, i) => {
    let kept = 0;
    for (let bit = 1; bit <= mask && bit > 0; bit <<= 1) {
      if (mask & bit && isPossible(changed(cube, i, bit), near)) kept |= bit;
    }
    return kept;
  });
}

/**
 * Keeps the cubes whose possible cases lie in no other one's; of those that say the same, the one
 * with the fewest literals.
 */
export function largest(
  cover: readonly Cube[],
  impossible: readonly Cube[],
  full: Cube,
): readonly Cube[] {
  const literals = (cube: Cube) => cube.filter((mask, i) => mask !== full[i]).length;
  const found = cover
    .flatMap((cube) => {
      const core = hull(cube, impossible);
      return core ? [{ cube, core }] : [];
    })
    .sort((a, b) => literals(a.cube) - literals(b.cube));
  return found
    .filter(({ cube, core }, i) =>
      found.every((other, k) => {
        if (k === i || !within(core, other.cube)) return true;
        return within(other.core, cube) && i < k;
      }),
    )
    .map(({ cube }) => cube);
}
