import { useRouterState } from '@tanstack/react-router';
import { addressSaid } from '../app/address-said.js';
import { useCatalogueIfRead } from '../app/catalogue.js';
import { versionName } from '../app/version.js';
import { ask } from '../ask/client.js';
import type { Put } from '../ask/put.js';
import { useLanguage } from '../text/use-text.js';

/** What an answer of the page was worked out with: asked again with the same, it is the same. */
interface Provenance {
  /** Version of the engine. */
  readonly casus: string;
  /** sha256 over the page's own files and the library's texts. */
  readonly site: string;
  readonly library: { readonly version: string; readonly hash: string };
  /** The view's address, with what the page filled in. */
  readonly asked: string;
  /** sha256 over the facts that counted; null where only the library is looked at. */
  readonly facts: string | null;
}

/**
 * Which facts counted: those of a question and of its records (or of all records), or a file's, by its hash;
 * null: none beside the library's texts.
 */
export type FactsOf = readonly [Put, 'asked' | 'all'] | { readonly sha256: string | null } | null;

/** Everything the library records, as known on a day. */
export const allRecords = (lang: Put['lang'], known?: string): FactsOf => [
  { lang, on: undefined, known, given: [], record: [], source: [], reading: [] },
  'all',
];

export interface Made {
  readonly by: Provenance;
  /** In one line, for people. */
  readonly line: string;
  /** What links call this version; stands in the names of files. */
  readonly version: string;
}

/** Gives what an answer was made with, when it is taken away; null while the library is not read. */
export function useMade(of: FactsOf): (() => Promise<Made>) | null {
  const names = useCatalogueIfRead();
  const lang = useLanguage();
  const at = useRouterState({ select: (state) => state.location });
  if (!names) return null;
  return async () => {
    const facts = of === null ? null : 'sha256' in of ? of.sha256 : await ask('facts', ...of);
    const { version, hash } = names.library;
    const asked = addressSaid(at, names, { lang });
    return {
      by: { casus: names.engine, site: names.site, library: { version, hash }, asked, facts },
      line: `${names.madeWith}; ${asked}`,
      version: versionName(names),
    };
  };
}
