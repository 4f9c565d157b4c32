import type { AstNode } from 'langium';
import type { Report } from '../diagnostic.js';
import type * as ast from '../grammar/generated/ast.js';
import { components, type Edge, pathBetween } from './cycles.js';
import type { Taxonomy } from './taxonomy.js';

/** Nothing is its own ancestor: event types ("is", "like"). */
export function eventHierarchy(trees: readonly ast.Document[], report: Report): void {
  const events = trees.flatMap((tree) =>
    tree.declarations.flatMap((decl) => (decl.$type === 'EventDecl' ? [decl] : [])),
  );
  const edges = events.flatMap((decl) =>
    [...decl.parents, ...(decl.like ? [decl.like] : [])].map((parent) => ({
      from: decl.name,
      to: parent.$refText,
    })),
  );
  const nodes = new Map<string, AstNode>(events.map((decl) => [decl.name, decl]));
  cyclic(edges, nodes, 'event-cycle', report);
}

/** Nothing is its own ancestor: kinds, which may stand in several places. */
export function kindHierarchy(
  trees: readonly ast.Document[],
  taxonomy: Taxonomy,
  report: Report,
): void {
  const nodes = new Map<string, AstNode>();
  for (const decl of trees.flatMap((tree) => tree.declarations)) {
    if (decl.$type !== 'KindDecl') continue;
    for (const node of [decl, ...decl.entries]) nodes.set(node.name, node);
  }
  const edges = [...taxonomy.parents].flatMap(([from, parents]) =>
    parents.map((to) => ({ from, to })),
  );
  cyclic(edges, nodes, 'kind-cycle', report);
}

function cyclic(
  edges: readonly Edge[],
  nodes: ReadonlyMap<string, AstNode>,
  code: string,
  report: Report,
): void {
  for (const members of components(edges)) {
    const name = members.find((member) => nodes.has(member));
    const node = nodes.get(name ?? '');
    if (!name || !node) continue;
    const path = pathBetween(edges, name, name).join(' → ');
    report(node, { code, message: `"${name}" is its own ancestor: ${path}.` });
  }
}
