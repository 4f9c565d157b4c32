import { CapReached, spend, type Work } from './work.js';

/**
 * The algebra of cubes over variables with finite domains. A cube is a product of value sets: one
 * mask per variable, bit v set where value v is allowed. A cover is a union of cubes.
 * All of it is textbook two-level minimisation (Brayton et al., ESPRESSO-MV; sharp and consensus).
 */
export type Cube = readonly number[];

export interface Frame {
  /** Every value of every variable. */
  readonly full: Cube;
  /** Most cubes in a list. */
  readonly limit: number;
  readonly work: Work;
}

/** The common cases; null: none. */
export function meet(a: Cube, b: Cube): number[] | null {
  const result: number[] = new Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const mask = (a[i] as number) & (b[i] as number);
    if (mask === 0) return null;
    result[i] = mask;
  }
  return result;
}

export function within(a: Cube, b: Cube): boolean {
  for (let i = 0; i < a.length; i++) {
    if (((a[i] as number) & ~(b[i] as number)) !== 0) return false;
  }
  return true;
}

export function changed(cube: Cube, variable: number, mask: number): Cube {
  const copy = cube.slice();
  copy[variable] = mask;
  return copy;
}

/** Keeps the cubes that lie in no other one. */
export function absorb(cover: readonly Cube[], frame: Frame): Cube[] {
  if (cover.length > frame.limit) throw new CapReached();
  const ordered = cover
    .map((cube) => ({ cube, size: breadth(cube), asks: restricted(cube, frame.full) }))
    .sort((a, b) => b.size - a.size);
  const kept: typeof ordered = [];
  for (const one of ordered) {
    spend(frame.work, kept.length + 1);
    // A larger cube restricts no variable that this one leaves free: most pairs end here.
    const lies = kept.some(
      (larger) => (larger.asks & ~one.asks) === 0 && within(one.cube, larger.cube),
    );
    if (!lies) kept.push(one);
  }
  return kept.map(({ cube }) => cube);
}

/** The variables that a cube restricts, folded into 31 bits. */
function restricted(cube: Cube, full: Cube): number {
  let bits = 0;
  for (let i = 0; i < cube.length; i++) if (cube[i] !== full[i]) bits |= 1 << (i % 31);
  return bits;
}

function breadth(cube: Cube): number {
  let bits = 0;
  for (const mask of cube) bits += countBits(mask);
  return bits;
}

function countBits(mask: number): number {
  let rest = mask;
  let bits = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    bits++;
  }
  return bits;
}

/** a without b: the largest cubes of it, which may overlap. */
function sharp(a: Cube, b: Cube): Cube[] {
  if (!meet(a, b)) return [a];
  return a.flatMap((mask, i) => {
    const outside = mask & ~(b[i] as number);
    return outside === 0 ? [] : [changed(a, i, outside)];
  });
}

/** a without b, in cubes that do not overlap: shorter work where only emptiness is asked. */
function disjointSharp(a: Cube, b: Cube): Cube[] {
  if (!meet(a, b)) return [a];
  const pieces: Cube[] = [];
  let rest = a;
  for (let i = 0; i < a.length; i++) {
    const outside = (rest[i] as number) & ~(b[i] as number);
    if (outside === 0) continue;
    pieces.push(changed(rest, i, outside));
    rest = changed(rest, i, (rest[i] as number) & (b[i] as number));
  }
  return pieces;
}

export function subtract(from: readonly Cube[], what: readonly Cube[], frame: Frame): Cube[] {
  let rest = absorb(from, frame);
  for (const cube of what) {
    rest = absorb(
      rest.flatMap((piece) => sharp(piece, cube)),
      frame,
    );
  }
  return rest;
}

/** A part of the cube that the cover leaves free; null: it is covered. */
export function uncovered(cube: Cube, cover: readonly Cube[]): Cube | null {
  const [first, ...rest] = cover.filter((other) => meet(cube, other));
  if (!first) return cube;
  for (const piece of disjointSharp(cube, first)) {
    const found = uncovered(piece, rest);
    if (found) return found;
  }
  return null;
}
