import type { Clause, Formula, Model } from '@casus/model';
import type { Report } from '../diagnostic.js';
import { components, type Edge, pathBetween } from './cycles.js';
import type { Places } from './places.js';

/** That `from` is so depends on whether `to` is; `negative`: on its not being so. */
interface Dependency extends Edge {
  readonly negative: boolean;
}

/**
 * What counts as what has to be decidable in layers: an act must not count as something because
 * something that hangs on it does not hold. Nodes are event types and clauses.
 */
export function stratification(model: Model, places: Places, report: Report): void {
  const edges = [...model.clauses.flatMap((clause) => known(clause)), ...hierarchy(model)];
  const layerOf = new Map(
    components(edges).flatMap((members, index) => members.map((name) => [name, index] as const)),
  );
  const told = new Set<number>();
  for (const edge of edges) {
    const layer = layerOf.get(edge.from);
    if (!edge.negative || layer === undefined || layer !== layerOf.get(edge.to)) continue;
    if (told.has(layer)) continue;
    told.add(layer);
    const path = [edge.from, ...way(edges, edge)];
    const clause = path.find((name) => places.clause(name) !== null);
    const node = places.clause(clause ?? '') ?? places.event(edge.from);
    if (!node) continue;
    report(node, {
      code: 'cycle-through-negation',
      message: `Whether "${edge.from}" holds depends on its own negation: ${path.join(' → ')}. Take out the "not", "no", "unless" or share, or make it a term.`,
    });
  }
}

function way(edges: readonly Edge[], edge: Edge): string[] {
  return edge.to === edge.from ? [edge.to] : pathBetween(edges, edge.to, edge.from);
}

const cache = new WeakMap<Clause, readonly Dependency[]>();

/** Clauses are kept from reading to reading, and so is what they depend on. */
function known(clause: Clause): readonly Dependency[] {
  const before = cache.get(clause);
  if (before) return before;
  const edges = dependencies(clause);
  cache.set(clause, edges);
  return edges;
}

function dependencies(clause: Clause): Dependency[] {
  const edges: Dependency[] = [];
  const asks = (to: string, negative: boolean) => edges.push({ from: clause.id, to, negative });
  for (const limb of clause.limbs) {
    if (limb.pattern) asks(limb.pattern.type, false);
    formula(limb.where, false, asks);
  }
  if (clause.unless) formula(clause.unless, true, asks);
  for (const defeated of clause.defeats) {
    edges.push({ from: defeated, to: clause.id, negative: true });
  }
  if (clause.head.kind === 'counts as') {
    edges.push({ from: clause.head.type, to: clause.id, negative: false });
  }
  return edges;
}

/** An event of a type below is one of the type above. */
function hierarchy(model: Model): Dependency[] {
  return model.events.flatMap((event) =>
    event.parents.map((parent) => ({ from: parent, to: event.id, negative: false })),
  );
}

function formula(
  node: Formula,
  negative: boolean,
  asks: (name: string, negative: boolean) => void,
): void {
  switch (node.kind) {
    case 'atLeast':
      for (const part of node.of) formula(part, negative, asks);
      return;
    case 'not':
      formula(node.of, true, asks);
      return;
    case 'some':
      asks(node.pattern.type, negative);
      formula(node.where, negative, asks);
      return;
    case 'count':
      // A share of a set is less when the set is more.
      formula(node.where, negative || node.least.kind === 'fraction', asks);
      return;
    case 'is':
      asks(node.pattern.type, negative);
      return;
    case 'clause':
      // Whether a duty was breached depends on what was not done.
      asks(node.clause, negative || node.state === 'breached');
      return;
    case 'row':
      if (node.within) formula(node.within, negative, asks);
      return;
    case 'fits':
    case 'same':
    case 'gap':
      return;
  }
}

/** Of two clauses only one can give way to the other. */
export function defeatCycles(model: Model, places: Places, report: Report): void {
  const edges = model.clauses.flatMap((clause) =>
    clause.defeats.map((to) => ({ from: clause.id, to })),
  );
  for (const members of components(edges)) {
    const [name = ''] = members;
    const node = members.map((member) => places.clause(member)).find((item) => item !== null);
    if (!node) continue;
    const path = pathBetween(edges, name, name).join(' → ');
    report(node, {
      code: 'defeat-cycle',
      message: `These clauses prevail over each other: ${path}. One of them has to give way.`,
    });
  }
}
