import type { AstNode } from 'langium';
import type { Report } from '../diagnostic.js';
import type * as ast from '../grammar/generated/ast.js';
import type { Namer } from '../link/errors.js';
import type { Context } from '../lower/context.js';
import type { Part } from '../lower/part.js';
import type { Habits } from './habits.js';
import type { Taxonomy } from './taxonomy.js';

/** What a check of one text has at hand. */
export interface Checking {
  readonly report: Report;
  readonly roles: Context['roles'];
  readonly names: Namer;
  readonly taxonomy: Taxonomy;
  readonly part: Part;
  readonly habits: Habits;
}

/** Checks by the sort of node they look at. */
export type NodeChecks = {
  readonly [T in keyof ast.CasusAstType]?: readonly ((
    node: ast.CasusAstType[T],
    checking: Checking,
  ) => void)[];
};

/** Each node once, from above: several times as fast as Langium's streams. */
export function walk(node: AstNode, visit: (node: AstNode) => void): void {
  visit(node);
  for (const key in node) {
    if (key.startsWith('$')) continue;
    const value = (node as unknown as Record<string, unknown>)[key];
    if (Array.isArray(value)) for (const item of value) descend(item, visit);
    else descend(value, visit);
  }
}

function descend(value: unknown, visit: (node: AstNode) => void): void {
  if (typeof value === 'object' && value !== null && '$type' in value)
    walk(value as AstNode, visit);
}

/** Nodes of one sort below a node. */
export function below<T extends keyof ast.CasusAstType>(
  node: AstNode,
  type: T,
): ast.CasusAstType[T][] {
  const found: ast.CasusAstType[T][] = [];
  walk(node, (item) => {
    if (item.$type === type) found.push(item as ast.CasusAstType[T]);
  });
  return found;
}
