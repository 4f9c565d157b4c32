import type { Catalogue } from '../worker/catalogue.js';
import { stringifySearch } from './search.js';

/** The view's address with everything said that the page would else fill in: it asks the same tomorrow and elsewhere. */
export function addressSaid(
  at: { readonly pathname: string; readonly search: object },
  { stated }: Pick<Catalogue, 'stated'>,
  more: Readonly<Record<string, string>>,
): string {
  const dated = /^\/(case|cover)/.test(at.pathname) ? { on: stated } : {};
  const known = /^\/(case|cover|compare|conflict|track|brief)/.test(at.pathname)
    ? { known: stated }
    : {};
  return `#${at.pathname}${stringifySearch({ ...dated, ...known, ...at.search, ...more })}`;
}
