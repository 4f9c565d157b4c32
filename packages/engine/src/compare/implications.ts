import type { Context } from './context.js';
import type { Sparse } from './expression.js';
import { type Variable, YES } from './table.js';
import type { Argument, Asked, Owner } from './types.js';

/** What a yes to the first question says about the second: the values left; null: nothing. */
export function implied(context: Context, from: Variable, to: Variable): number | null {
  if (from === to || from.elements) return null;
  const [a, b] = [from.asked, to.asked];
  if (a.kind === 'row' && b.kind === 'role') return judgedFiller(context, a, b, to);
  return !to.elements && says(context, a, b) ? YES : null;
}

type AskedOf<K extends Asked['kind']> = Extract<Asked, { kind: K }>;

function says(context: Context, a: Asked, b: Asked): boolean {
  const { words } = context;
  switch (a.kind) {
    case 'type':
      if (b.kind !== 'type' || !sameHappening(a, b)) return false;
      return words.isType(a.type, b.type);
    case 'owned':
      if (b.kind !== 'owned' || !sameHappening(a, b) || a.role !== b.role) return false;
      return isBelow(context, a.filler, b.filler) && isOwner(a.owner, b.owner);
    case 'row':
      if (b.kind === 'row') return termAbove(context, a, b);
      return b.kind === 'owned' && judgedOwned(context, a, b);
    case 'gap':
      if (b.kind !== 'gap' || a.from !== b.from || a.to !== b.to) return false;
      return (
        (a.min ?? -Infinity) >= (b.min ?? -Infinity) && (a.max ?? Infinity) <= (b.max ?? Infinity)
      );
    case 'role':
    case 'link':
    case 'same':
    case 'linked':
    case 'whole':
      return false;
  }
}

function sameHappening(
  a: { readonly happening: string; readonly inside: string | null },
  b: { readonly happening: string; readonly inside: string | null },
): boolean {
  return a.happening === b.happening && a.inside === b.inside;
}

function isBelow(context: Context, a: string | null, b: string | null): boolean {
  return b === null || (a !== null && context.words.isKind(a, b));
}

function isOwner(a: Owner | null, b: Owner | null): boolean {
  return b === null || JSON.stringify(a) === JSON.stringify(b);
}

/** Open terms are closed upward along kinds: what is critical for existence is so for sovereignty. */
function termAbove(context: Context, a: AskedOf<'row'>, b: AskedOf<'row'>): boolean {
  if (a.name !== b.name || a.by !== b.by || a.inside !== b.inside) return false;
  if (a.args[0]?.kind !== 'happening' || a.args.length !== b.args.length) return false;
  return a.args.every((arg, i) => {
    const other = b.args[i];
    if (arg.kind === 'id' && other?.kind === 'id') return context.words.isKind(arg.id, other.id);
    return JSON.stringify(arg) === JSON.stringify(other);
  });
}

/** A term declared over a role cannot hold of what the happening's own description excludes. */
function judgedRole(context: Context, a: AskedOf<'row'>): string | null {
  return context.model.relations.find(({ id }) => id === a.name)?.role ?? null;
}

function concerns(
  a: AskedOf<'row'>,
  b: { readonly happening: string; readonly inside: string | null },
) {
  const first = a.args[0];
  return first?.kind === 'happening' && first.happening === b.happening && a.inside === b.inside;
}

function judgedOwned(context: Context, a: AskedOf<'row'>, b: AskedOf<'owned'>): boolean {
  if (b.role !== judgedRole(context, a) || !concerns(a, b)) return false;
  const [, kind, owner] = a.args;
  return (
    kind?.kind === 'id' && isBelow(context, kind.id, b.filler) && isOwner(ownerOf(owner), b.owner)
  );
}

function ownerOf(argument: Argument | undefined): Owner | null {
  return argument?.kind === 'owner' ? argument.owner : null;
}

function judgedFiller(
  context: Context,
  a: AskedOf<'row'>,
  b: AskedOf<'role'>,
  to: Variable,
): number | null {
  const kind = a.args[1];
  if (b.role !== judgedRole(context, a) || !concerns(a, b) || kind?.kind !== 'id') return null;
  return (to.elements ?? []).reduce(
    (mask, ids, i) =>
      ids.some((id) => context.words.isKind(id, kind.id)) ? mask | (1 << i) : mask,
    0,
  );
}

/** Combinations of answers that cannot be, for the questions asked. */
export function impossibleAnswers(context: Context, asked: readonly Variable[]): Sparse[] {
  return asked.flatMap((from) =>
    asked.flatMap((to): Sparse[] => {
      const values = implied(context, from, to);
      if (values === null) return [];
      const full = context.sizes.full(to.index);
      return values === full
        ? []
        : [
            new Map([
              [from.index, YES],
              [to.index, full & ~values],
            ]),
          ];
    }),
  );
}
