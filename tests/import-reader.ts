import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import type { ImportEdge } from './import-rules.js';

/**
 * Reads imports from the syntax of the sources. The compiler would drop type imports, and a tool
 * that resolves through dist/ would see only what was built.
 */
export interface ImportReport {
  /** Source files, as paths from the root. */
  readonly modules: readonly string[];
  readonly edges: readonly ImportEdge[];
  /** Imports of our own code that lead to no file: `file: specifier`. */
  readonly unresolved: readonly string[];
}

interface Mention {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

export function readImports(root: string): ImportReport {
  const modules = sourceFolders(root).flatMap((folder) => sourceFiles(root, folder));
  const edges: ImportEdge[] = [];
  const unresolved: string[] = [];
  for (const from of modules) {
    for (const { specifier, typeOnly } of mentions(from, readFileSync(join(root, from), 'utf8'))) {
      const relative = specifier.startsWith('.');
      if (!relative && !specifier.startsWith('@casus/')) continue;
      const to = candidates(from, specifier).find((path) => isFile(join(root, path)));
      if (to === undefined) unresolved.push(`${from}: ${specifier}`);
      else edges.push({ from, to, typeOnly, relative });
    }
  }
  return { modules, edges, unresolved };
}

function sourceFolders(root: string): string[] {
  return ['packages', 'apps'].flatMap((kind) =>
    folderEntries(join(root, kind))
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${kind}/${entry.name}/src`),
  );
}

function sourceFiles(root: string, folder: string): string[] {
  return folderEntries(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(root, path);
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}

function folderEntries(folder: string) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Files that the specifier may mean, most likely first. */
function candidates(from: string, specifier: string): string[] {
  if (specifier.startsWith('.')) {
    const path = posix.join(posix.dirname(from), specifier);
    return [path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2'), path.replace(/\.js$/, '.tsx'), path];
  }
  const [, unit = '', ...rest] = specifier.split('/');
  return ['packages', 'apps'].flatMap((kind) => {
    const path = [kind, unit, 'src', ...rest].join('/');
    return [`${path}/index.ts`, `${path}.ts`];
  });
}

/** Every import, re-export, `import()` and `import('…').T` of a source text. */
export function mentions(file: string, text: string): Mention[] {
  const found: Mention[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node !== undefined && ts.isStringLiteralLike(node)) {
      found.push({ specifier: node.text, typeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      for (const typeOnly of importKinds(node.importClause)) add(node.moduleSpecifier, typeOnly);
    } else if (ts.isExportDeclaration(node)) {
      for (const typeOnly of exportKinds(node)) add(node.moduleSpecifier, typeOnly);
    } else if (ts.isImportEqualsDeclaration(node)) {
      if (ts.isExternalModuleReference(node.moduleReference)) {
        add(node.moduleReference.expression, node.isTypeOnly);
      }
    } else if (ts.isImportTypeNode(node)) {
      if (ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && isImportCall(node)) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

function isImportCall(node: ts.CallExpression): boolean {
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(node.expression) && node.expression.text === 'require';
}

/** Whether types, values or both are taken: one entry for each. */
function importKinds(clause: ts.ImportClause | undefined): readonly boolean[] {
  if (clause === undefined) return [false];
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [true];
  const kinds = new Set(elementKinds(clause.namedBindings));
  if (clause.name !== undefined) kinds.add(false);
  return [...kinds];
}

function exportKinds(node: ts.ExportDeclaration): readonly boolean[] {
  return node.isTypeOnly ? [true] : [...new Set(elementKinds(node.exportClause))];
}

function elementKinds(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined) {
  if (bindings === undefined) return [false];
  if (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)) return [false];
  return bindings.elements.length === 0
    ? [false]
    : bindings.elements.map((element) => element.isTypeOnly);
}
