import { nearNames } from '@casus/model';
import { common, type Parts, type Sort, VIEWS } from './address-parts.js';
import type { NameSort } from './known-names.js';

type Said<P extends Parts[string]> = P['sort'] extends readonly (infer One)[] ? One : string;

/** What a view's address says, once nothing in it is at fault. */
export type StateOf<P extends Parts> = {
  [K in keyof P]?: (P[K]['many'] extends true ? string[] : Said<P[K]>) | undefined;
};

/**
 * The reader of a view's address. What is at fault stays in it, so that the reader sees it and the other language
 * keeps it: `faultsOf` tells of it, and the view is not asked.
 */
export function reader<P extends Parts>(parts: P) {
  return (raw: Readonly<Record<string, unknown>>): StateOf<P> => {
    const state = Object.entries(parts).map(([name, { many }]) => {
      const value = raw[name];
      if (value === undefined || value === '') return [name, undefined];
      return [name, many ? [value].flat() : value];
    });
    return Object.fromEntries(state) as StateOf<P>;
  };
}

/** Why a part of an address cannot be answered. */
type Why =
  | { readonly kind: 'name'; readonly sort: NameSort }
  | { readonly kind: 'day' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** There is no such part; these it may have been meant for. */
  | { readonly kind: 'part'; readonly near: readonly string[] }
  | { readonly kind: 'twice' };

export interface Fault {
  /** Where it stands: in the path, or in which part behind the `?`. */
  readonly place: 'path' | 'search';
  readonly part: string;
  readonly value: string;
  readonly why: Why;
}

/** An address as the router took it apart. */
export interface Taken {
  readonly routeId: string;
  readonly params: object;
  readonly search: object;
}

/** All that an address says and that cannot be read; `has` knows the library's names. */
export function faultsOf(
  { routeId, params, search }: Taken,
  has: (sort: NameSort, name: string) => boolean,
): Fault[] {
  const view = VIEWS[routeId];
  if (!view) return [];
  const behind: Parts = { ...common, ...view.search };
  return [
    ...Object.entries(params).flatMap(([part, value]) => faults('path', part, value, view.path)),
    ...Object.entries(search).flatMap(([part, value]) => faults('search', part, value, behind)),
  ];

  function faults(place: Fault['place'], part: string, value: unknown, parts: Parts = {}) {
    const values = [value].flat().filter((one) => one !== undefined && one !== '');
    if (values.length === 0 || (place === 'path' && !parts[part])) return [];
    const found = parts[part];
    const at = { place, part, value: values.join(', ') };
    if (!found) {
      const near = nearNames(part, Object.keys(parts), 3);
      return [{ ...at, why: { kind: 'part', near } } satisfies Fault];
    }
    if (values.length > 1 && !found.many) return [{ ...at, why: { kind: 'twice' } } as const];
    return values.map(String).flatMap((one) => {
      const why = faultOf(found.sort, one, has);
      return why ? [{ ...at, value: one, why }] : [];
    });
  }
}

function faultOf(
  sort: Sort,
  value: string,
  has: (sort: NameSort, name: string) => boolean,
): Why | null {
  if (sort === 'text') return null;
  if (sort === 'day') return isDay(value) ? null : { kind: 'day' };
  if (typeof sort === 'string') return has(sort, value) ? null : { kind: 'name', sort };
  return sort.includes(value) ? null : { kind: 'choice', of: sort };
}

/** An ISO day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
