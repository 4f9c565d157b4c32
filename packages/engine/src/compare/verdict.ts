import { meet } from './cube.js';
import { exceeds } from './difference.js';
import { isPossible } from './legal.js';
import { allCubes, given, type SectorCubes } from './sector.js';
import type { Verdict } from './types.js';

/** Said of b against a, over all sorts of cases. */
export function verdictOf(sectors: readonly SectorCubes[], axioms: ReadonlySet<string>): Verdict {
  let [onlyA, onlyB, both] = [false, false, false];
  for (const sector of sectors) {
    const [a, b] = [allCubes(sector.a), allCubes(sector.b)];
    const impossible = given(sector, axioms);
    onlyA ||= exceeds(a, b, impossible);
    onlyB ||= exceeds(b, a, impossible);
    both ||= a.some((left) =>
      b.some((right) => {
        const common = meet(left, right);
        return common !== null && isPossible(common, impossible);
      }),
    );
  }
  if (!onlyA) return onlyB ? 'broader' : 'same';
  if (!onlyB) return 'narrower';
  return both ? 'overlapping' : 'disjoint';
}

/**
 * The axioms without which the verdict would be another. Where several would each do, the first
 * ones written are named: a smallest set that gives the same verdict.
 */
export function restsOn(sectors: readonly SectorCubes[], axioms: readonly string[]): string[] {
  const verdict = verdictOf(sectors, new Set(axioms));
  let kept = [...axioms];
  for (const id of [...axioms].reverse()) {
    const rest = kept.filter((other) => other !== id);
    if (verdictOf(sectors, new Set(rest)) === verdict) kept = rest;
  }
  return kept;
}
