import type { Expression } from './expression.js';

/** Unknown leaves below unknown nodes: what is decided needs nothing. */
export function missingLeaves(
  root: Expression,
  nodes: readonly Expression[],
  trace: Uint8Array,
  offset: number,
): readonly string[] {
  if (trace[offset] !== 1) return [];
  const found: string[] = [];
  const walk = (node: Expression) => {
    if (trace[offset + nodes.indexOf(node)] !== 1) return;
    switch (node.op) {
      case 'and':
      case 'or':
        for (const part of node.of) walk(part);
        return;
      case 'not':
        walk(node.of);
        return;
      case 'constant':
        return;
      default:
        if (!found.includes(node.leaf)) found.push(node.leaf);
    }
  };
  walk(root);
  return found;
}
