import { KINDS, type Kind, type ReplayCase, VERDICTS, type Verdict } from './replay-results.js';

export const GROUPINGS = ['period', 'quarter', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Cases that stand behind one bar. */
export interface ReplayGroup {
  /** A kind of promise, or the first and last year: `1816-1840`; open at one end: `-1944`, `1945-`. */
  readonly id: string;
  readonly cases: readonly ReplayCase[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

export interface Wanted {
  readonly by: Grouping;
  readonly kind: Kind | undefined;
  readonly worldWars: boolean;
}

/** The cases in groups, in order of time or of kind. A case of several kinds stands in each of them. */
export function grouped(cases: readonly ReplayCase[], wanted: Wanted): ReplayGroup[] {
  const chosen = cases.filter(
    (one) =>
      (wanted.worldWars || !one.worldWar) && (!wanted.kind || one.kinds.includes(wanted.kind)),
  );
  const groups = new Map<string, { readonly order: number; readonly cases: ReplayCase[] }>();
  for (const one of chosen) {
    for (const { id, order } of groupsOf(one, wanted.by)) {
      const known = groups.get(id) ?? { order, cases: [] };
      groups.set(id, known);
      known.cases.push(one);
    }
  }
  return [...groups]
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, { cases: own }]) => ({ id, cases: own, counts: countsOf(own) }));
}

const QUARTER = 25;
const FIRST = 1816;
const LATER = 1945;

function groupsOf({ year, kinds }: ReplayCase, by: Grouping) {
  if (by === 'kind') return kinds.map((id) => ({ id, order: KINDS.indexOf(id) }));
  if (year === null) return [{ id: '?', order: Number.POSITIVE_INFINITY }];
  if (by === 'period')
    return [{ id: year < LATER ? '-1944' : '1945-', order: year < LATER ? 0 : 1 }];
  const from = FIRST + Math.floor((year - FIRST) / QUARTER) * QUARTER;
  return [{ id: `${from}-${from + QUARTER - 1}`, order: from }];
}

function countsOf(cases: readonly ReplayCase[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => cases.filter((one) => one.verdict === verdict).length;
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Record<
    Verdict,
    number
  >;
}

/** Of the promises that were due and decided, the share honoured; null: none was. */
export function reliability({ honoured, violated }: ReplayGroup['counts']): number | null {
  return honoured + violated === 0 ? null : honoured / (honoured + violated);
}
