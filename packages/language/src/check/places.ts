import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { clauseId } from '../link/scope.js';

/** Where things of a model stand in the texts; looked up only when something is wrong with them. */
export interface Places {
  readonly clause: (id: string) => AstNode | null;
  readonly event: (id: string) => AstNode | null;
}

export function places(trees: readonly ast.Document[]): Places {
  let table: Map<string, AstNode> | null = null;
  const find = (key: string) => {
    table ??= new Map(trees.flatMap((tree) => tree.declarations.flatMap(keys)));
    return table.get(key) ?? null;
  };
  return { clause: (id) => find(`clause ${id}`), event: (id) => find(`event ${id}`) };
}

function keys(decl: ast.Declaration): (readonly [string, AstNode])[] {
  switch (decl.$type) {
    case 'EventDecl':
      return [[`event ${decl.name}`, decl]];
    case 'RuleDecl':
      return [[`clause ${decl.name}`, decl]];
    case 'InstrumentDecl':
      return decl.clauses.map((clause) => [`clause ${clauseId(clause)}`, clause]);
    default:
      return [];
  }
}
