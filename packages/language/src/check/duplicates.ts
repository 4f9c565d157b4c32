import { type AstNode, AstUtils } from 'langium';
import type { Report } from '../diagnostic.js';
import type * as ast from '../grammar/generated/ast.js';
import { clauseId } from '../link/scope.js';
import { shownPath } from '../path.js';

/** Sorts within which a name means one thing. */
const SORTS: Readonly<Record<ast.Declaration['$type'], string>> = {
  ActorDecl: 'actor or group',
  AxiomDecl: 'axiom',
  EventDecl: 'event type',
  GroupDecl: 'actor or group',
  InstrumentDecl: 'instrument',
  KindDecl: 'kind',
  LibraryDecl: 'library',
  PlaceDecl: 'place',
  RecordDecl: 'record',
  RelationDecl: 'relation or term',
  ReportDecl: 'source or report',
  RuleDecl: 'rule',
  ScenarioDecl: 'scenario',
  SourceDecl: 'source or report',
};

/** Names that are declared more than once: each later one, with the place of the first. The order of the trees says which is later. */
export function duplicateNames(trees: readonly ast.Document[], report: Report): void {
  const first = new Map<string, AstNode>();
  const add = (node: AstNode, sort: string, name: string, within: string) => {
    const key = `${within} ${sort} ${name}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, node);
      return;
    }
    const shown = sort === 'library' ? 'The library' : `The ${sort} "${name}"`;
    report(node, {
      code: 'duplicate',
      message: `${shown} is declared already (${placeOf(earlier)}).`,
    });
  };
  for (const decl of trees.flatMap((tree) => tree.declarations)) declared(decl, add);
}

type Add = (node: AstNode, sort: string, name: string, within: string) => void;

function declared(decl: ast.Declaration, add: Add): void {
  const sort = SORTS[decl.$type];
  switch (decl.$type) {
    case 'LibraryDecl':
      add(decl, sort, '', '');
      return;
    case 'ScenarioDecl':
      // Titles are told apart by their files.
      add(decl, sort, decl.title, AstUtils.getDocument(decl).uri.path);
      return;
    case 'KindDecl':
      add(decl, sort, decl.name, '');
      // An entry may be repeated in its own taxonomy: it then stands below several kinds.
      for (const entry of new Map(decl.entries.map((item) => [item.name, item])).values()) {
        if (entry.name !== decl.name) add(entry, sort, entry.name, '');
      }
      return;
    case 'EventDecl':
      for (const role of decl.roles) {
        add(role, 'role', role.prep, `event ${decl.name}`);
        add(role, 'role called', role.name, `event ${decl.name}`);
      }
      for (const act of decl.acts) add(act, 'verb', act.name, '');
      break;
    case 'InstrumentDecl':
      for (const clause of decl.clauses) add(clause, 'clause', clauseId(clause), '');
      break;
    default:
      break;
  }
  add(decl, sort, decl.name, '');
}

function placeOf(node: AstNode): string {
  const line = (node.$cstNode?.range.start.line ?? 0) + 1;
  return `${shownPath(AstUtils.getDocument(node))}:${line}`;
}
