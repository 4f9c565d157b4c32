import { happeningName, type Reference } from './bound.js';
import { type Context, startEnv } from './context.js';
import { describedAs } from './describe.js';
import type { Sparse } from './expression.js';
import { anchorOf, isIdle } from './owners.js';
import { type Variable, YES } from './table.js';
import type { Argument, Asked, Told } from './types.js';

/** Questions speak of "a happening two links away"; a case names each one that is there. */
export type Naming = ReadonlyMap<string, string>;

export interface Shape {
  readonly depth: number;
  readonly naming: Naming;
  readonly type: string;
  readonly inside: string | null;
  /** What the happening is first said to be bears all roles that are asked of it in any way. */
  readonly first: boolean;
}

/** One description of a happening, its roles filled as the answers say. */
export function describe(context: Context, answers: Sparse, shape: Shape): Told {
  const { type, inside } = shape;
  const happening = happeningName(shape.depth);
  const roles: Record<string, string[]> = {};
  const add = (role: string, ids: readonly string[]) => {
    if (context.words.roleType(type, role) === null) return;
    roles[role] = [...new Set([...(roles[role] ?? []), ...ids])];
  };
  for (const [index, mask] of answers) {
    const { asked, elements } = context.table.variables[index] as Variable;
    if (!('inside' in asked && 'happening' in asked)) continue;
    if (asked.happening !== happening || asked.inside !== inside) continue;
    if (asked.kind === 'role') add(asked.role, elements?.find((_, i) => mask & (1 << i)) ?? []);
    else if (asked.kind === 'link' && mask === YES) {
      add(asked.role, [nameIn(shape.naming, asked.to)]);
    } else if (asked.kind === 'owned' && !standsForNothing(context, answers, shape, asked)) {
      ownedFillers(context, answers, type, asked, mask, add, (role) => role in roles);
    }
  }
  for (const [role, reference] of Object.entries(replacedRoles(context, shape))) {
    roles[role] = [...idsOf(context, answers, reference)];
  }
  return { happening: nameIn(shape.naming, happening), type, roles, inside, value: 2 };
}

/** A question about an owner who is asked about in another way in this case. */
export function standsForNothing(
  context: Context,
  answers: Sparse,
  { depth, type, inside }: Pick<Shape, 'depth' | 'type' | 'inside'>,
  asked: Asked,
): boolean {
  const [name, owners] =
    asked.kind === 'owned'
      ? [asked.role, asked.owner ? [asked.owner] : []]
      : asked.kind === 'row'
        ? [asked.name, asked.args.flatMap((arg) => (arg.kind === 'owner' ? [arg.owner] : []))]
        : ['', []];
  const anchor = anchorOf(context, name, { depth, type, inside, replaced: {} });
  const role = anchor?.asked.kind === 'role' ? anchor.asked.role : '';
  const fillers = roleIds(context, answers, happeningName(depth), role);
  return owners.some((owner) => isIdle(anchor, owner, fillers));
}

export function nameIn(naming: Naming, happening: string): string {
  return naming.get(happening) ?? happening;
}

/** Roles in which a counts-as clause lets this description differ from what was said first. */
function replacedRoles(context: Context, shape: Shape): Readonly<Record<string, Reference>> {
  if (shape.first || shape.inside !== null || shape.depth > 0) return {};
  const pattern = { type: shape.type, handle: 'h', roles: {}, inside: null };
  const ways = describedAs(context, startEnv(null), 0, pattern).flatMap(
    ({ env }) => env.handles.h ?? [],
  );
  return ways.find(({ type }) => type === shape.type)?.replaced ?? {};
}

/** What is not threatened must still be said to be something else: of the asked kinds, none. */
function ownedFillers(
  context: Context,
  answers: Sparse,
  type: string,
  asked: Asked & { kind: 'owned' },
  mask: number,
  add: (role: string, ids: readonly string[]) => void,
  isNamed: (role: string) => boolean,
): void {
  if (mask !== YES) {
    const rivals = [...answers].flatMap(([index, answer]) => {
      const other = context.table.variables[index]?.asked;
      const same = other?.kind === 'owned' && other.role === asked.role;
      return same ? [{ kind: other.filler, holds: answer === YES }] : [];
    });
    if (rivals.some(({ holds }) => holds)) return;
    const taken = rivals.map(({ kind }) => kind);
    add(asked.role, [elseKind(context, type, asked.role, taken)]);
  } else if (asked.filler !== null) add(asked.role, [asked.filler]);
  const { owner } = asked;
  if (!owner) return;
  const ownerRole = `${asked.role} of`;
  // What is not asked for is somebody's too: whose, the first question says.
  if (mask !== YES && isNamed(ownerRole)) return;
  const ids =
    owner.kind === 'actor' ? [owner.id] : roleIds(context, answers, asked.happening, owner.role);
  add(ownerRole, ids);
}

function elseKind(
  context: Context,
  type: string,
  role: string,
  taken: readonly (string | null)[],
): string {
  const root = context.words.roleType(type, role);
  const free = context.words
    .below(root ?? '')
    .find((id) => taken.every((kind) => kind !== null && !context.words.meets(id, kind)));
  return free ?? `no ${taken.find((kind) => kind !== null) ?? role}`;
}

function roleIds(
  context: Context,
  answers: Sparse,
  happening: string,
  role: string,
): readonly string[] {
  for (const { index, asked, elements } of context.table.variables) {
    if (asked.kind !== 'role' || asked.happening !== happening || asked.role !== role) continue;
    const mask = answers.get(index);
    if (mask !== undefined) return elements?.find((_, i) => mask & (1 << i)) ?? [];
  }
  return [];
}

function idsOf(context: Context, answers: Sparse, reference: Reference): readonly string[] {
  switch (reference.kind) {
    case 'ids':
      return reference.ids;
    case 'happening':
      return [happeningName(reference.bound.depth)];
    case 'role':
      return roleIds(context, answers, happeningName(reference.bound.depth), reference.role);
  }
}

/** The names that an argument of a judged term stands for. */
export function argumentIds(
  context: Context,
  answers: Sparse,
  naming: Naming,
  happening: string,
  argument: Argument,
): readonly string[] {
  switch (argument.kind) {
    case 'id':
      return [argument.id];
    case 'happening':
      return [nameIn(naming, argument.happening)];
    case 'owner': {
      const { owner } = argument;
      if (owner.kind === 'actor') return [owner.id];
      return roleIds(context, answers, happening, owner.role).slice(0, 1);
    }
  }
}
