import type { TraceNode } from '@casus/model';
import { minimal, setsFor } from '../decide/sets.js';

/**
 * What a reader wants of a trace: of what decided it everything, of what could not change it nothing.
 * Same nodes, fewer of them; nothing is evaluated again.
 */
export function explain(trace: TraceNode): TraceNode {
  return pruned(trace) ?? trace;
}

/** null: the node says nothing. */
function pruned(node: TraceNode): TraceNode | null {
  switch (node.label.kind) {
    case 'leaf':
      return trivialLeaf(node) ? null : node;
    case 'atLeast':
      return quantifier(node, node.label.n, node.label.of);
    case 'part':
      return part(node);
    case 'not':
    case 'count':
      return withChildren(node, node.children);
    case 'formula':
      return formula(node);
  }
}

/** That a happening had begun, or had a role that its description shows, needs no line of its own. */
function trivialLeaf(node: TraceNode): boolean {
  if (node.label.kind !== 'leaf' || node.value !== 2 || node.label.disputed) return false;
  const { kind } = node.label.fact;
  return kind === 'time' || kind === 'role';
}

function withChildren(node: TraceNode, children: readonly TraceNode[]): TraceNode | null {
  const kept = unique(children.flatMap((child) => pruned(child) ?? []));
  return kept.length === 0 ? null : { ...node, children: kept };
}

function unique(nodes: readonly TraceNode[]): TraceNode[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const key = JSON.stringify(node);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** An exception or a defeat that does not hold, and rests on nothing, is not worth a line. */
function part(node: TraceNode): TraceNode | null {
  const inner = withChildren(node, node.children);
  if (inner === null) return null;
  // The part's own line says how it came out; "all of these" below it would say it again.
  const [only] = inner.children;
  const merged =
    only && inner.children.length === 1 && isAll(only) ? only.children : inner.children;
  return { ...inner, children: merged };
}

function isAll(node: TraceNode): boolean {
  return node.label.kind === 'atLeast' && node.label.n === node.label.of;
}

function quantifier(node: TraceNode, n: number, of: number): TraceNode | null {
  const inside = node.children.slice(0, of);
  const beside = node.children.slice(of);
  const chosen = n === of ? needed(node, inside) : n === 1 ? alternatives(node, inside) : inside;
  const children = unique([...chosen, ...beside].flatMap((child) => pruned(child) ?? []));
  const [only] = children;
  if (children.length === 0) return null;
  // One child left of several says what its parent would.
  if (children.length === 1 && only && only.value === node.value) return only;
  if (n !== of || children.length === 1)
    return {
      ...node,
      label: {
        ...node.label,
        kind: 'atLeast',
        n: n === of ? children.length : n,
        of: children.length,
      },
      children,
    };
  return {
    ...node,
    label: { kind: 'atLeast', n: children.length, of: children.length },
    children: children.flatMap(opened),
  };
}

/** Of conditions that fail together, those that fail; else all, with what they rest on. */
function needed(node: TraceNode, children: readonly TraceNode[]): readonly TraceNode[] {
  return node.value === 0 ? children.filter((child) => child.value === 0) : children;
}

/** "all of" inside "all of" is one list. */
function opened(node: TraceNode): readonly TraceNode[] {
  return isAll(node) ? node.children : [node];
}

/**
 * Of alternatives that hold, one; of open ones those that are nearest to deciding it; of those that fail,
 * all.
 */
function alternatives(node: TraceNode, children: readonly TraceNode[]): readonly TraceNode[] {
  const same = children.filter((child) => child.value === node.value);
  if (node.value === 0) return children;
  if (node.value === 2) return same.slice(0, 1);
  const sets = same.map((child) => setsFor(child, true));
  const best = new Set(minimal(sets.flat()).map(keyOf));
  const near = same.filter((_, index) => (sets[index] ?? []).some((set) => best.has(keyOf(set))));
  return near.length > 0 ? near : same;
}

function keyOf(set: ReadonlyMap<string, unknown>): string {
  return [...set.keys()].sort().join('|');
}

/** A row that is stated needs no more; an open one that its description excludes, the description. */
function formula(node: TraceNode): TraceNode | null {
  const [row, ...within] = node.children;
  if (node.label.kind !== 'formula' || node.label.formula.kind !== 'row' || !row) {
    return withChildren(node, node.children);
  }
  if (row.value !== 1 || node.value === 1) return row;
  const excluded = within.filter((child) => child.value === 0);
  return withChildren(node, excluded.length > 0 ? excluded : [row]) ?? row;
}
