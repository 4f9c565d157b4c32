import { type LangiumDocument, URI } from 'langium';
import { andAfterLimbs } from '../check/and-after-limbs.js';
import { below } from '../check/checking.js';
import { collector, type Diagnostic } from '../diagnostic.js';
import type { Document } from '../grammar/generated/ast.js';
import { type CasusServices, createServices } from '../link/services.js';
import { reportSyntax } from '../syntax.js';
import { indentation } from './indentation.js';
import { breakLines, type Line } from './lines.js';
import { spacing } from './spacing.js';

/**
 * Lays a text out: indentation by structure, one blank line between declarations and clauses, no
 * spaces at line ends. Line breaks, comments and spaces within lines stay. What it means stays the
 * same; a text that cannot be read, or reads other than it looks, is given back as findings.
 */
export async function format(
  text: string,
  path = 'text.casus',
  services: CasusServices = createServices(),
): Promise<string | readonly Diagnostic[]> {
  const clean = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const document = services.shared.workspace.LangiumDocumentFactory.fromString<Document>(
    clean,
    URI.file(path),
  );
  const findings = refusals(document);
  if (findings.length > 0) return findings;
  const lines = breakLines(document.parseResult.value, clean);
  return print(lines, indentation(document.parseResult.value, lines), spacing(lines));
}

/** An "and" after a list of limbs would be laid out as what it is, and hide that it was meant otherwise. */
function refusals(document: LangiumDocument<Document>): Diagnostic[] {
  const findings: Diagnostic[] = [];
  reportSyntax(document, () => null, findings);
  const report = collector(findings);
  for (const limb of below(document.parseResult.value, 'LimbDecl')) andAfterLimbs(limb, report);
  return findings;
}

function print(
  lines: readonly Line[],
  indents: readonly number[],
  blanks: readonly boolean[],
): string {
  const printed = lines.map(
    (line, index) => `${blanks[index] ? '\n' : ''}${' '.repeat(indents[index] ?? 0)}${line.text}\n`,
  );
  return printed.join('');
}
