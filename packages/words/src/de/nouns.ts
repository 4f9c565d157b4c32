import { splitForms } from '@casus/model';
import { CASES, type Case, type Forms } from '../forms.js';
import type { Determiner } from '../language.js';

type Gender = 'm' | 'n' | 'f' | 'pl';

/** A noun taken apart so that its adjectives can take the endings a determiner asks for. */
interface Noun {
  readonly gender: Gender;
  /** Without endings: "bewaffnet". */
  readonly adjectives: readonly string[];
  readonly heads: Readonly<Record<Case, string>>;
  /** Written with a leading ~: it takes no "ein". */
  readonly mass: boolean;
}

type Table = Readonly<
  Record<Gender, readonly [nom: string, gen: string, dat: string, acc: string]>
>;

const THE: Table = {
  m: ['der', 'des', 'dem', 'den'],
  n: ['das', 'des', 'dem', 'das'],
  f: ['die', 'der', 'der', 'die'],
  pl: ['die', 'der', 'den', 'die'],
};
const RELATIVE: Table = {
  m: ['der', 'dessen', 'dem', 'den'],
  n: ['das', 'dessen', 'dem', 'das'],
  f: ['die', 'deren', 'der', 'die'],
  pl: ['die', 'deren', 'denen', 'die'],
};
const THIS: Table = {
  m: ['dieser', 'dieses', 'diesem', 'diesen'],
  n: ['dieses', 'dieses', 'diesem', 'dieses'],
  f: ['diese', 'dieser', 'dieser', 'diese'],
  pl: ['diese', 'dieser', 'diesen', 'diese'],
};
const A: Table = {
  m: ['ein', 'eines', 'einem', 'einen'],
  n: ['ein', 'eines', 'einem', 'ein'],
  f: ['eine', 'einer', 'einer', 'eine'],
  pl: ['', '', '', ''],
};
const NO: Table = {
  m: ['kein', 'keines', 'keinem', 'keinen'],
  n: ['kein', 'keines', 'keinem', 'kein'],
  f: ['keine', 'keiner', 'keiner', 'keine'],
  pl: ['keine', 'keiner', 'keinen', 'keine'],
};

const WEAK: Table = {
  m: ['e', 'en', 'en', 'en'],
  n: ['e', 'en', 'en', 'e'],
  f: ['e', 'en', 'en', 'e'],
  pl: ['en', 'en', 'en', 'en'],
};
const MIXED: Table = { ...WEAK, m: ['er', 'en', 'en', 'en'], n: ['es', 'en', 'en', 'es'] };
const STRONG: Table = {
  m: ['er', 'en', 'em', 'en'],
  n: ['es', 'en', 'em', 'es'],
  f: ['e', 'er', 'er', 'e'],
  pl: ['e', 'er', 'en', 'e'],
};

/** `nom|gen|dat|acc` with the definite article, e.g. "der bewaffnete Angriff|des bewaffneten Angriffs". */
export function decline(source: string, determiner: Determiner): Forms {
  const noun = parseNoun(source);
  const [nom = '', gen = '', dat = '', acc = ''] = CASES.map((casus, index) =>
    inCase(noun, determiner, casus, index),
  );
  return { nom, gen, dat, acc, plural: noun.gender === 'pl' };
}

/** The pronoun of a relative clause about the noun. */
export function relative(source: string): Forms {
  const { gender } = parseNoun(source);
  const [nom, gen, dat, acc] = RELATIVE[gender];
  return { nom, gen, dat, acc, plural: gender === 'pl' };
}

function inCase(noun: Noun, determiner: Determiner, casus: Case, index: number): string {
  const bare = determiner === 'none' || (determiner === 'a' && (noun.mass || noun.gender === 'pl'));
  // A genitive without article is not heard as one: "von Beistand".
  if (bare && casus === 'gen') return `von ${inCase(noun, determiner, 'dat', 2)}`;
  const [articles, endings] = bare ? [null, STRONG] : tables(determiner);
  const adjectives = noun.adjectives.map((stem) => stem + endings[noun.gender][index]);
  return [articles?.[noun.gender][index] ?? '', ...adjectives, noun.heads[casus]]
    .filter(Boolean)
    .join(' ');
}

function tables(determiner: Determiner): readonly [Table, Table] {
  switch (determiner) {
    case 'the':
      return [THE, WEAK];
    case 'this':
      return [THIS, WEAK];
    case 'no':
      return [NO, MIXED];
    case 'a':
    case 'none':
      return [A, MIXED];
  }
}

function parseNoun(source: string): Noun {
  const mass = source.startsWith('~');
  const given = splitForms(source.replace(/^~\s*/, ''));
  const forms = given.map(takeApart);
  const nom = forms[0] ?? takeApart('');
  const head = (index: number, otherwise: string) => forms[index]?.head ?? otherwise;
  const gender = genderOf(nom.article, forms[2]?.article ?? '');
  return {
    gender,
    adjectives: nom.adjectives.map((word) => word.replace(/en?$/, '')),
    heads: {
      nom: nom.head,
      gen: head(1, nom.head),
      dat: head(2, nom.head),
      acc: head(3, nom.head),
    },
    mass,
  };
}

/** "der", then lower-case words in -e or -en, then the noun with whatever follows it. */
function takeApart(form: string): { article: string; adjectives: string[]; head: string } {
  const words = form.split(' ');
  const article = /^(der|die|das|des|dem|den)$/.test(words[0] ?? '') ? (words.shift() ?? '') : '';
  const adjectives: string[] = [];
  while (words.length > 1 && /^[a-z\u00e4\u00f6\u00fc\u00df-]+en?$/.test(words[0] ?? ''))
    adjectives.push(words.shift() ?? '');
  return { article, adjectives, head: words.join(' ') };
}

/** "die" is feminine or plural: only a plural has a dative with "den". */
function genderOf(article: string, dative: string): Gender {
  if (article === 'der') return 'm';
  if (article === 'die') return dative === 'den' ? 'pl' : 'f';
  return 'n';
}
