import type { Bits, Expression } from './expression.js';
import { NOT, type Runs, type TypeCode } from './runs.js';

/** Runs without making code: for pages whose content security policy forbids it. */
export function closures(byType: readonly TypeCode[]): Runs {
  const runs = new Map(byType.map((item) => [item.code, closure(item.expression, item.nodes)]));
  const nothing = new Uint8Array(
    byType.reduce((most, item) => Math.max(most, item.nodes.length), 1),
  );
  return {
    evaluate: (act) => runs.get(act['type'] ?? 0)?.(act, nothing, 0) ?? 0,
    trace: (act, into, offset) => runs.get(act['type'] ?? 0)?.(act, into, offset) ?? 0,
  };
}

function closure(node: Expression, nodes: readonly Expression[]): Runs['trace'] {
  const at = nodes.indexOf(node);
  const run = bare(node, nodes);
  return (act, into, offset) => {
    const value = run(act, into, offset);
    into[offset + at] = value;
    return value;
  };
}

function bare(node: Expression, nodes: readonly Expression[]): Runs['trace'] {
  switch (node.op) {
    case 'constant':
      return () => node.bits;
    case 'truth':
      return (act) => (act[node.field] ?? 1) as Bits;
    case 'look':
      return (act) => {
        const code = node.field === 'holder' ? (act['inside'] ?? -1) + 1 : (act[node.field] ?? 0);
        return (node.table[code] ?? 0) as Bits;
      };
    case 'same':
      return (act) => {
        const [a, b] = [act[node.a] ?? 0, act[node.b] ?? 0];
        return a === 0 || b === 0 ? 1 : a === b ? 3 : 0;
      };
    case 'not': {
      const of = closure(node.of, nodes);
      return (act, into, offset) => (NOT[of(act, into, offset)] ?? 1) as Bits;
    }
    case 'and': {
      const of = node.of.map((part) => closure(part, nodes));
      return (act, into, offset) => {
        let value: number = 3;
        for (const part of of) value &= part(act, into, offset);
        return value as Bits;
      };
    }
    case 'or': {
      const of = node.of.map((part) => closure(part, nodes));
      return (act, into, offset) => {
        let value: number = 0;
        for (const part of of) value |= part(act, into, offset);
        return value as Bits;
      };
    }
  }
}
