import type { Context } from './context.js';
import { type Cube, uncovered, within } from './cube.js';
import type { Sparse } from './expression.js';
import { denseFrame, toDense } from './frame.js';
import { implied } from './implications.js';
import { type Variable, YES } from './table.js';

const NO = 1;
/** Looks that together leave nothing else to be: more than these at once are not searched for. */
const MOST_TOGETHER = 4;

/** A look of a further happening, with all that follows from it: then one look may lie in another. */
export function closedLook(context: Context, inner: Sparse): Sparse {
  const result = new Map(inner);
  for (const [index, mask] of inner) {
    const from = context.table.variables[index];
    if (!from || from.elements || mask !== YES) continue;
    for (const to of context.table.variables) {
      const values = implied(context, from, to);
      if (values !== null) result.set(to.index, (result.get(to.index) ?? values) & values);
    }
  }
  return result;
}

/** Whoever finds a happening of one look finds one of those looks that together hold all of it. */
export function impossibleLooks(context: Context, asked: readonly Variable[]): Sparse[] {
  const looks = asked.filter(({ inner }) => inner !== null);
  return looks.flatMap((from) => {
    const rivals = looks.filter((other) => other !== from && sameHappening(from, other));
    if (rivals.length === 0) return [];
    const own = closedLook(context, from.inner ?? new Map());
    const inner = rivals.map((rival) => rival.inner ?? new Map<number, number>());
    const frame = denseFrame(context.table, [[own], inner], context.sizes.limit);
    const cover = inner.map((look) => toDense(frame, look));
    const groups = coveringGroups(toDense(frame, own), cover);
    return groups.map(
      (group) => new Map([[from.index, YES], ...group.flatMap((i) => no(rivals[i]))]),
    );
  });
}

function no(variable: Variable | undefined): [number, number][] {
  return variable ? [[variable.index, NO]] : [];
}

function sameHappening(a: Variable, b: Variable): boolean {
  if (a.asked.kind !== 'linked' || b.asked.kind !== 'linked') return false;
  return a.asked.happening === b.asked.happening;
}

/** All smallest groups of cubes that together hold one cube: for a point left free, each that has it. */
function coveringGroups(cube: Cube, cover: readonly Cube[]): number[][] {
  const found: number[][] = [];
  const search = (group: readonly number[]): void => {
    if (found.some((smaller) => smaller.every((i) => group.includes(i)))) return;
    const chosen = group.flatMap((i) => (cover[i] ? [cover[i]] : []));
    const free = uncovered(cube, chosen);
    if (!free) {
      found.push([...group]);
      return;
    }
    if (group.length === MOST_TOGETHER) return;
    const point = free.map((mask) => mask & -mask);
    cover.forEach((other, i) => {
      if (!group.includes(i) && within(point, other)) search([...group, i]);
    });
  };
  search([]);
  return found.filter((group) => {
    const smaller = (other: number[]) => other !== group && other.every((i) => group.includes(i));
    return !found.some((other) => smaller(other) && other.length < group.length);
  });
}
