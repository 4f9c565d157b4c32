import type { Context } from './context.js';
import { type Cube, uncovered, within } from './cube.js';
import type { Sparse } from './expression.js';
import { denseFrame, toDense } from './frame.js';
import { implied } from './implications.js';
import { joinsOf, type Placing, placed } from './joins.js';
import { type Variable, YES } from './table.js';
import { spend, type Work } from './work.js';

const NO = 1;
/** Looks that only together leave nothing else to be: more than these at once are not searched for. */
const MOST_TOGETHER = 12;
/** Fillers of joined roles: more combinations than these are not told apart. */
const MOST_PLACINGS = 1000;
/** What one look at a group costs, against one comparison of two cubes. */
const SEARCH_STEPS = 10;

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

/**
 * Whoever finds a happening of one look finds one of those looks that together hold all of it. Where
 * a look is joined to the first happening ("to the attacker"), that depends on who fills the role.
 */
export function impossibleLooks(context: Context, asked: readonly Variable[]): Sparse[] {
  const looks = asked.filter(({ inner }) => inner !== null);
  return looks.flatMap((from) => {
    const rivals = looks.filter((other) => other !== from && sameHappening(from, other));
    if (rivals.length === 0) return [];
    return impossibleWith(context, from, rivals);
  });
}

function impossibleWith(context: Context, from: Variable, rivals: readonly Variable[]): Sparse[] {
  const joined = joinsOf(context, [from, ...rivals]);
  const groups = new Map<string, { readonly group: readonly number[]; placings: Placing[] }>();
  for (const placing of placings(joined)) {
    for (const group of groupsWhere(context, from, rivals, placing)) {
      const key = group.join();
      const known = groups.get(key) ?? { group, placings: [] };
      groups.set(key, known);
      known.placings.push(placing);
    }
  }
  return [...groups.values()].flatMap(({ group, placings: where }) =>
    mergedPlacings(where).map(
      (placing) =>
        new Map([...placing, [from.index, YES], ...group.flatMap((i) => answerNo(rivals[i]))]),
    ),
  );
}

function answerNo(variable: Variable | undefined): [number, number][] {
  return variable ? [[variable.index, NO]] : [];
}

function sameHappening(a: Variable, b: Variable): boolean {
  if (a.asked.kind !== 'linked' || b.asked.kind !== 'linked') return false;
  return a.asked.happening === b.asked.happening;
}

/** Every way to fill the roles that the looks are joined to. */
function placings(joined: readonly Variable[]): Placing[] {
  let found: Placing[] = [new Map()];
  for (const { index, elements } of joined) {
    const longer = found.flatMap((placing) =>
      (elements ?? []).map((_, i) => new Map(placing).set(index, 1 << i)),
    );
    if (longer.length > MOST_PLACINGS) return [];
    found = longer;
  }
  return found;
}

/** Fillers of one role with the same consequence make one set. */
function mergedPlacings(where: readonly Placing[]): Placing[] {
  const [first] = where;
  if (first?.size !== 1) return [...where];
  const [index] = [...first.keys()];
  const mask = where.reduce((all, placing) => all | (placing.get(index ?? -1) ?? 0), 0);
  return index === undefined ? [] : [new Map([[index, mask]])];
}

function groupsWhere(
  context: Context,
  from: Variable,
  rivals: readonly Variable[],
  placing: Placing,
): number[][] {
  const own = placed(context, closedLook(context, from.inner ?? new Map()), placing);
  if (!own) return [[]];
  const inner = rivals.map(({ inner: look }) => placed(context, look ?? new Map(), placing));
  const there = inner.flatMap((look) => look ?? []);
  const frame = denseFrame(context.table, [[own], there], context.sizes);
  const cover = inner.map((look) => (look ? toDense(frame, look) : null));
  return coveringGroups(toDense(frame, own), cover, frame.work);
}

/** All smallest groups of cubes that together hold one cube: for a point left free, each that has it. */
function coveringGroups(cube: Cube, cover: readonly (Cube | null)[], work: Work): number[][] {
  const found: number[][] = [];
  const search = (group: readonly number[]): void => {
    if (found.some((smaller) => smaller.every((i) => group.includes(i)))) return;
    spend(work, SEARCH_STEPS * (cover.length + found.length));
    const free = uncovered(
      cube,
      group.flatMap((i) => (cover[i] ? [cover[i]] : [])),
    );
    if (!free) {
      found.push([...group].sort((a, b) => a - b));
      return;
    }
    if (group.length === MOST_TOGETHER) return;
    const point = free.map((mask) => mask & -mask);
    cover.forEach((other, i) => {
      if (other && !group.includes(i) && within(point, other)) search([...group, i]);
    });
  };
  search([]);
  return found.filter(
    (group) =>
      !found.some((other) => other.length < group.length && other.every((i) => group.includes(i))),
  );
}
