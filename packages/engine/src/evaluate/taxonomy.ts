import type { Truth } from '@casus/model';

interface Node {
  readonly id: string;
  readonly parents: readonly string[];
}

/** Everything about ⊑ that evaluation asks, computed once: n × n tables, n being some hundreds. */
export interface Taxonomy {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** `below[a * n + b]` is 1 when a ⊑ b. */
  readonly below: Uint8Array;
  /** `fit[a * n + w]`: 2 when a ⊑ w, 1 when some node is ⊑ both, else 0. */
  readonly fit: Uint8Array;
}

export function taxonomy(nodes: readonly Node[]): Taxonomy {
  const ids = nodes.map((node) => node.id);
  const index = new Map(ids.map((id, i) => [id, i]));
  const n = ids.length;
  const below = new Uint8Array(n * n);
  const climb = (from: number, at: number): void => {
    if (below[from * n + at] === 1) return;
    below[from * n + at] = 1;
    for (const parent of nodes[at]?.parents ?? []) {
      const up = index.get(parent);
      if (up !== undefined) climb(from, up);
    }
  };
  for (let i = 0; i < n; i++) climb(i, i);
  const fit = new Uint8Array(n * n);
  for (let c = 0; c < n; c++) {
    for (let a = 0; a < n; a++) {
      if (below[c * n + a] === 0) continue;
      for (let w = 0; w < n; w++) if (below[c * n + w] === 1) fit[a * n + w] = 1;
    }
  }
  for (let k = 0; k < n * n; k++) if (below[k] === 1) fit[k] = 2;
  return { ids, index, below, fit };
}

export function isBelow(tax: Taxonomy, a: number, b: number): boolean {
  return tax.below[a * tax.ids.length + b] === 1;
}

/** One actual id against one wanted id. */
export function fitsId(kinds: Taxonomy, actual: string, wanted: string): Truth {
  if (actual === wanted) return 2;
  const a = kinds.index.get(actual);
  if (a === undefined) return 0;
  const w = kinds.index.get(wanted);
  return w === undefined ? 0 : (kinds.fit[a * kinds.ids.length + w] as Truth);
}

/** All that fits one wanted id better than 0: one look-up answers what is asked of a constant. */
export function fitTable(kinds: Taxonomy, wanted: string): ReadonlyMap<string, Truth> {
  const table = new Map<string, Truth>();
  const w = kinds.index.get(wanted);
  if (w !== undefined) {
    kinds.ids.forEach((id, a) => {
      const value = kinds.fit[a * kinds.ids.length + w] as Truth;
      if (value > 0) table.set(id, value);
    });
  }
  table.set(wanted, 2);
  return table;
}

/** The indices at or below one node. */
export function belowList(tax: Taxonomy, top: number): readonly number[] {
  return top < 0 ? [] : tax.ids.map((_, i) => i).filter((i) => isBelow(tax, i, top));
}
