import type { Model, NounForms } from '@casus/model';

/** What the vocabulary calls so in words: the identifiers, empty where nothing is. */
export interface Called {
  readonly find: (phrase: string) => readonly string[];
  /** Words of the longest name that can begin with this word; 0 where none does. */
  readonly longestFrom: (word: string) => number;
}

/**
 * Identifiers by the names that people use ("Germany", "der bewaffnete Angriff", "North Korea"), in each
 * language of the library and in any case of it. It is for proposals: near words can be taken for one.
 */
export function called(model: Model): Called {
  const known = new Map<string, Set<string>>();
  const add = (id: string, names: readonly (string | null)[]) => {
    for (const name of names) {
      if (name === null) continue;
      const key = plain(name);
      if (!known.has(key)) known.set(key, new Set());
      known.get(key)?.add(id);
    }
  };
  for (const { id, names, also } of [...model.actors, ...model.places]) {
    add(id, [...also, ...Object.values(names).flatMap(forms)]);
  }
  for (const { id, names } of model.kinds) add(id, Object.values(names).flatMap(forms));
  for (const { id, names } of model.events) {
    const nouns = Object.entries(names).filter(([key]) => key.endsWith('-noun'));
    for (const [, noun] of nouns) add(id, noun.split('|'));
  }
  known.delete('');
  const longest = new Map<string, number>();
  for (const key of known.keys()) {
    const [first = '', ...rest] = key.split(' ');
    longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
  }
  const any = Math.max(0, ...longest.values());
  return {
    find: (phrase) => [...(known.get(plain(phrase)) ?? [])],
    longestFrom: (word) => (ARTICLE.test(`${word} `) ? any + 1 : (longest.get(plain(word)) ?? 0)),
  };
}

const forms = ({ nom, gen, dat, acc }: NounForms) => [nom, gen, dat, acc];

const ARTICLE = /^(the|an?|der|die|das|des|dem|den|eine?[rmns]?) /i;

/** A name without article, large letters and what nouns and adjectives end in: "bewaffneten Angriffs". */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^~+/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ARTICLE, '')
    .split(' ')
    .map((word) => word.replace(/^(.{3,}?)(?:e|en|er|em|es|s|n)*$/, '$1'))
    .join(' ');
}
