import type * as ast from '../grammar/generated/ast.js';
import { kinds } from '../lower/vocabulary.js';

/** All kinds with their parents; a kind may stand in several places. */
export interface Taxonomy {
  readonly parents: ReadonlyMap<string, readonly string[]>;
  /** Whether the one is the other or below it. */
  readonly within: (kind: string, above: string) => boolean;
}

export function taxonomy(trees: readonly ast.Document[]): Taxonomy {
  const parents = new Map<string, readonly string[]>();
  for (const decl of trees.flatMap((tree) => tree.declarations)) {
    if (decl.$type !== 'KindDecl') continue;
    for (const kind of kinds(decl)) {
      parents.set(kind.id, [...(parents.get(kind.id) ?? []), ...kind.parents]);
    }
  }
  const within = (kind: string, above: string, seen: ReadonlySet<string> = new Set()): boolean => {
    if (kind === above) return true;
    if (seen.has(kind)) return false;
    const deeper = new Set([...seen, kind]);
    return (parents.get(kind) ?? []).some((parent) => within(parent, above, deeper));
  };
  return { parents, within: (kind, above) => within(kind, above) };
}
