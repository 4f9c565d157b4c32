import type { Model } from '@casus/model';
import { type LangiumDocument, URI } from 'langium';
import { runChecks } from './check/index.js';
import { collector, type Diagnostic } from './diagnostic.js';
import type { Document } from './grammar/generated/ast.js';
import { reportUnresolved } from './link/errors.js';
import { type CasusServices, createServices } from './link/services.js';
import { lower } from './lower/library.js';
import { reportSyntax } from './syntax.js';

export interface SourceText {
  /** Shown in diagnostics; also tells texts apart. */
  readonly path: string;
  readonly text: string;
}

export interface Reading {
  readonly model: Model;
  /** In the order of the texts, then by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A library being read: texts go in, can be replaced one at a time, and come out as a model. */
export interface Workspace {
  readonly services: CasusServices;
  /** Puts texts in (replacing those of the same path), reads and checks everything. */
  readonly read: (texts: readonly SourceText[]) => Promise<Reading>;
}

export function createWorkspace(): Workspace {
  const services = createServices();
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const read = async (texts: readonly SourceText[]): Promise<Reading> => {
    const changed: URI[] = [];
    const fresh: LangiumDocument[] = [];
    for (const { path, text } of texts) {
      const uri = URI.file(path);
      if (LangiumDocuments.hasDocument(uri)) LangiumDocuments.deleteDocument(uri);
      const document = LangiumDocumentFactory.fromString(text, uri);
      LangiumDocuments.addDocument(document);
      changed.push(uri);
      fresh.push(document);
    }
    if (LangiumDocuments.all.count() === fresh.length) await DocumentBuilder.build(fresh, {});
    else await DocumentBuilder.update(changed, []);
    return reading([...LangiumDocuments.all], services);
  };
  return { services, read };
}

function reading(documents: readonly LangiumDocument[], services: CasusServices): Reading {
  const diagnostics: Diagnostic[] = [];
  const report = collector(diagnostics);
  const index = services.shared.workspace.IndexManager;
  const names = () => index.allElements().map((item) => item.name);
  for (const document of documents) {
    reportSyntax(document, diagnostics);
    reportUnresolved(document, names, report);
  }
  const trees = documents.map((document) => document.parseResult.value as Document);
  const model = lower(trees, report);
  runChecks(trees, model, report);
  diagnostics.sort(
    (a, b) => a.path.localeCompare(b.path, 'en') || a.line - b.line || a.column - b.column,
  );
  return { model, diagnostics };
}

/** Reads and checks texts at once. Never throws for what a text says: see the diagnostics. */
export function readLibrary(texts: readonly SourceText[]): Promise<Reading> {
  return createWorkspace().read(texts);
}
