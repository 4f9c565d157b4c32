import type { Words } from '@casus/words';

/** A state as it stands in a list or on a map: without the article that sentences need. */
export function listed(name: string): string {
  return name.replace(/^(the|der|die|das) (?=\p{Lu})/u, '');
}

/** The first form of a noun of the vocabulary, without the article that its declension carries. */
export function nounOf(
  item: { readonly id: string; readonly names: Readonly<Record<string, string>> },
  lang: Words['lang'],
): string {
  const first = item.names[`${lang}-noun`]?.split('|')[0];
  return first?.replace(/^~/, '').replace(/^(der|die|das) /, '') ?? item.id.replaceAll('-', ' ');
}
