import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import type { Checking } from './checking.js';

/**
 * A "per" that begins a line belongs to the line before it. Written no deeper than that line it
 * looks as if it belonged to the whole instrument: what is meant cannot be told.
 */
export function citationPlace(node: ast.Citation, checking: Checking): void {
  const owner: AstNode = node.$container;
  const cited = node.$cstNode?.range.start;
  const begun = owner.$cstNode?.range;
  if (!cited || !begun || !INNER.has(owner.$type)) return;
  if (cited.line === begun.start.line || cited.character > begun.start.character) return;
  checking.report(node, {
    code: 'citation-place',
    message: `This "per" belongs to what begins in line ${begun.start.line + 1} alone. If so, write it deeper; if it is for the whole, put it before that line.`,
  });
}

/** What takes citations inside something that takes citations too. */
const INNER: ReadonlySet<string> = new Set([
  'InForce',
  'Lasts',
  'Members',
  'Parties',
  'Step',
  'Suspended',
  'Withdrawn',
]);
