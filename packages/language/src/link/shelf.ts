import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { Document } from '../grammar/generated/ast.js';
import { givenAs } from '../path.js';
import { exported } from './scope.js';
import { type CasusServices, createServices, type Rules } from './services.js';

/** One text on the shelf, read and linked. */
export interface Entry<Study> {
  readonly document: LangiumDocument<Document>;
  readonly tree: Document;
  /** What it declares, as `type name`. */
  readonly exports: ReadonlySet<string>;
  /** Names that it uses, resolved or not. */
  mentions: ReadonlySet<string>;
  /** Addresses of texts that its names lead to. */
  targets: ReadonlySet<string>;
  /** Some name in it leads nowhere. */
  unresolved: boolean;
  /** What was learnt of it; null: not yet, or no longer true. */
  study: Study | null;
}

interface Placed {
  readonly path: string;
  readonly text: string;
  /** Findings show its path as it was given. */
  readonly own?: boolean;
}

/** Texts by path, in the order in which they first came. */
export interface Shelf<Study> {
  readonly services: CasusServices;
  readonly entries: () => readonly Entry<Study>[];
  /** Puts texts in and links what has to be linked anew; forgets what was learnt of all that depends on them. */
  readonly put: (texts: readonly Placed[]) => Promise<void>;
}

export function createShelf<Study>(rules: Rules): Shelf<Study> {
  const services = createServices(rules);
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const kept = new Map<string, Entry<Study>>();
  const put: Shelf<Study>['put'] = async (texts) => {
    const fresh = new Map<string, Entry<Study>>();
    const gone: Entry<Study>[] = [];
    for (const { path, text, own } of texts) {
      const uri = URI.file(path);
      const old = kept.get(uri.toString());
      if (old?.document.textDocument.getText() === text) continue;
      if (old && !fresh.has(uri.toString())) gone.push(old);
      if (old) LangiumDocuments.deleteDocument(uri);
      const document = LangiumDocumentFactory.fromString<Document>(text, uri);
      if (own) givenAs(document, path);
      LangiumDocuments.addDocument(document);
      const entry = newEntry<Study>(document);
      kept.set(uri.toString(), entry);
      fresh.set(uri.toString(), entry);
    }
    const relinked = toRelink(kept, fresh, gone);
    for (const { document } of relinked) {
      DocumentBuilder.resetToState(document, DocumentState.ComputedScopes);
    }
    const linking = [...fresh.values(), ...relinked];
    await DocumentBuilder.build(linking.map((entry) => entry.document));
    for (const entry of linking) followReferences(entry);
    forget(kept, linking, [...gone, ...fresh.values()].some(hasKinds));
  };
  return { services, entries: () => [...kept.values()], put };
}

function newEntry<Study>(document: LangiumDocument<Document>): Entry<Study> {
  const tree = document.parseResult.value;
  const exports = new Set<string>();
  for (const [node, name] of exported(tree)) exports.add(`${node.$type} ${name}`);
  const none = { mentions: new Set<string>(), targets: new Set<string>() };
  return { document, tree, exports, ...none, unresolved: false, study: null };
}

function hasKinds(entry: Entry<unknown>): boolean {
  return entry.tree.declarations.some((decl) => decl.$type === 'KindDecl');
}

/** Texts whose names lead into a changed text, led nowhere, or may now lead elsewhere. */
function toRelink<Study>(
  kept: ReadonlyMap<string, Entry<Study>>,
  fresh: ReadonlyMap<string, Entry<Study>>,
  gone: readonly Entry<Study>[],
): Entry<Study>[] {
  const before = new Set(gone.flatMap((entry) => [...entry.exports]));
  const after = new Set([...fresh.values()].flatMap((entry) => [...entry.exports]));
  const differing = [
    ...[...before].filter((item) => !after.has(item)),
    ...[...after].filter((item) => !before.has(item)),
  ];
  const moved = new Set(differing.map((item) => item.slice(item.indexOf(' ') + 1)));
  return [...kept].flatMap(([address, entry]) => {
    if (fresh.has(address)) return [];
    const affected = entry.unresolved || meet(fresh, entry.targets) || meet(moved, entry.mentions);
    return affected ? [entry] : [];
  });
}

/** Whether anything is in both; the first is the smaller. */
function meet(some: Pick<ReadonlySet<string>, 'keys' | 'size'>, others: ReadonlySet<string>) {
  for (const item of some.keys()) if (others.has(item)) return true;
  return false;
}

function followReferences(entry: Entry<unknown>): void {
  const mentions = new Set<string>(unlinkedNames(entry.tree));
  const targets = new Set<string>();
  for (const reference of entry.document.references) {
    mentions.add(reference.$refText);
    const description = '$nodeDescription' in reference ? reference.$nodeDescription : undefined;
    if (description) targets.add(description.documentUri.toString());
  }
  entry.unresolved = entry.document.references.some((reference) => reference.error !== undefined);
  entry.mentions = mentions;
  entry.targets = targets;
}

/** Names that are looked up without being references: expected clauses and types. */
function unlinkedNames(tree: Document): string[] {
  return tree.declarations.flatMap((decl) => {
    switch (decl.$type) {
      case 'ScenarioDecl':
        return decl.expects.flatMap(({ clause }) => [
          clause,
          clause.slice(0, Math.max(0, clause.lastIndexOf('.'))),
        ]);
      case 'EventDecl':
        return decl.roles.flatMap((role) => [role.type, role.owner ?? '']);
      case 'RelationDecl':
        return decl.params;
      default:
        return [];
    }
  });
}

/** What was learnt of a text rests on all texts that it leads to, over however many steps. */
function forget<Study>(
  kept: ReadonlyMap<string, Entry<Study>>,
  linked: readonly Entry<Study>[],
  everything: boolean,
): void {
  if (everything) for (const entry of kept.values()) entry.study = null;
  for (const entry of linked) entry.study = null;
  const dirty = new Set(linked.map((entry) => entry.document.uri.toString()));
  for (let size = -1; size !== dirty.size; ) {
    size = dirty.size;
    for (const [address, entry] of kept) {
      if (dirty.has(address) || !meet(entry.targets, dirty)) continue;
      entry.study = null;
      dirty.add(address);
    }
  }
}
