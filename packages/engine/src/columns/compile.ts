import type { Clause, Model } from '@casus/model';
import { closures } from './closures.js';
import type { Bits, Expression } from './expression.js';
import { generated } from './generate.js';
import type { Act, Layout } from './layout.js';
import { expressions, type Standing } from './lower.js';
import { missingLeaves } from './missing.js';

/** A clause made ready for single acts, by the million. */
export interface CompiledClause {
  /** false 0, unknown 1, true 3. */
  readonly evaluate: (act: Act) => Bits;
  /** The same, writing the bits of every node that was reached from `offset` on. */
  readonly trace: (act: Act, into: Uint8Array, offset: number) => Bits;
  /** Bytes that a trace needs. */
  readonly width: number;
  /** Names of the leaves that are unknown and count, after `trace` of the same act. */
  readonly missing: (act: Act, trace: Uint8Array, offset: number) => readonly string[];
  /** Generated code, or closures where making code is forbidden (a page's content security policy). */
  readonly how: 'generated' | 'closures';
}

export interface CompileOptions {
  readonly standing: Standing;
  /** Closures even where code could be generated. */
  readonly closures?: boolean;
}

export function compileClause(
  model: Model,
  clause: Clause,
  layout: Layout,
  options: CompileOptions,
): CompiledClause {
  const byType = layout.types.map((type) => {
    const expression = expressions(model, clause, layout, options.standing).get(type);
    if (!expression) throw new RangeError(`no act type ${type}`);
    return { code: layout.codes.get(type) ?? 0, expression, nodes: numbered(expression) };
  });
  const width = Math.max(1, ...byType.map((item) => item.nodes.length));
  const made = options.closures ? null : generated(byType);
  const { evaluate, trace } = made ?? closures(byType);
  const nodesOf = new Map(byType.map((item) => [item.code, item]));
  return {
    evaluate,
    trace,
    width,
    how: made ? 'generated' : 'closures',
    missing: (act, bytes, offset) => {
      const item = nodesOf.get(act['type'] ?? 0);
      return item ? missingLeaves(item.expression, item.nodes, bytes, offset) : [];
    },
  };
}

/** Every node in order; its place is its byte in the trace. */
function numbered(expression: Expression): Expression[] {
  const below =
    expression.op === 'and' || expression.op === 'or'
      ? expression.of
      : expression.op === 'not'
        ? [expression.of]
        : [];
  return [expression, ...below.flatMap(numbered)];
}
