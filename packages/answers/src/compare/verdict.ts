import type { Verdict } from '@casus/engine';

/**
 * Of two instruments, said of the second against the first: what both promise pair by pair, and
 * what only one of them promises at all.
 */
export function overallVerdict(
  pairs: readonly Verdict[],
  aloneA: boolean,
  aloneB: boolean,
): Verdict {
  const apart = (verdict: Verdict) => verdict === 'overlapping' || verdict === 'disjoint';
  const onlyA = aloneA || pairs.some((one) => one === 'narrower' || apart(one));
  const onlyB = aloneB || pairs.some((one) => one === 'broader' || apart(one));
  if (!onlyA) return onlyB ? 'broader' : 'same';
  if (!onlyB) return 'narrower';
  return pairs.some((one) => one !== 'disjoint') ? 'overlapping' : 'disjoint';
}
