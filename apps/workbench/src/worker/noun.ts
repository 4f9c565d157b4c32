import type { Words } from '@casus/words';

/** The first form of a noun of the vocabulary, as it stands in a list: without the article that its declension carries. */
export function nounOf(
  item: { readonly id: string; readonly names: Readonly<Record<string, string>> },
  lang: Words['lang'],
): string {
  const first = item.names[`${lang}-noun`]?.split('|')[0]?.replace(/^~+/, '');
  return first === undefined ? item.id.replaceAll('-', ' ') : withoutArticle(first, lang);
}

/** A name as it stands in a list or on a map. */
export function withoutArticle(name: string, lang: Words['lang']): string {
  if (lang === 'en') return name.replace(/^the /, '');
  const [article = '', ...rest] = name.split(' ');
  return rest.length > 0 && article in STRONG ? strong(article, rest).join(' ') : name;
}

/** What an adjective ends in when the article no longer says case and gender: from, to. */
const STRONG: Readonly<Record<string, readonly [RegExp, string]>> = {
  der: [/e$/, 'er'],
  das: [/e$/, 'es'],
  die: [/en$/, 'e'],
};

/** Adjectives of a name begin with a capital: they are known by how they end. */
const ADJECTIVE = /^(\p{Ll}.*|.*(ische|igte|ige|ierte|ete|inte|liche))n?$/u;

function strong(article: string, words: readonly string[]): readonly string[] {
  const [ending, own] = STRONG[article] ?? [/$^/, ''];
  const noun = words.findIndex((word, at) => at === words.length - 1 || !ADJECTIVE.test(word));
  return words.map((word, at) => (at < noun ? word.replace(ending, own) : word));
}
