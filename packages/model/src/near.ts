import { distance } from 'fastest-levenshtein';

/** The known name within a third of the letters, nearest first; none is better than a wild one. */
export function nearest(name: string, known: Iterable<string>): string | null {
  return misspelt(name, known)[0] ?? null;
}

/** Names that may have been meant, likeliest first: spelt alike, then one within the other, then begun alike. */
export function nearNames(name: string, known: readonly string[], most = 5): string[] {
  const small = name.toLowerCase();
  const holds = (one: string) => small !== '' && one.toLowerCase().includes(small);
  const found = [...misspelt(name, known), ...known.filter(holds), ...begunAlike(small, known)];
  return [...new Set(found)].slice(0, most);
}

function misspelt(name: string, known: Iterable<string>): string[] {
  const small = name.toLowerCase();
  const most = small.length <= 3 ? 1 : Math.max(2, Math.floor(small.length / 3));
  const found: { readonly candidate: string; readonly far: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - small.length) > most) continue;
    const far = distance(small, candidate.toLowerCase());
    if (far <= most) found.push({ candidate, far });
  }
  return found.sort((a, b) => a.far - b.far).map(({ candidate }) => candidate);
}

const LEAST_BEGUN = 4;

/** The longer what they have in common, the earlier. */
function begunAlike(small: string, known: readonly string[]): string[] {
  const shared = (one: string) => {
    let at = 0;
    while (at < small.length && one[at]?.toLowerCase() === small[at]) at++;
    return at;
  };
  return known
    .map((candidate) => ({ candidate, length: shared(candidate) }))
    .filter(({ length }) => length >= LEAST_BEGUN)
    .sort((a, b) => b.length - a.length)
    .map(({ candidate }) => candidate);
}
