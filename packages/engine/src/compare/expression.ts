import { CapReached, spend, type Work } from './work.js';

/** Values allowed by variable; a variable left out is free. */
export type Sparse = ReadonlyMap<number, number>;

export type Expression =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'literal'; readonly variable: number; readonly mask: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression };

export const TRUE: Expression = { kind: 'constant', value: true };
export const FALSE: Expression = { kind: 'constant', value: false };

export function allOf(...parts: readonly Expression[]): Expression {
  return join('and', parts, true);
}

export function anyOf(...parts: readonly Expression[]): Expression {
  return join('or', parts, false);
}

function join(kind: 'and' | 'or', parts: readonly Expression[], neutral: boolean): Expression {
  const rest = parts.filter((part) => !(part.kind === 'constant' && part.value === neutral));
  const decided = rest.find((part) => part.kind === 'constant');
  if (decided) return decided;
  const [only] = rest;
  if (!only) return neutral ? TRUE : FALSE;
  return rest.length === 1 ? only : { kind, parts: rest };
}

export function notOf(of: Expression): Expression {
  if (of.kind === 'constant') return of.value ? FALSE : TRUE;
  return of.kind === 'not' ? of.of : { kind: 'not', of };
}

/** At least n of these hold. */
export function atLeast(n: number, parts: readonly Expression[]): Expression {
  if (n <= 0) return TRUE;
  if (n > parts.length) return FALSE;
  if (n === parts.length) return allOf(...parts);
  if (n === 1) return anyOf(...parts);
  const [first, ...rest] = parts;
  return anyOf(allOf(first ?? FALSE, atLeast(n - 1, rest)), atLeast(n, rest));
}

/** What all masks of a variable are measured against. */
export interface Sizes {
  readonly full: (variable: number) => number;
  readonly limit: number;
  readonly work: Work;
}

/** As a union of cubes. */
export function cubesOf(of: Expression, sizes: Sizes, positive = true): Sparse[] {
  switch (of.kind) {
    case 'constant':
      return of.value === positive ? [new Map()] : [];
    case 'literal': {
      const full = sizes.full(of.variable);
      const mask = positive ? of.mask & full : full & ~of.mask;
      if (mask === 0) return [];
      return [mask === full ? new Map() : new Map([[of.variable, mask]])];
    }
    case 'not':
      return cubesOf(of.of, sizes, !positive);
    case 'and':
    case 'or': {
      const parts = of.parts.map((part) => cubesOf(part, sizes, positive));
      if ((of.kind === 'or') === positive) return absorbSparse(parts.flat(), sizes);
      return parts.reduce<Sparse[]>((before, part) => product(before, part, sizes), [new Map()]);
    }
  }
}

function product(a: readonly Sparse[], b: readonly Sparse[], sizes: Sizes): Sparse[] {
  if (a.length * b.length > sizes.limit) throw new CapReached();
  const both = a.flatMap((left) => b.flatMap((right) => meetSparse(left, right) ?? []));
  return absorbSparse(both, sizes);
}

function meetSparse(a: Sparse, b: Sparse): Sparse | null {
  const result = new Map(a);
  for (const [variable, mask] of b) {
    const common = (result.get(variable) ?? mask) & mask;
    if (common === 0) return null;
    result.set(variable, common);
  }
  return result;
}

export function withinSparse(a: Sparse, b: Sparse): boolean {
  for (const [variable, mask] of b) {
    const own = a.get(variable);
    if (own === undefined || (own & ~mask) !== 0) return false;
  }
  return true;
}

function absorbSparse(cubes: readonly Sparse[], sizes: Sizes): Sparse[] {
  if (cubes.length > sizes.limit) throw new CapReached();
  const kept: Sparse[] = [];
  const ordered = [...cubes].sort((a, b) => a.size - b.size);
  for (const cube of ordered) {
    spend(sizes.work, kept.length + 1);
    if (!kept.some((larger) => withinSparse(cube, larger))) kept.push(cube);
  }
  // Equal variables but wider sets come in any order: a second look from the other end.
  return kept.filter((cube, i) => !kept.some((other, k) => k > i && withinSparse(cube, other)));
}
