import type { LangiumDocument } from 'langium';
import type { Diagnostic } from './diagnostic.js';

/** What lexer and parser could not read. Only the first one of a line: the rest follow from it. */
export function reportSyntax(document: LangiumDocument, into: Diagnostic[]): void {
  const { lexerErrors, parserErrors } = document.parseResult;
  const lines = new Set<number>();
  const add = (line: number, column: number, length: number, message: string) => {
    if (lines.has(line)) return;
    lines.add(line);
    into.push({
      code: 'syntax',
      severity: 'error',
      message,
      proposal: null,
      path: document.uri.path,
      line,
      column,
      endLine: line,
      endColumn: column + length,
    });
  };
  for (const error of lexerErrors) {
    const sign = document.textDocument.getText().slice(error.offset, error.offset + 1);
    add(error.line ?? 1, error.column ?? 1, error.length, `"${sign}" cannot stand here.`);
  }
  for (const error of parserErrors) {
    const { startLine, startColumn, image } = error.token;
    const last = endOfText(document);
    // At the end of the text the parser's token has no place of its own.
    const line = Number.isFinite(startLine) ? (startLine ?? last.line) : last.line;
    const column = Number.isFinite(startColumn) ? (startColumn ?? last.column) : last.column;
    add(line, column, image.length, readable(error.message, image));
  }
}

function endOfText(document: LangiumDocument): { line: number; column: number } {
  const text = document.textDocument;
  const position = text.positionAt(text.getText().length);
  return { line: position.line + 1, column: position.character + 1 };
}

const SORTS: Readonly<Record<string, string>> = {
  ID: 'a name (small letters)',
  PROPER: 'a proper name (capital letter)',
  VAR: 'a variable (one capital letter)',
  HANDLE: 'a handle (one small letter)',
  STRING: 'a text in quotes',
  INT: 'a number',
  DATE: 'a date',
  EOF: 'the end of the text',
};

/** The parser's message in the words of the language, with at most six of what it expected. */
function readable(message: string, found: string): string {
  const said = found === '' ? 'the text ends' : `"${found}" stands here`;
  const expected = [...message.matchAll(/type '([^']+)'|\d+\. \[([^\],]+)/g)].map(
    (m) => m[1] ?? m[2] ?? '',
  );
  const sorts = [...new Set(expected)].map((name) => SORTS[name] ?? `"${name}"`);
  if (sorts.length === 0) return `${said}, which does not fit what comes before.`;
  const shown = sorts.slice(0, 6).join(', ');
  return `${said}, but what can follow is ${shown}${sorts.length > 6 ? ' …' : ''}.`;
}
