import type { Cube, Frame } from './cube.js';
import type { Sparse } from './expression.js';
import type { Classes } from './literals.js';
import { fullMask, type Table, type Variable } from './table.js';

/** The questions that a comparison needs, with values that no literal separates made one. */
export interface Dense extends Frame {
  readonly variables: readonly Variable[];
  /** Per variable, the fillers of each class as a mask. */
  readonly classes: readonly (readonly number[])[];
}

export function denseFrame(
  table: Table,
  covers: readonly (readonly Sparse[])[],
  { limit, work }: Pick<Frame, 'limit' | 'work'>,
): Dense {
  const masks = new Map<number, Set<number>>();
  for (const cube of covers.flat()) {
    for (const [index, mask] of cube) masks.set(index, (masks.get(index) ?? new Set()).add(mask));
  }
  const indices = [...masks.keys()].sort((a, b) => a - b);
  const variables = indices.map((index) => table.variables[index] as Variable);
  const classes = variables.map((variable) => partition(variable, masks.get(variable.index)));
  const full = classes.map(({ length }) => (1 << length) - 1);
  return { variables, classes, full, limit, work };
}

/** A yes-or-no question keeps both values in their places. */
function partition(variable: Variable, masks: Iterable<number> = []): number[] {
  if (!variable.elements) return [1, 2];
  const all = [...masks];
  const found = new Map<string, number>();
  for (let i = 0; i < variable.elements.length; i++) {
    const signature = all.map((mask) => (mask >> i) & 1).join('');
    found.set(signature, (found.get(signature) ?? 0) | (1 << i));
  }
  return [...found.values()];
}

export function toDense(frame: Dense, cube: Sparse): Cube {
  return frame.variables.map((variable, i) => {
    const mask = cube.get(variable.index);
    if (mask === undefined) return frame.full[i] as number;
    return (frame.classes[i] ?? []).reduce(
      (values, members, k) => (members & mask ? values | (1 << k) : values),
      0,
    );
  });
}

export function toSparse(frame: Dense, cube: Cube): Sparse {
  const result = new Map<number, number>();
  frame.variables.forEach((variable, i) => {
    const mask = (frame.classes[i] ?? []).reduce(
      (all, members, k) => ((cube[i] as number) & (1 << k) ? all | members : all),
      0,
    );
    if (mask !== fullMask(variable)) result.set(variable.index, mask);
  });
  return result;
}

export function classesOf(frame: Dense): Classes {
  return (variable) => frame.classes[frame.variables.indexOf(variable)] ?? [];
}
