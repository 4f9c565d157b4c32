import type { Sparse } from './expression.js';
import { fullMask, type Table, type Variable, YES } from './table.js';
import type { FillerClass, Literal } from './types.js';

/** Which fillers of a role the comparison never tells apart, each class as a mask. */
export type Classes = (variable: Variable) => readonly number[];

const unmerged: Classes = (variable) => (variable.elements ?? []).map((_, i) => 1 << i);

/** A cube as literals, in the order in which the questions came up. */
export function literalsOf(table: Table, cube: Sparse, classes: Classes = unmerged): Literal[] {
  return [...cube]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, mask]) => {
      const variable = table.variables[index];
      if (!variable || mask === fullMask(variable)) return [];
      return [literal(variable, mask, classes)];
    });
}

function literal(variable: Variable, mask: number, classes: Classes): Literal {
  const { asked, elements } = variable;
  if (!elements) return { asked, holds: mask === YES, anyOf: [] };
  const anyOf = classes(variable).flatMap((members): FillerClass[] => {
    const [first, ...like] = elements.filter((_, i) => members & mask & (1 << i));
    return first ? [{ ids: first, like }] : [];
  });
  return { asked, holds: true, anyOf };
}
