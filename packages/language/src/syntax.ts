import type { LangiumDocument } from 'langium';
import type { Diagnostic } from './diagnostic.js';
import type { CasusParseResult } from './parse/parser.js';

/** What could not be read: one finding for each clause or declaration that was left out. */
export function reportSyntax(
  document: LangiumDocument,
  nearestActor: (name: string) => string | null,
  into: Diagnostic[],
): void {
  const { slips } = document.parseResult as CasusParseResult;
  for (const slip of slips) {
    const start = document.textDocument.positionAt(slip.offset);
    const end = document.textDocument.positionAt(slip.offset + slip.length);
    const actor = slip.properFor ? nearestActor(slip.properFor) : null;
    into.push({
      code: 'syntax',
      severity: 'error',
      message: actor ? `${slip.message} Did you mean "${actor}"?` : slip.message,
      proposal: actor ?? slip.proposal,
      path: document.uri.path,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    });
  }
}
