import type { NameSort } from './known-names.js';

/** What a part of an address may say: a day, one of a few words, the name of something, or anything. */
export type Sort = 'day' | 'text' | NameSort | readonly string[];

interface Part {
  readonly sort: Sort;
  /** Whether it may stand there several times. */
  readonly many: boolean;
}

export type Parts = Readonly<Record<string, Part>>;

const one = <const S extends Sort>(sort: S) => ({ sort, many: false }) as const;
const many = <const S extends Sort>(sort: S) => ({ sort, many: true }) as const;

const day = one('day');
const text = one('text');
const flag = one(['yes']);
/** Readings and facts may speak of what the case itself brings along: the engine checks them. */
const texts = many('text');

/** In every address: language, and the library version the link was made with. */
export const common = { lang: one(['en', 'de']), v: text };

export const library = { q: text, party: one('actor'), kind: one('instrument-kind'), on: day };

export const theCase = {
  on: day,
  known: day,
  given: texts,
  record: many('record'),
  source: many('source'),
  reading: texts,
  clause: one('answering'),
  open: text,
  want: one('status'),
  all: flag,
};

export const cover = {
  on: day,
  known: day,
  source: many('source'),
  reading: texts,
  from: day,
  until: day,
  to: one('actor'),
  by: one('actor'),
  area: one(['world', 'europe']),
  promise: many('promise'),
  as: one(['map', 'graph']),
};

export const conflict = {
  on: day,
  who: one('actor'),
  known: day,
  source: many('source'),
  reading: texts,
};

export const words = { q: text };

export const track = { known: day };

export const compare = {
  a: one('comparable'),
  b: one('comparable'),
  on: day,
  and: day,
  without: many('axiom'),
  known: day,
  reading: texts,
  further: one(['1']),
  all: flag,
};

export const own = {
  about: one('clause'),
  limbs: texts,
  joined: one(['and', 'or']),
  out: texts,
  only: flag,
};

export const replay = {
  by: one(['period', 'quarter', 'kind']),
  kind: one(['defense', 'offense', 'neutral', 'nonagg', 'consul']),
  wars: one(['without']),
  bar: text,
};

/** Of each view: what stands in its path and what behind the `?`. */
export const VIEWS: Readonly<Record<string, { readonly path?: Parts; readonly search?: Parts }>> = {
  '/': { search: library },
  '/instrument/$name': { path: { name: one('instrument') } },
  '/clause/$name': { path: { name: one('clause') } },
  '/case': { search: theCase },
  '/cover': { search: cover },
  '/track': { search: track },
  '/replay': { search: replay },
  '/compare': { search: compare },
  '/conflict': { search: conflict },
  '/brief/$name': { path: { name: one('subject') }, search: track },
  '/sources': {},
  '/words': { search: words },
  '/text/$name': {},
  '/audit': {},
  '/audit/$report': { path: { report: one('report') } },
  '/audit-own': { search: own },
};
