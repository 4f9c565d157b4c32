import type { AstNode, CstNode, LangiumDocument } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import { shownPath } from './path.js';

type Position = Parameters<LangiumDocument['textDocument']['offsetAt']>[0];

export type Severity = 'error' | 'warning';

/** A finding in a text, located; codes are stable and listed in `docs/reference/checks.md`. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What the writer may have meant, ready to be put in place. */
  readonly proposal: string | null;
  readonly path: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The words of the text that stand there; they end in its line at the latest. */
  readonly passage: string;
}

export interface Finding {
  readonly code: string;
  readonly severity?: Severity;
  readonly message: string;
  readonly proposal?: string | null;
}

/** Collects findings; passed down wherever something can be wrong with a text. */
export type Report = (node: AstNode | CstNode, finding: Finding) => void;

export function collector(into: Diagnostic[]): Report {
  return (node, finding) => into.push(locate(node, finding));
}

function locate(node: AstNode | CstNode, finding: Finding): Diagnostic {
  const ast = '$type' in node ? (node as AstNode) : (node as CstNode).astNode;
  const cst = '$type' in node ? (node as AstNode).$cstNode : (node as CstNode);
  const document = AstUtils.getDocument(ast);
  const range = cst ? CstUtils.toDocumentSegment(cst).range : undefined;
  return {
    code: finding.code,
    severity: finding.severity ?? 'error',
    message: finding.message,
    proposal: finding.proposal ?? null,
    path: shownPath(document),
    line: (range?.start.line ?? 0) + 1,
    column: (range?.start.character ?? 0) + 1,
    endLine: (range?.end.line ?? 0) + 1,
    endColumn: (range?.end.character ?? 0) + 1,
    passage: range ? passageOf(document, range.start, range.end) : '',
  };
}

function passageOf({ textDocument }: LangiumDocument, start: Position, end: Position): string {
  const before = { line: start.line + 1, character: 0 };
  return textDocument.getText({ start, end: end.line === start.line ? end : before }).trim();
}

/** A finding about signs of a text rather than about what they mean. */
export function range(
  document: LangiumDocument,
  offset: number,
  length: number,
  finding: Finding,
): Diagnostic {
  const start = document.textDocument.positionAt(offset);
  const end = document.textDocument.positionAt(offset + length);
  return {
    code: finding.code,
    severity: finding.severity ?? 'error',
    message: finding.message,
    proposal: finding.proposal ?? null,
    path: shownPath(document),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    passage: passageOf(document, start, end),
  };
}

/** By text, in the order of the texts, then by place; what was found twice over is said once. */
export function inOrder(
  findings: readonly Diagnostic[],
  paths: readonly string[],
): readonly Diagnostic[] {
  const rank = new Map(paths.map((path, index) => [path, index]));
  const once = new Map(
    findings.map((item) => [
      `${item.path}:${item.line}:${item.column} ${item.code} ${item.message}`,
      item,
    ]),
  );
  return [...once.values()].sort(
    (a, b) =>
      (rank.get(a.path) ?? 0) - (rank.get(b.path) ?? 0) || a.line - b.line || a.column - b.column,
  );
}
