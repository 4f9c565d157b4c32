import { z } from 'zod';

/**
 * What stands behind the `?` of an address: plain `name=value`, several values as a repeated name,
 * so that a link can be read and written by hand.
 */
export function parseSearch(text: string): Record<string, unknown> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found[name];
    found[name] = before === undefined ? value : [before, value].flat();
  }
  return found;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);
const text = z.string().optional().catch(undefined);
const list = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .optional()
  .catch(undefined);
const flag = z.enum(['yes']).optional().catch(undefined);

/** In every address: language, and the library version the link was made with. */
export const common = z.object({
  lang: z.enum(['en', 'de']).optional().catch(undefined),
  v: text,
});

export const librarySearch = z.object({ q: text, party: text, kind: text, on: day });

export const caseSearch = z.object({
  on: day,
  known: day,
  given: list,
  record: list,
  source: list,
  reading: list,
  clause: text,
  open: text,
  want: text,
  all: flag,
});

export const coverSearch = z.object({
  on: day,
  known: day,
  source: list,
  reading: list,
  from: day,
  until: day,
  to: text,
  by: text,
  area: z.enum(['world', 'europe']).optional().catch(undefined),
  promise: list,
  as: z.enum(['map', 'graph']).optional().catch(undefined),
  edge: text,
});

export const conflictSearch = z.object({
  on: day,
  who: text,
  known: day,
  source: list,
  reading: list,
});

export const wordsSearch = z.object({ q: text });

export const trackSearch = z.object({ known: day });

export const compareSearch = z.object({
  a: text,
  b: text,
  on: day,
  and: day,
  without: list,
  known: day,
  reading: list,
  further: z.enum(['1']).optional().catch(undefined),
  all: flag,
});

export const ownSearch = z.object({
  about: text,
  limbs: list,
  joined: z.enum(['and', 'or']).optional().catch(undefined),
  out: list,
  only: flag,
});

export const replaySearch = z.object({
  by: z.enum(['period', 'quarter', 'kind']).optional().catch(undefined),
  kind: z.enum(['defense', 'offense', 'neutral', 'nonagg', 'consul']).optional().catch(undefined),
  wars: z.enum(['without']).optional().catch(undefined),
  bar: text,
});
