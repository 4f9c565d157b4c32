import type { AstNode } from 'langium';
import {
  type Document,
  isBinder,
  isClauseBody,
  isConjunction,
  isDocument,
  isKindEntry,
  isLangText,
  isTail,
  type KindEntry,
} from '../grammar/generated/ast.js';
import type { Line } from './lines.js';

const STEP = 2;

/** Spaces before each line: what goes on below its beginning stands one step further in. */
export function indentation(tree: Document, lines: readonly Line[]): number[] {
  const offsets = lines.map((line) => line.first.offset);
  const depths = kindDepths(tree);
  const indents: number[] = [];
  lines.forEach((line, index) => {
    if (line.comment) indents.push(-1);
    else indents.push(codeIndent(line, index, { lines, indents, offsets, depths }));
  });
  return indents.map((indent, index) =>
    indent < 0 ? commentIndent(lines, indents, index) : indent,
  );
}

interface Layout {
  readonly lines: readonly Line[];
  /** Of the lines so far. */
  readonly indents: readonly number[];
  readonly offsets: readonly number[];
  readonly depths: ReadonlyMap<KindEntry, number>;
}

function codeIndent(line: Line, index: number, layout: Layout): number {
  let child: AstNode | null = null;
  let node: AstNode | undefined = line.first.astNode;
  while (node && lineOf(node, layout) === index) {
    child = node;
    node = node.$container;
  }
  if (!node || isDocument(node) || (child && isDocument(child))) return 0;
  if (child && isKindEntry(child)) return STEP * (layout.depths.get(child) ?? 1);
  const begun = lineOf(node, layout);
  const base = layout.indents[begun] ?? 0;
  if (isClauseBody(node)) return bodyIndent(node, child, base, layout);
  // "and …" below the condition that it continues, where that has a line of its own.
  if (isConjunction(node) && beginsLine(node, layout)) return base;
  const aligned = child && isLangText(child) ? textColumn(node, begun, base, layout) : null;
  return aligned ?? base + STEP;
}

/** The parts of a clause stand below each other; what limits its head stands further in. */
function bodyIndent(body: AstNode, child: AstNode | null, base: number, layout: Layout): number {
  const level = beginsLine(body, layout) ? base : base + STEP;
  return child && (isTail(child) || isBinder(child)) ? level + STEP : level;
}

/** `de "…"` below `en "…"`. */
function textColumn(node: AstNode, begun: number, base: number, layout: Layout): number | null {
  const texts = (node as { readonly texts?: readonly AstNode[] }).texts;
  const first = texts?.[0]?.$cstNode;
  const start = layout.offsets[begun];
  if (!texts?.[0] || !first || start === undefined || lineOf(texts[0], layout) !== begun)
    return null;
  return base + first.offset - start;
}

/** The line on which a node begins: the last one that starts no later (binary search). */
function lineOf(node: AstNode, { offsets }: Layout): number {
  const at = node.$cstNode?.offset ?? 0;
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function beginsLine(node: AstNode, layout: Layout): boolean {
  return node.$cstNode?.offset === layout.offsets[lineOf(node, layout)];
}

/** How deep each kind stands: the same reading of columns as when it is lowered. */
function kindDepths(tree: Document): Map<KindEntry, number> {
  const depths = new Map<KindEntry, number>();
  for (const decl of tree.declarations) {
    if (decl.$type !== 'KindDecl') continue;
    const above: number[] = [];
    for (const entry of decl.entries) {
      const column = entry.$cstNode?.range.start.character ?? 0;
      while ((above.at(-1) ?? -1) >= column) above.pop();
      above.push(column);
      depths.set(entry, above.length);
    }
  }
  return depths;
}

/** A comment stands with what follows, or, written further in, with what goes before. */
function commentIndent(lines: readonly Line[], indents: readonly number[], index: number): number {
  const isCode = (at: number) => lines[at]?.comment === false;
  let next = index;
  while (next < lines.length && !isCode(next)) next += 1;
  let before = index;
  while (before >= 0 && !isCode(before)) before -= 1;
  const column = lines[index]?.column ?? 0;
  const below = next < lines.length ? (indents[next] ?? 0) : 0;
  const written = next < lines.length ? (lines[next]?.column ?? 0) : 0;
  return column > written ? Math.max(below, indents[before] ?? 0) : below;
}
