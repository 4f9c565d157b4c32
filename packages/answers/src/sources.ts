import { type Citation, formatInstant, type Model, type Source } from '@casus/model';
import type { Library } from './evaluate.js';

/** A source of the library with its mark and the instruments whose life or clauses rest on it. */
export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly address: string | null;
  /** BCP 47 tag of the language that the source is written in. */
  readonly language: string | null;
  readonly dated: string | null;
  readonly certainty: string;
  readonly instruments: readonly string[];
}

export interface SourceList {
  readonly schema: 'casus/sources/1';
  readonly library: Library;
  readonly sources: readonly CitedSource[];
}

/** Every source in the library's order. */
export function sources(model: Model, library: Library, lang: 'en' | 'de'): SourceList {
  const users = instrumentsBySource(model);
  return {
    schema: 'casus/sources/1',
    library,
    sources: model.sources.map((source) => ({
      id: source.id,
      title: titleOf(source, lang),
      publisher: source.publisher,
      address: source.address,
      language: source.language,
      dated: source.dated ? formatInstant(source.dated).slice(0, 10) : null,
      certainty: source.certainty,
      instruments: [...(users.get(source.id) ?? [])].sort(),
    })),
  };
}

function titleOf({ titles, id }: Source, lang: 'en' | 'de'): string {
  return titles[lang] ?? titles['en'] ?? Object.values(titles)[0] ?? id;
}

function instrumentsBySource(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  const put = (instrument: string | null, citations: readonly Citation[]): void => {
    if (instrument === null) return;
    for (const { source } of citations) {
      users.set(source, (users.get(source) ?? new Set()).add(instrument));
    }
  };
  for (const instrument of model.instruments) put(instrument.id, instrument.citations);
  for (const clause of model.clauses) put(clause.instrument, clause.citations);
  return users;
}

/** The list as BibTeX. */
export function bibtex({ sources: all }: SourceList): string {
  return all.map(bibtexEntry).join('\n');
}

export const bibtexKey = ({ id }: CitedSource): string => `casus-${id}`;

/** One source; the mark stands in the note, since a page read is not a text held against the original. */
export function bibtexEntry(source: CitedSource): string {
  const { address, publisher, language, dated, certainty, instruments } = source;
  const used = instruments.length === 0 ? '' : `; used for ${instruments.join(', ')}`;
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', `{${escaped(source.title)}}`],
    ['publisher', publisher && escaped(publisher)],
    ['url', address && verbatim(address)],
    ['date', dated],
    ['langid', language && escaped(language)],
    ['note', escaped(`mark in the library: ${certainty}${used}`)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@online{${bibtexKey(source)},\n${lines.join('\n')}\n}\n`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Characters that TeX reads as its own. */
function escaped(text: string): string {
  return text.replace(/[\\{}%&$#_~^]/g, (one) => SPECIAL[one] ?? `\\${one}`);
}

/** An address stands as it is; braces alone would end the field. */
function verbatim(address: string): string {
  return address.replace(/[{}\s]/g, (one) => encodeURIComponent(one));
}
