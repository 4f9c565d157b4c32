import type { Question, TraceNode, Truth } from '@casus/model';

/** A fact and whether it is wanted to be so or not to be so. */
export interface Wanted {
  readonly question: Question;
  readonly value: boolean;
}

/** Sets of facts, each sufficient by itself; by its key a fact is known again. */
export type Sets = readonly ReadonlyMap<string, Wanted>[];

/** More sets than this are no answer to anybody. */
export const MOST_SETS = 64;

const SATISFIED: Sets = [new Map()];
const IMPOSSIBLE: Sets = [];

/**
 * The sets of facts that bring a node of a trace to the value wanted. Disputes are not settled by one
 * more word, and a date does not become surer; with `free` they count as if they could.
 */
export function setsFor(node: TraceNode, want: boolean, free = false): Sets {
  const target: Truth = want ? 2 : 0;
  if (node.value === target) return SATISFIED;
  if (node.value !== 1) return IMPOSSIBLE;
  const { label } = node;
  switch (label.kind) {
    case 'leaf':
      if (free) return [single(label.fact, want)];
      return label.disputed ? IMPOSSIBLE : leafSets(label.fact, want);
    case 'not':
      return node.children[0] ? setsFor(node.children[0], !want, free) : IMPOSSIBLE;
    case 'part':
      return node.children[0] ? setsFor(node.children[0], want, free) : IMPOSSIBLE;
    case 'atLeast':
      return choose(node.children.slice(0, label.of), label.n, want, free);
    case 'count':
      return choose(node.children, label.n, want, free);
    case 'formula':
      return formulaSets(node, want, free);
  }
}

/** Of a row the first child is the row itself; once stated it holds whatever else is unknown. */
function formulaSets(node: TraceNode, want: boolean, free: boolean): Sets {
  const [first, ...rest] = node.children;
  if (!first) return free ? [unasked(node, want)] : IMPOSSIBLE;
  if (node.label.kind === 'formula' && node.label.formula.kind === 'row') {
    return want
      ? setsFor(first, true, free)
      : union([first, ...rest].map((child) => setsFor(child, false, free)));
  }
  return choose(node.children, node.children.length, want, free);
}

/** What rests on no question: nothing that can be given answers it. */
function unasked(node: TraceNode, want: boolean): Map<string, Wanted> {
  return single({ kind: 'clause', clause: JSON.stringify(node.label) }, want);
}

/** At least n of the children true; or so many false that n cannot be reached. */
function choose(children: readonly TraceNode[], n: number, want: boolean, free: boolean): Sets {
  const needed = want ? n : children.length - n + 1;
  if (needed <= 0) return SATISFIED;
  const each = children
    .map((child) => setsFor(child, want, free))
    .filter((sets) => sets.length > 0);
  if (needed === 1) return union(each);
  if (each.length < needed) return IMPOSSIBLE;
  let ways: Sets[] = [];
  let done = 0;
  // ways[k]: sets that satisfy k of the children seen so far.
  ways[0] = SATISFIED;
  for (const sets of each) {
    const next: Sets[] = [...ways];
    const left = each.length - done;
    // Where all that are left would not be enough, nothing comes of it.
    for (let k = Math.max(0, needed - left); k <= done; k += 1) {
      const more = product(ways[k] ?? IMPOSSIBLE, sets);
      next[k + 1] = union([next[k + 1] ?? IMPOSSIBLE, more]);
    }
    ways = next;
    done += 1;
  }
  return ways[needed] ?? IMPOSSIBLE;
}

function union(all: readonly Sets[]): Sets {
  return minimal(all.flat());
}

function product(a: Sets, b: Sets): Sets {
  return minimal(
    a.flatMap((left) => b.map((right) => joined(left, right)).filter((set) => set !== null)),
  );
}

/** Both at once; null where one fact would have to be so and not so. */
function joined(
  a: ReadonlyMap<string, Wanted>,
  b: ReadonlyMap<string, Wanted>,
): Map<string, Wanted> | null {
  const both = new Map(a);
  for (const [key, wanted] of b) {
    const other = both.get(key);
    if (other && other.value !== wanted.value) return null;
    both.set(key, wanted);
  }
  return both;
}

/** Smaller sets first; none that holds another; at most so many. */
export function minimal(sets: Sets): Sets {
  const kept: ReadonlyMap<string, Wanted>[] = [];
  for (const set of [...sets].sort((a, b) => a.size - b.size)) {
    if (!kept.some((less) => within(less, set))) kept.push(set);
    if (kept.length >= MOST_SETS) break;
  }
  return kept;
}

/** Whether all that the one asks for is asked for by the other too. */
export function within(
  less: ReadonlyMap<string, Wanted>,
  more: ReadonlyMap<string, Wanted>,
): boolean {
  for (const [key, { value }] of less) if (more.get(key)?.value !== value) return false;
  return true;
}

/** What no fact can state has no set. */
function leafSets(question: Question, want: boolean): Sets {
  switch (question.kind) {
    case 'row':
      return question.args.includes(null) ? IMPOSSIBLE : [single(question, want)];
    case 'description': {
      if (question.happening === null) return [single(question, want)];
      // Its roles have leaves of their own, unless nothing is known of them: either may do.
      const bare = single({ ...question, roles: {} }, want);
      const full = Object.keys(question.roles).length > 0 ? [single(question, want)] : [];
      return [bare, ...full];
    }
    case 'role':
      return want && question.fillers.length > 0 ? [single(question, true)] : IMPOSSIBLE;
    case 'time':
    case 'clause':
      return IMPOSSIBLE;
  }
}

function single(question: Question, value: boolean): Map<string, Wanted> {
  return new Map([[JSON.stringify(question), { question, value }]]);
}
