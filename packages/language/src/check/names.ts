import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import type { Checking } from './checking.js';

/** Whatever is printed has a name in each language that the library speaks. */
function missing(
  node: AstNode & { readonly name: string },
  languages: readonly string[],
  what: string,
  checking: Checking,
): void {
  const lacking = checking.habits.languages.filter((language) => !languages.includes(language));
  if (lacking.length === 0) return;
  const words = lacking.map((language) => (language === 'en' ? 'English' : 'German')).join(' and ');
  checking.report(node, {
    code: 'name-missing',
    severity: 'warning',
    message: `"${node.name}" has no ${words} ${what}.`,
  });
}

export function nounNames(
  node: ast.ActorDecl | ast.GroupDecl | ast.PlaceDecl | ast.KindDecl,
  checking: Checking,
): void {
  missing(
    node,
    node.names.map((item) => item.lang),
    'name',
    checking,
  );
}

/** An entry that repeats a kind to give it a second parent needs no names of its own. */
export function entryNames(node: ast.KindEntry, checking: Checking): void {
  const same = node.$container.entries.filter((item) => item.name === node.name);
  if (same[0] !== node) return;
  missing(
    node,
    same.flatMap((item) => item.names.map((name) => name.lang)),
    'name',
    checking,
  );
}

export function eventNames(node: ast.EventDecl, checking: Checking): void {
  missing(node, languages([...node.phrases, ...node.says]), 'phrase', checking);
}

export function relationNames(node: ast.RelationDecl, checking: Checking): void {
  missing(node, languages([...node.phrases, ...node.says]), 'phrase', checking);
}

export function instrumentTitle(node: ast.InstrumentDecl, checking: Checking): void {
  const titles = node.items.flatMap((item) => (item.$type === 'Title' ? [item] : []));
  missing(node, languages(titles), 'title', checking);
}

/** "en-noun" is English too. */
function languages(list: readonly { readonly texts: readonly ast.LangText[] }[]): string[] {
  return list.flatMap((item) => item.texts.map((text) => text.lang.slice(0, 2)));
}
