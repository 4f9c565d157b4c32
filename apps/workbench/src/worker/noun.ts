import type { Words } from '@casus/words';

/** The first form of a noun of the vocabulary, without the article that its declension carries. */
export function nounOf(
  item: { readonly id: string; readonly names: Readonly<Record<string, string>> },
  lang: Words['lang'],
): string {
  const first = item.names[`${lang}-noun`]?.split('|')[0];
  return first?.replace(/^~/, '').replace(/^(der|die|das) /, '') ?? item.id.replaceAll('-', ' ');
}
