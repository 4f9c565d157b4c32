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
  isEventDecl,
  isInstrumentDecl,
  isKindDecl,
} from '../grammar/generated/ast.js';

/** The full name of a clause: `instrument.clause`. */
export function clauseId(clause: ClauseDecl): string {
  return `${clause.$container.name}.${clause.name}`;
}

/** Everything declared is visible everywhere; clauses by their full name. */
export class CasusScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const exported: AstNodeDescription[] = [];
    const add = (node: AstNode, name: string | undefined) => {
      if (name) exported.push(this.descriptions.createDescription(node, name, document));
    };
    for (const node of AstUtils.streamContents(document.parseResult.value)) {
      const name = (node as { name?: unknown }).name;
      if (typeof name === 'string') add(node, name);
      if (isKindDecl(node)) for (const entry of node.entries) add(entry, entry.name);
      if (isEventDecl(node)) for (const part of [...node.roles, ...node.acts]) add(part, part.name);
      if (isInstrumentDecl(node)) for (const clause of node.clauses) add(clause, clauseId(clause));
    }
    return exported;
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
    const global = this.getGlobalScope(type, context);
    if (type !== 'ClauseDecl') return global ?? EMPTY_SCOPE;
    const own = AstUtils.getContainerOfType(context.container, isInstrumentDecl);
    if (!own) return global;
    return {
      getElement: (name) => global.getElement(name) ?? global.getElement(`${own.name}.${name}`),
      getElements: (name) => global.getElements(name),
      getAllElements: () => global.getAllElements(),
    };
  }
}
