import { CstUtils } from 'langium';
import type { Report } from '../diagnostic.js';
import type * as ast from '../grammar/generated/ast.js';

/**
 * An "and" that begins a line belongs to the limb before it. Written no deeper than the limb's
 * label it looks as if it belonged to the whole list: what is meant cannot be told.
 */
export function andAfterLimbs(node: ast.LimbDecl, report: Report): void {
  const limb = node.$cstNode;
  // Places in the tree are slow to find: most limbs have no such line at all.
  if (!limb || !/\n\s*(and\b|,)/.test(limb.text)) return;
  const column = limb.range.start.character;
  let line = limb.range.start.line;
  for (const leaf of CstUtils.flattenCst(limb)) {
    const { start } = leaf.range;
    const begins = start.line > line;
    line = Math.max(line, start.line);
    if (!begins || start.character > column || (leaf.text !== 'and' && leaf.text !== ',')) continue;
    report(leaf, {
      code: 'and-after-limbs',
      message: `This "${leaf.text}" belongs to limb (${node.label}) alone. If so, write it deeper than the label; if it is for all limbs, put it before the list.`,
    });
  }
}
