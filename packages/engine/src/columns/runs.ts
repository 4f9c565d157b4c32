import type { Bits, Expression } from './expression.js';
import type { Act } from './layout.js';

/** An act type's code, its expression, and the nodes in the order of their trace bytes. */
export interface TypeCode {
  readonly code: number;
  readonly expression: Expression;
  readonly nodes: readonly Expression[];
}

export interface Runs {
  readonly evaluate: (act: Act) => Bits;
  readonly trace: (act: Act, into: Uint8Array, offset: number) => Bits;
}

/** false, unknown, true turned round; by bits. */
export const NOT = [3, 1, 1, 0] as const;
