import type { LangiumDocument } from 'langium';
import { type Diagnostic, range } from './diagnostic.js';
import type { CasusParseResult } from './parse/parser.js';

/** What could not be read: one finding for each clause or declaration that was left out. */
export function reportSyntax(
  document: LangiumDocument,
  nearestActor: (name: string) => string | null,
  into: Diagnostic[],
): void {
  const { slips } = document.parseResult as CasusParseResult;
  for (const slip of slips) {
    const actor = slip.properFor ? nearestActor(slip.properFor) : null;
    const message = actor ? `${slip.message} Did you mean "${actor}"?` : slip.message;
    const finding = { code: 'syntax', message, proposal: actor ?? slip.proposal };
    into.push(range(document, slip.offset, slip.length, finding));
  }
}
