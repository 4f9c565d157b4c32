import type { Sparse } from './expression.js';
import type { Asked } from './types.js';
import type { Element } from './universe.js';

/** One question of the space. */
export interface Variable {
  readonly index: number;
  readonly key: string;
  readonly asked: Asked;
  /** The fillers of a role; null: a yes-or-no question, bit 0 no, bit 1 yes. */
  readonly elements: readonly Element[] | null;
  /** How deep the happenings are that it speaks of: 0 the first one, 1 one linked to it … */
  readonly depths: readonly number[];
  /** For `linked`: what the further happening looks like, over variables of its own. */
  readonly inner: Sparse | null;
}

export const YES = 2;

/** Questions get their number when they are first asked. */
export interface Table {
  readonly variables: Variable[];
  readonly byKey: Map<string, Variable>;
  /** What was asked of one sort of case. */
  readonly asked: Set<Variable>;
}

export function emptyTable(): Table {
  return { variables: [], byKey: new Map(), asked: new Set() };
}

export interface Question {
  readonly asked: Asked;
  readonly elements?: readonly Element[];
  readonly depths: readonly number[];
  readonly inner?: Sparse;
  readonly key?: string;
}

export function ask(table: Table, question: Question): Variable {
  const key = question.key ?? JSON.stringify(question.asked);
  const known = table.byKey.get(key);
  if (known) {
    table.asked.add(known);
    return known;
  }
  const variable: Variable = {
    index: table.variables.length,
    key,
    asked: question.asked,
    elements: question.elements ?? null,
    depths: question.depths,
    inner: question.inner ?? null,
  };
  table.variables.push(variable);
  table.byKey.set(key, variable);
  table.asked.add(variable);
  return variable;
}

export function fullMask(variable: Variable): number {
  return (1 << (variable.elements?.length ?? 2)) - 1;
}
