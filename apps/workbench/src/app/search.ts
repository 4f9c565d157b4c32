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

/** Where a page is: its path and what stands behind the `?`. */
interface Place {
  readonly pathname: string;
  readonly search: object;
}

/** The same address with one part put right: another value in its place or, beside it, another name for the part. */
export function addressWith(
  { pathname, search }: Place,
  fault: { readonly place: 'path' | 'search'; readonly part: string; readonly value: string },
  value: string,
  part = fault.part,
): string {
  if (fault.place === 'path') {
    const path = pathname.replace(/[^/]*$/, encodeURIComponent(value));
    return `#${path}${stringifySearch({ ...search })}`;
  }
  const mended = Object.entries(search).map(([name, old]) => {
    if (name !== fault.part) return [name, old];
    // Of several values the others stand as they are.
    return [part, [old].flat().length > 1 ? replaced(old, fault.value, value) : value];
  });
  return `#${pathname}${stringifySearch(Object.fromEntries(mended))}`;
}

export function addressWithout({ pathname, search }: Place, part: string, value: string): string {
  const left = Object.entries(search).map(([name, old]) => [
    name,
    name === part
      ? [old].flat().filter((one) => one !== value && [old].flat().includes(value))
      : old,
  ]);
  return `#${pathname}${stringifySearch(Object.fromEntries(left))}`;
}

const replaced = (all: unknown, old: string, value: string) =>
  [all].flat().map((one) => (one === old ? value : one));
