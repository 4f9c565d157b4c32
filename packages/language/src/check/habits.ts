import type { Minute } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { endOf } from '../lower/dates.js';

/**
 * What a library does somewhere it is asked to do everywhere: a set of cases without names and
 * sources needs none, a library that cites sources cites them for each clause.
 */
export interface Habits {
  /** The last minute of the library's stated date; null where it states none. */
  readonly stated: Minute | null;
  /** Of English and German, those it speaks. */
  readonly languages: readonly string[];
  readonly clausesCite: boolean;
  readonly recordsCite: boolean;
}

export function habits(trees: readonly ast.Document[]): Habits {
  const declarations = trees.flatMap((tree) => tree.declarations);
  const library = declarations.findLast((decl) => decl.$type === 'LibraryDecl');
  return {
    stated: library ? endOf(library.date, library, () => {}) : null,
    languages: ['en', 'de'].filter((language) =>
      declarations.some((decl) => speaks(decl, language)),
    ),
    clausesCite: declarations.some(citesForClauses),
    recordsCite: declarations.some(
      (decl) =>
        decl.$type === 'RecordDecl' && decl.entries.some((item) => item.citations.length > 0),
    ),
  };
}

function speaks(decl: ast.Declaration, language: string): boolean {
  switch (decl.$type) {
    case 'ActorDecl':
    case 'GroupDecl':
    case 'KindDecl':
    case 'PlaceDecl':
      return decl.names.some((name) => name.lang === language);
    case 'InstrumentDecl':
      return decl.items.some(
        (item) => item.$type === 'Title' && item.texts.some((text) => text.lang === language),
      );
    case 'EventDecl':
    case 'RelationDecl':
      return [...decl.phrases, ...decl.says].some((item) =>
        item.texts.some((text) => text.lang === language),
      );
    default:
      return false;
  }
}

function citesForClauses(decl: ast.Declaration): boolean {
  if (decl.$type !== 'InstrumentDecl') return false;
  return (
    decl.items.some((item) => item.$type === 'Citation') ||
    decl.clauses.some((clause) => clause.citations.length > 0)
  );
}
