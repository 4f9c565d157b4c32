import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultScopeComputation,
  DefaultScopeProvider,
  EMPTY_SCOPE,
  type LangiumDocument,
  MultiMap,
  type ReferenceInfo,
  type Scope,
} from 'langium';
import {
  type ClauseDecl,
  type Document,
  isEventDecl,
  isInstrumentDecl,
  isKindDecl,
  isNounFiller,
} from '../grammar/generated/ast.js';

/** The full name of a clause: `instrument.clause`. */
export function clauseId(clause: ClauseDecl): string {
  return `${clause.$container.name}.${clause.name}`;
}

/** All that a text declares for all others. */
export function* exported(tree: Document): Generator<readonly [AstNode, string]> {
  for (const node of tree.declarations) {
    if ('name' in node) yield [node, node.name];
    if (isKindDecl(node)) for (const entry of node.entries) yield [entry, entry.name];
    if (isEventDecl(node))
      for (const part of [...node.roles, ...node.acts]) yield [part, part.name];
    if (isInstrumentDecl(node)) for (const item of node.clauses) yield [item, clauseId(item)];
  }
}

/** Everything declared is visible everywhere; clauses by their full name. */
export class CasusScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return [...exported(document.parseResult.value as Document)].map(([node, name]) =>
      this.descriptions.createDescription(node, name, document),
    );
  }

  /** Names are global: nothing is looked up through containers. */
  override async collectLocalSymbols(): Promise<MultiMap<AstNode, AstNodeDescription>> {
    return new MultiMap();
  }
}

export class CasusScopeProvider extends DefaultScopeProvider {
  /** Global names first; inside an instrument its own clauses may be named without its name. */
  override getScope(context: ReferenceInfo): Scope {
    const type = this.reflection.getReferenceType(context);
    const global = this.getGlobalScope(type, context) ?? EMPTY_SCOPE;
    if (type === 'Noun') return this.inPlace(context, global);
    if (type !== 'ClauseDecl') return global;
    const own = AstUtils.getContainerOfType(context.container, isInstrumentDecl);
    if (!own) return global;
    return {
      getElement: (name) => global.getElement(name) ?? global.getElement(`${own.name}.${name}`),
      getElements: (name) => global.getElements(name),
      getAllElements: () => global.getAllElements(),
    };
  }

  /** One word may name a kind and a role: "the weapon" is the role's filler, "weapon" the kind. */
  private inPlace(context: ReferenceInfo, global: Scope): Scope {
    const { container } = context;
    const role = isNounFiller(container) && container.article === 'the';
    return {
      getElement: (name) => {
        const found = global.getElements(name);
        return found.find((item) => (item.type === 'RoleDecl') === role) ?? found.head();
      },
      getElements: (name) => global.getElements(name),
      getAllElements: () => global.getAllElements(),
    };
  }
}
