import { type AstNode, CstUtils, type LeafCstNode } from 'langium';
import {
  type Document,
  isClauseDecl,
  isDeclaration,
  isKindEntry,
} from '../grammar/generated/ast.js';

/** One line to be printed. */
export interface Line {
  readonly text: string;
  readonly first: LeafCstNode;
  /** Nothing but a comment. */
  readonly comment: boolean;
  /** The declaration or clause that begins here. */
  readonly opens: AstNode | null;
  /** As it was written: blank lines before, spaces before. */
  readonly blanks: number;
  readonly column: number;
}

/** The text's lines, with a break before each declaration, clause and kind. */
export function breakLines(tree: Document, text: string): Line[] {
  const root = tree.$cstNode;
  if (!root) return [];
  const starts = new Map<number, AstNode>();
  for (const decl of tree.declarations) {
    opening(decl, starts);
    if (decl.$type === 'InstrumentDecl') for (const item of decl.clauses) opening(item, starts);
    if (decl.$type === 'KindDecl') for (const item of decl.entries) opening(item, starts);
  }
  const groups: LeafCstNode[][] = [];
  let last: LeafCstNode | null = null;
  for (const leaf of CstUtils.flattenCst(root)) {
    const fresh = !last || leaf.range.start.line > last.range.end.line || starts.has(leaf.offset);
    if (fresh) groups.push([leaf]);
    else groups.at(-1)?.push(leaf);
    last = leaf;
  }
  return groups.flatMap((leaves, index) => {
    const [first] = leaves;
    const end = leaves.at(-1)?.end;
    if (!first || end === undefined) return [];
    const before = groups[index - 1]?.at(-1)?.range.end.line ?? 0;
    return [
      {
        text: text.slice(first.offset, end).trimEnd(),
        first,
        comment: first.hidden,
        opens: starts.get(first.offset) ?? null,
        blanks: index === 0 ? 0 : Math.max(0, first.range.start.line - before - 1),
        column: first.range.start.character,
      },
    ];
  });
}

function opening(node: AstNode, into: Map<number, AstNode>): void {
  if (node.$cstNode) into.set(node.$cstNode.offset, node);
}

/** Whether the line begins a declaration or a clause, which stand apart. */
export function standsApart({ opens }: Line): boolean {
  return opens !== null && (isDeclaration(opens) || isClauseDecl(opens)) && !isKindEntry(opens);
}
