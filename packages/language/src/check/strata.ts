import type { Clause, Formula, Model } from '@casus/model';
import type { Report } from '../diagnostic.js';
import { components, type Edge, pathBetween } from './cycles.js';
import type { Places } from './places.js';

/** That `from` is so depends on whether `to` is; `negative`: on its not being so. */
interface Dependency extends Edge {
  readonly negative: boolean;
}

const event = (id: string) => `event ${id}`;
const clauseNode = (id: string) => `clause ${id}`;
/** Names may be asked within one instrument: `event attack @treaty`. */
const plain = (node: string) => node.replace(/^\w+ /, '').replace(/ @.*$/, '');

/**
 * What counts as what has to be decidable in layers: an act must not count as something because
 * something that hangs on it does not hold. What counts in one instrument does not count in
 * another; asking that of each costs much, so it is asked only where they form a cycle together.
 */
export function stratification(model: Model, places: Places, report: Report): void {
  const together = [...model.clauses.flatMap(known), ...hierarchy(model)];
  if (!negativeCycle(together)) return;
  // Clauses that prevail over each other are a finding of their own.
  const mutual = new Map(
    components(defeats(model)).flatMap((members, index) =>
      members.map((name) => [clauseNode(name), index] as const),
    ),
  );
  let edges = instruments(model).filter(({ from, to }) => {
    const layer = mutual.get(from.replace(/ @.*$/, ''));
    return layer === undefined || layer !== mutual.get(to.replace(/ @.*$/, ''));
  });
  for (let cycle = negativeCycle(edges); cycle; cycle = negativeCycle(edges)) {
    const { negative, path } = cycle;
    const names = [...new Set(path.map(plain))];
    const clause = names.find((name) => places.clause(name) !== null);
    const node = places.clause(clause ?? '') ?? places.event(names[0] ?? '');
    if (node) {
      report(node, {
        code: 'cycle-through-negation',
        message: `Whether "${names[0]}" holds depends on its not holding: ${path.map(plain).join(' → ')}. Take out the "not", "no", "unless" or share, or make it a term.`,
      });
    }
    // The same step stands in each instrument that uses the clause.
    edges = edges.filter(
      (edge) =>
        !edge.negative ||
        plain(edge.from) !== plain(negative.from) ||
        plain(edge.to) !== plain(negative.to),
    );
  }
}

function negativeCycle(edges: readonly Dependency[]) {
  const layerOf = new Map(
    components(edges).flatMap((members, index) => members.map((name) => [name, index] as const)),
  );
  const negative = edges.find((edge) => {
    const layer = layerOf.get(edge.from);
    return edge.negative && layer !== undefined && layer === layerOf.get(edge.to);
  });
  if (!negative) return null;
  const { from, to } = negative;
  return { negative, path: [from, ...(from === to ? [to] : pathBetween(edges, to, from))] };
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
  const from = clauseNode(clause.id);
  const edges: Dependency[] = [];
  const asks = (to: string, negative: boolean) => edges.push({ from, to, negative });
  for (const limb of clause.limbs) {
    if (limb.pattern) asks(event(limb.pattern.type), false);
    formula(limb.where, false, asks);
  }
  if (clause.unless) formula(clause.unless, true, asks);
  for (const defeated of clause.defeats) {
    edges.push({ from: clauseNode(defeated), to: from, negative: true });
  }
  if (clause.head.kind === 'counts as') {
    edges.push({ from: event(clause.head.type), to: from, negative: false });
  }
  return edges;
}

/** An event of a type below is one of the type above. */
function hierarchy(model: Model): Dependency[] {
  return model.events.flatMap((item) =>
    item.parents.map((parent) => ({ from: event(parent), to: event(item.id), negative: false })),
  );
}

/** The same, asked within each instrument: with its own clauses, the vocabulary's, and those it uses. */
function instruments(model: Model): Dependency[] {
  const home = new Map(model.clauses.map((item) => [clauseNode(item.id), item.instrument ?? '']));
  const vocabulary = { id: '', uses: [] };
  return [vocabulary, ...model.instruments].flatMap(({ id, uses }) => {
    const seen = new Set<string | null>([null, id, ...uses]);
    const own = model.clauses.filter((item) => seen.has(item.instrument));
    const within = (node: string) => {
      const other = home.get(node);
      // Another instrument's clause, named or giving way, is judged at home.
      return `${node} @${other && !seen.has(other) ? other : id}`;
    };
    return [...own.flatMap(known), ...hierarchy(model)].map(({ from, to, negative }) => ({
      from: within(from),
      to: within(to),
      negative,
    }));
  });
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
      asks(event(node.pattern.type), negative);
      formula(node.where, negative, asks);
      return;
    case 'count':
      // A share of a set is less when the set is more.
      formula(node.where, negative || node.least.kind === 'fraction', asks);
      return;
    case 'is':
      asks(event(node.pattern.type), negative);
      return;
    case 'clause':
      // Whether a duty was breached depends on what was not done.
      asks(clauseNode(node.clause), negative || node.state === 'breached');
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

function defeats(model: Model): Edge[] {
  return model.clauses.flatMap((clause) => clause.defeats.map((to) => ({ from: clause.id, to })));
}

/** Of two clauses only one can give way to the other. */
export function defeatCycles(model: Model, places: Places, report: Report): void {
  const edges = defeats(model);
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
