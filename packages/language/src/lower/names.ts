import type { Citation, Names, NounForms, Texts } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { target } from './context.js';

/** `name en "…" de "…"` as forms per language. */
export function names(list: readonly ast.NounName[]): Names {
  const forms: Record<string, NounForms> = {};
  for (const name of list) {
    forms[name.lang] = {
      nom: name.nom,
      gen: optional(name.gen),
      dat: optional(name.dat),
      acc: optional(name.acc),
      plural: name.plural,
      adjective: optional(name.adj),
    };
  }
  return forms;
}

export function texts(list: readonly { readonly texts: readonly ast.LangText[] }[]): Texts {
  const result: Record<string, string> = {};
  for (const item of list) for (const text of item.texts) result[text.lang] = text.text;
  return result;
}

export function citations(list: readonly ast.Citation[]): Citation[] {
  return list.flatMap((item) => {
    const source = target(item.source);
    if (!source) return [];
    const declared = source.$type === 'SourceDecl' ? source.certainty.at(-1) : undefined;
    return [
      {
        source: source.name,
        at: optional(item.at),
        certainty: item.certainty ?? declared ?? 'unconfirmed',
      },
    ];
  });
}

export function optional(text: string | undefined): string | null {
  return text === undefined ? null : text;
}
