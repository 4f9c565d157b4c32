import type * as ast from '../grammar/generated/ast.js';
import type { Checking } from './checking.js';

/** Every clause says where it stands: its own citation or its instrument's. */
export function clauseSource(node: ast.ClauseDecl, checking: Checking): void {
  const shared = node.$container.items.some((item) => item.$type === 'Citation');
  if (shared || node.citations.length > 0 || !checking.habits.clausesCite) return;
  checking.report(node, {
    code: 'clause-source',
    severity: 'warning',
    message: `No source for "${node.name}": say "per SOURCE" in the clause or its instrument.`,
  });
}

export function factSource(node: ast.DatedFact | ast.Completeness, checking: Checking): void {
  if (node.$container.$type !== 'RecordDecl' || node.citations.length > 0) return;
  if (!checking.habits.recordsCite) return;
  checking.report(node, {
    code: 'fact-source',
    severity: 'warning',
    message: 'No source for this fact: say "per SOURCE" after it.',
  });
}

/** Without the digest nobody can tell whether the text at hand is the one that was read. */
export function paragraphDigest(node: ast.ParagraphDecl, checking: Checking): void {
  if (node.digest) return;
  checking.report(node, {
    code: 'paragraph-digest',
    severity: 'warning',
    message: `Paragraph ${node.number} has no digest: no copy of the report can be checked against it.`,
  });
}
