import type { Context } from './context.js';
import { uncovered } from './cube.js';
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
    const found: Variable[][] = [];
    for (const group of groups(rivals, MOST_TOGETHER)) {
      const larger = found.some((smaller) => smaller.every((look) => group.includes(look)));
      if (!larger && holdsAll(context, from, group)) found.push(group);
    }
    return found.map((group) => new Map([[from.index, YES], ...group.map(no)]));
  });
}

function no({ index }: Variable): [number, number] {
  return [index, NO];
}

function sameHappening(a: Variable, b: Variable): boolean {
  if (a.asked.kind !== 'linked' || b.asked.kind !== 'linked') return false;
  return a.asked.happening === b.asked.happening;
}

/** Groups of looks, the small ones first. */
function groups(looks: readonly Variable[], most: number): Variable[][] {
  let layer: Variable[][] = [[]];
  const all: Variable[][] = [];
  for (let size = 1; size <= Math.min(most, looks.length); size++) {
    layer = layer.flatMap((group) => {
      const last = group.at(-1);
      const rest = last ? looks.slice(looks.indexOf(last) + 1) : looks;
      return rest.map((look) => [...group, look]);
    });
    all.push(...layer);
  }
  return all;
}

function holdsAll(context: Context, from: Variable, group: readonly Variable[]): boolean {
  const own = closedLook(context, from.inner ?? new Map());
  const others = group.map(({ inner }) => inner ?? new Map<number, number>());
  const frame = denseFrame(context.table, [[own], others], context.sizes.limit);
  const cover = others.map((inner) => toDense(frame, inner));
  return uncovered(toDense(frame, own), cover) === null;
}
