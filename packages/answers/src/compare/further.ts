import type { Comparison, Example, Witness } from '@casus/engine';
import { type Asked, doneBy, type Evaluating, setOffBoth } from './confirm.js';
import { scenarioText } from './scenario.js';

/** Two acts that have nothing to do with one another, of which evaluation finds that they set off both sides. */
export interface JointCase {
  readonly scenario: string;
  readonly statusA: string;
  readonly statusB: string;
}

/** Cases of each side that are put beside those of the other, at most. */
const TRIED = 4;

/**
 * Each side is set off by one happening and what is linked to it, so a further, unrelated act takes no
 * case away and adds one sort only: that in which each of two acts sets off one side. What a text denies
 * ("and no request") is a question of the space already. More than one further act adds nothing more.
 */
export function jointCase(
  asking: Evaluating,
  { onlyA, onlyB }: Comparison,
  { a, b }: { readonly a: Asked; readonly b: Asked },
): JointCase | null {
  const first = (list: readonly Witness[]) => list.filter(({ core }) => core).slice(0, TRIED);
  for (const left of first(onlyA)) {
    for (const right of first(onlyB)) {
      const example = beside(doneBy(left, a.side).example, doneBy(right, b.side).example);
      if (!example) continue;
      const both = { ...left, example };
      const { statusA, statusB, holds } = setOffBoth(asking, both, a, b);
      if (holds) return { scenario: scenarioText(both, a.on), statusA, statusB };
    }
  }
  return null;
}

const NEXT: Readonly<Record<string, string>> = { h: 'i', x: 'y' };

/** Both examples as one; null: they say opposite things of somebody's standing. */
function beside(left: Example, right: Example): Example | null {
  const names = new Set(right.told.map(({ happening }) => happening));
  // "h" and "x1" there are "i" and "y1" here: a happening's name is a letter and figures.
  const renamed = (id: string) => (names.has(id) ? NEXT[id[0] ?? ''] + id.slice(1) : id);
  const told = right.told.map((one) => {
    const roles = Object.entries(one.roles).map(([role, ids]) => [role, ids.map(renamed)]);
    return { ...one, happening: renamed(one.happening), roles: Object.fromEntries(roles) };
  });
  const rows = right.rows.map((row) => ({ ...row, args: row.args.map(renamed) }));
  const saidOf = (row: Example['rows'][number]) =>
    JSON.stringify([row.name, row.args, row.by, row.inside]);
  const known = new Map(left.rows.map((row) => [saidOf(row), row.value]));
  if (rows.some((row) => (known.get(saidOf(row)) ?? row.value) !== row.value)) return null;
  const delays = Object.entries(right.delays).map(([id, delay]) => [renamed(id), delay]);
  return {
    told: [...left.told, ...told],
    rows: [...left.rows, ...rows.filter((row) => !known.has(saidOf(row)))],
    delays: { ...left.delays, ...Object.fromEntries(delays) },
    complete: left.complete && right.complete,
  };
}
