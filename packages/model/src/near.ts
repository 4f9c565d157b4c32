import { distance } from 'fastest-levenshtein';

/** The known name within a third of the letters, nearest first; none is better than a wild one. */
export function nearest(name: string, known: Iterable<string>): string | null {
  return misspelt(name, known)[0] ?? null;
}

/**
 * Names that may have been meant, likeliest first: spelt alike, then one within the other, then those of which
 * the beginning is spelt alike, then begun alike.
 */
export function nearNames(name: string, known: readonly string[], most = 5): string[] {
  const small = name.toLowerCase();
  const holds = (one: string) => small !== '' && one.toLowerCase().includes(small);
  const found = [
    ...misspelt(name, known),
    ...known.filter(holds),
    ...beginningMisspelt(name, known),
    ...begunAlike(small, known),
  ];
  return [...new Set(found)].slice(0, most);
}

function misspelt(name: string, known: Iterable<string>): string[] {
  const small = name.toLowerCase();
  const most = small.length <= 3 ? 1 : Math.max(2, Math.floor(small.length / 3));
  const found: { readonly candidate: string; readonly far: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - small.length) > most) continue;
    const far = slips(small, candidate.toLowerCase());
    if (far <= most) found.push({ candidate, far });
  }
  return found.sort((a, b) => a.far - b.far).map(({ candidate }) => candidate);
}

/** Wrong letters; two neighbours exchanged are the likeliest slip of all and count for less than one. */
function slips(a: string, b: string): number {
  const far = distance(a, b);
  return far === 2 && exchanged(a, b) ? 0.5 : far;
}

function exchanged(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** "minks" for "minsk-2024-12-06": as many parts of a name are held against it as it has itself. */
function beginningMisspelt(name: string, known: readonly string[]): string[] {
  const parts = name.split(PARTS).length;
  const whole = new Map<string, string>();
  for (const item of known) {
    const beginning = item.split(PARTS).slice(0, parts).join('');
    if (!whole.has(beginning)) whole.set(beginning, item);
  }
  return misspelt(name, whole.keys()).flatMap((near) => whole.get(near) ?? []);
}

/** Between the parts of a name, each mark staying with the part that it begins. */
const PARTS = /(?=[-.])/;

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
