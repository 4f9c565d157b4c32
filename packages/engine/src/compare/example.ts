import type { Reference } from './bound.js';
import { happeningName } from './bound.js';
import type { Context } from './context.js';
import { type Cube, changed, uncovered } from './cube.js';
import type { Sparse } from './expression.js';
import { denseFrame, toDense, toSparse } from './frame.js';
import { isPossible } from './legal.js';
import { closedLook } from './looks.js';
import { ground } from './relations.js';
import { type Variable, YES } from './table.js';
import type { Argument, Asked, Example, ExampleRow, Told } from './types.js';

const NO = 1;

/** One complete possible case of a cube: no wherever nothing asks for yes, the first filler. */
export function completion(cube: Cube, impossible: readonly Cube[]): Cube {
  let point = cube;
  cube.forEach((mask, i) => {
    for (let bit = 1; bit <= mask && bit > 0; bit <<= 1) {
      if ((mask & bit) === 0) continue;
      const tried = changed(point, i, bit);
      if (!isPossible(tried, impossible)) continue;
      point = tried;
      return;
    }
  });
  return point;
}

interface Drawing {
  readonly context: Context;
  readonly told: Told[];
  readonly rows: ExampleRow[];
  /** Minutes after the first happening. */
  readonly delays: Map<string, number>;
  complete: boolean;
}

/** A complete case, told as descriptions and rows. `fill` stands where any actor would do. */
export function exampleOf(
  context: Context,
  point: Sparse,
  roles: readonly string[],
  fill: string | null,
): Example {
  const drawing: Drawing = { context, told: [], rows: [], delays: new Map(), complete: true };
  const { type, inside } = context.sector;
  if (type !== null) {
    const told = describe(drawing, 0, point, type, inside);
    const free = roles.filter((role) => context.words.roleType(type, role) === 'actor');
    const filled = free.map((role) => [role, told.roles[role] ?? (fill ? [fill] : [])] as const);
    drawing.told.unshift({ ...told, roles: { ...told.roles, ...Object.fromEntries(filled) } });
  }
  draw(drawing, 0, point);
  relationsOf(drawing);
  const { told, rows, complete } = drawing;
  return { told, rows, delays: Object.fromEntries(drawing.delays), complete };
}

function draw(drawing: Drawing, depth: number, point: Sparse): void {
  const happening = happeningName(depth);
  for (const [index, mask] of point) {
    const variable = drawing.context.table.variables[index] as Variable;
    const { asked } = variable;
    if (asked.kind === 'type' && asked.happening === happening) {
      const told = describe(drawing, depth, point, asked.type, asked.inside, variable.replaced);
      drawing.told.push({ ...told, value: mask === YES ? 2 : 0 });
    } else if (asked.kind === 'row') {
      drawing.rows.push(rowOf(drawing.context, point, asked, mask === YES ? 2 : 0));
    } else if (asked.kind === 'linked' && mask === YES) {
      const look = lookWithout(drawing.context, point, variable);
      draw(drawing, depth + 1, look);
    } else if (asked.kind === 'gap') {
      drawing.delays.set(asked.to, mask === YES ? (asked.min ?? 0) : (asked.max ?? -2) + 1);
    } else if (asked.kind === 'whole') drawing.complete = false;
  }
}

/** The look of a happening that is there, kept clear of the looks that are not. */
function lookWithout(context: Context, point: Sparse, variable: Variable): Sparse {
  const own = closedLook(context, variable.inner ?? new Map());
  const absent = [...point].flatMap(([index, mask]) => {
    const other = context.table.variables[index] as Variable;
    return other.inner && mask === NO ? [other.inner] : [];
  });
  const frame = denseFrame(context.table, [[own], absent], context.sizes.limit);
  const free = uncovered(
    toDense(frame, own),
    absent.map((cube) => toDense(frame, cube)),
  );
  return toSparse(frame, completion(free ?? toDense(frame, own), []));
}

/** Roles of one description, as the answers fill them. */
function describe(
  drawing: Drawing,
  depth: number,
  point: Sparse,
  type: string,
  inside: string | null,
  replaced: Readonly<Record<string, Reference>> = {},
): Told {
  const { context } = drawing;
  const happening = happeningName(depth);
  const roles: Record<string, string[]> = {};
  const add = (role: string, ids: readonly string[]) => {
    if (context.words.roleType(type, role) === null) return;
    roles[role] = [...new Set([...(roles[role] ?? []), ...ids])];
  };
  for (const [index, mask] of point) {
    const { asked, elements } = context.table.variables[index] as Variable;
    if (!('happening' in asked) || asked.happening !== happening) continue;
    if (!('inside' in asked) || asked.inside !== inside) continue;
    if (asked.kind === 'role') add(asked.role, elements?.find((_, i) => mask & (1 << i)) ?? []);
    else if (asked.kind === 'link' && mask === YES) add(asked.role, [asked.to]);
    else if (asked.kind === 'owned') ownedFillers(context, point, asked, mask === YES, add);
  }
  for (const [role, reference] of Object.entries(replaced)) {
    roles[role] = [...idsOf(context, point, reference)];
  }
  return { happening, type, roles, inside, value: 2 };
}

/** What is not threatened must still be said to be something else. */
function ownedFillers(
  context: Context,
  point: Sparse,
  asked: Asked & { kind: 'owned' },
  holds: boolean,
  add: (role: string, ids: readonly string[]) => void,
): void {
  const ownerRole = `${asked.role} of`;
  if (!holds) {
    const taken = [...point].some(([index, mask]) => {
      const other = context.table.variables[index]?.asked;
      return other?.kind === 'owned' && other.role === asked.role && mask === YES;
    });
    if (!taken) add(asked.role, [`no ${asked.filler ?? asked.role} of theirs`]);
    return;
  }
  if (asked.filler !== null) add(asked.role, [asked.filler]);
  const { owner } = asked;
  if (owner)
    add(
      ownerRole,
      owner.kind === 'actor' ? [owner.id] : roleIds(context, point, asked.happening, owner.role),
    );
}

function roleIds(
  context: Context,
  point: Sparse,
  happening: string,
  role: string,
): readonly string[] {
  for (const { index, asked, elements } of context.table.variables) {
    if (asked.kind !== 'role' || asked.happening !== happening || asked.role !== role) continue;
    const mask = point.get(index);
    if (mask !== undefined) return elements?.find((_, i) => mask & (1 << i)) ?? [];
  }
  return [];
}

function idsOf(context: Context, point: Sparse, reference: Reference): readonly string[] {
  switch (reference.kind) {
    case 'ids':
      return reference.ids;
    case 'happening':
      return [happeningName(reference.bound.depth)];
    case 'role':
      return roleIds(context, point, happeningName(reference.bound.depth), reference.role);
  }
}

function rowOf(
  context: Context,
  point: Sparse,
  asked: Asked & { kind: 'row' },
  value: 0 | 2,
): ExampleRow {
  const [first] = asked.args;
  const happening = first?.kind === 'happening' ? first.happening : happeningName(0);
  const args = asked.args.flatMap((arg) => argumentIds(context, point, happening, arg));
  return { name: asked.name, args, by: asked.by, inside: asked.inside, value };
}

function argumentIds(
  context: Context,
  point: Sparse,
  happening: string,
  argument: Argument,
): readonly string[] {
  switch (argument.kind) {
    case 'id':
      return [argument.id];
    case 'happening':
      return [argument.happening];
    case 'owner': {
      const { owner } = argument;
      if (owner.kind === 'actor') return [owner.id];
      return roleIds(context, point, happening, owner.role).slice(0, 1);
    }
  }
}

/** The relations that the comparison took from the library, of the actors that the case names. */
function relationsOf(drawing: Drawing): void {
  const { context, told, rows } = drawing;
  const named = new Set(told.flatMap(({ roles }) => Object.values(roles).flat()));
  const known = new Set(rows.map(({ name, args }) => JSON.stringify([name, args])));
  for (const id of context.universe.actors.filter((actor) => named.has(actor))) {
    for (const test of context.scan.tests.values()) {
      for (const args of ground(test, [...context.scan.constants]).map(({ fill }) => fill(id))) {
        const key = JSON.stringify([test.name, args]);
        const state = context.rows.state(test.name, args);
        if (state === 'free' || known.has(key) || context.rows.isLife(test.name)) continue;
        known.add(key);
        const value = state === 'yes' ? 2 : 0;
        rows.push({ name: test.name, args, by: null, inside: null, value });
      }
    }
  }
}
