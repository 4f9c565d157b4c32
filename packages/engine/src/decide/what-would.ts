import type { Clause, Fact, Instance, Status, View } from '@casus/model';
import type { Engine } from '../evaluate/prepare.js';
import {
  changed,
  type Edit,
  type Edits,
  isWithin,
  keyOf,
  withEdits,
  withoutEdit,
} from './change.js';
import { movesFrom } from './moves.js';
import { seedsFor } from './seeds.js';

export interface Wish {
  readonly clause: Clause;
  /** null: the clause as a whole. */
  readonly limb: string | null;
  readonly status: Status;
  /** Whether these instances of it amount to the status. */
  readonly reached: (instances: readonly Instance[]) => boolean;
}

export interface Ways {
  /** The case has the status as it is. */
  readonly already: boolean;
  /** Fewest changes first; none can be left out of a way. Each was evaluated. */
  readonly ways: readonly (readonly Edit[])[];
  /** More ways may exist: the list or the search was cut short. */
  readonly more: boolean;
}

export interface Limits {
  readonly ways: number;
  /** Changes in one way. */
  readonly edits: number;
  /** Cases that are evaluated. */
  readonly cases: number;
}

const LIMITS: Limits = { ways: 5, edits: 6, cases: 600 };
/** Instances of one case whose grounds are looked into. */
const MOST_INSTANCES = 6;

/** The smallest additions to a case, or removals from it, that bring a clause to a status. */
export function whatWould(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  wish: Wish,
  limits: Limits = LIMITS,
): Ways {
  const { clause, limb } = wish;
  let left = limits.cases;
  const instancesOf = (edits: Edits) => {
    left -= 1;
    const now = changed(facts, edits, view.on);
    const all = engine.evaluate(now, view, { clauses: [clause.id] });
    return { now, instances: all.filter((one) => limb === null || one.limb === limb) };
  };
  const reaches = (edits: Edits) => wish.reached(instancesOf(edits).instances);
  if (reaches(new Map())) return { already: true, ways: [], more: false };

  const removable = new Set(facts);
  const found: Edits[] = [];
  const queue = new Queue();
  queue.put(new Map());
  const part = { clause, limbs: limb === null ? null : [limb] };
  for (const seed of seedsFor(engine.model, part, facts, view)) {
    const edits = withEdits(new Map(), seed);
    // A beginning may have more facts than its status needs: the smallest rest of it counts.
    if (left > 0 && reaches(edits))
      found.push(smallest(edits, (less) => left > 0 && reaches(less)));
  }
  for (let edits = queue.take(); edits !== null && left > 0; edits = queue.take()) {
    const way = edits;
    if (found.some((less) => isWithin(less, way))) continue;
    const { now, instances } = instancesOf(way);
    if (wish.reached(instances)) {
      found.push(smallest(way, (less) => left > 0 && reaches(less)));
      continue;
    }
    if (way.size >= limits.edits) continue;
    for (const instance of instances.slice(0, MOST_INSTANCES)) {
      for (const move of movesFrom(engine, now, view, instance, wish.status, removable)) {
        if (move.every((edit) => !way.has(keyOf(edit)) && !undoes(way, edit))) {
          queue.put(withEdits(way, move));
        }
      }
    }
  }
  const ways = minimalWays(found);
  return {
    already: false,
    ways: ways.slice(0, limits.ways).map((edits) => [...edits.values()]),
    more: ways.length > limits.ways || left <= 0,
  };
}

/** The one adds what the other denies. */
function undoes(edits: Edits, edit: Edit): boolean {
  if (edit.kind === 'remove') return false;
  const { question, value } = edit.wanted;
  return edits.has(keyOf({ kind: 'add', wanted: { question, value: !value } }));
}

/** Drops every edit that the status does not need, the later ones first. */
function smallest(edits: Edits, stillReached: (edits: Edits) => boolean): Edits {
  let kept = edits;
  for (const key of [...edits.keys()].reverse()) {
    const less = withoutEdit(kept, key);
    if (less.size > 0 && stillReached(less)) kept = less;
  }
  return kept;
}

function minimalWays(found: readonly Edits[]): Edits[] {
  const ordered = [...found].sort((a, b) => a.size - b.size);
  const kept: Edits[] = [];
  for (const edits of ordered) {
    if (!kept.some((less) => isWithin(less, edits))) kept.push(edits);
  }
  return kept;
}

/** Ways not looked at yet, fewest changes first; each once. */
class Queue {
  readonly #bySize: Edits[][] = [];
  readonly #seen = new Set<string>();

  put(edits: Edits): void {
    const key = [...edits.keys()].sort().join('\n');
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const same = this.#bySize[edits.size] ?? [];
    this.#bySize[edits.size] = same;
    same.push(edits);
  }

  take(): Edits | null {
    for (const same of this.#bySize) {
      const next = same?.shift();
      if (next) return next;
    }
    return null;
  }
}
