import type { Clause, Head } from './clause.js';
import { later, type Minute, only } from './time.js';

/** The heads of those clauses of which another asks whether they were breached. */
export function headsAsked(clauses: readonly Clause[]): readonly Head[] {
  const asked = new Set<string>();
  for (const { limbs, unless, head } of clauses) breachesIn([limbs, unless, head], asked);
  return clauses.filter(({ id }) => asked.has(id)).map(({ head }) => head);
}

/** `clause c breached`, wherever it stands. */
function breachesIn(part: unknown, asked: Set<string>): void {
  if (part === null || typeof part !== 'object') return;
  const { kind, clause, state } = part as Readonly<Record<string, unknown>>;
  if (kind === 'clause' && state === 'breached') asked.add(String(clause));
  for (const inner of Object.values(part)) breachesIn(inner, asked);
}

/**
 * Change points, and the minutes up to `until` at which the time for what is bidden, if it began at one of
 * them, is over: what rests on a breach changes there too. Sorted; each once. A duty may begin with the
 * breach of another, so this goes on for as many of them as there are.
 */
export function withOverdue(
  heads: readonly Head[],
  points: readonly Minute[],
  until: Minute,
): readonly Minute[] {
  let all: ReadonlySet<Minute> = new Set(points);
  for (const _ of heads) {
    const more = heads.flatMap((head) => overdue(head, all, until));
    all = new Set([...all, ...more.filter((minute) => minute <= until)]);
  }
  return [...all].sort((a, b) => a - b);
}

function overdue(head: Head, points: Iterable<Minute>, until: Minute): Minute[] {
  if (head.kind !== 'duty' || head.negative) return [];
  const { window, frequency } = head;
  const ends = frequency.flatMap(({ from, unit }) => periodsFrom(from, unit, until));
  if (window?.kind === 'dates') ends.push(window.to);
  if (window?.kind !== 'within') return ends;
  for (const point of points) {
    const { earliest, latest } = later(only(point), window.duration);
    ends.push(earliest + 1, latest + 1);
  }
  return ends;
}

type Unit = Parameters<typeof later>[1]['unit'];

function periodsFrom(from: Minute, unit: Unit, until: Minute): Minute[] {
  const bounds: Minute[] = [];
  for (let k = 0, bound = from; bound <= until; k++) {
    bounds.push(bound);
    bound = later(only(from), { amount: k + 1, unit }).earliest;
  }
  return bounds;
}
