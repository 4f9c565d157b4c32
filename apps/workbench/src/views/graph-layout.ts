import type { CoverEdgeAnswer } from '@casus/answers';
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

export const WIDTH = 960;
export const HEIGHT = 620;
const MARGIN = 28;
const LABEL = 28;
const STEPS = 220;

interface Node extends SimulationNodeDatum {
  readonly key: string;
  readonly id: string;
  readonly sort: 'actor' | 'instrument';
}

interface GraphLink {
  readonly key: string;
  readonly promise: string;
  /** Ends at who is covered and promises nothing here. */
  readonly arrow: boolean;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface GraphNode {
  readonly id: string;
  readonly sort: 'actor' | 'instrument';
  readonly x: number;
  readonly y: number;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

/** Actors and instruments in a plane; the same edges always give the same picture. */
export function layout(edges: readonly CoverEdgeAnswer[]): Graph {
  const nodes = new Map<string, Node>();
  const node = (sort: Node['sort'], id: string): Node => {
    const key = `${sort} ${id}`;
    const made = nodes.get(key) ?? { key, id, sort };
    nodes.set(key, made);
    return made;
  };
  const links = new Map<string, { source: Node; target: Node; promise: string; arrow: boolean }>();
  const gives = new Set(edges.map(({ from, instrument }) => `${from} ${instrument}`));
  for (const { from, to, instrument, promise } of edges) {
    const text = node('instrument', instrument);
    const giver = node('actor', from);
    links.set(`${from} ${instrument}`, { source: giver, target: text, promise, arrow: false });
    if (to === null) continue;
    const key = `${to} ${instrument}`;
    if (!gives.has(key))
      links.set(key, { source: text, target: node('actor', to), promise, arrow: true });
  }
  const all = [...nodes.values()];
  const pulls = [...links].map(([key, link]) => ({ key, ...link }));
  forceSimulation(all)
    .force('link', forceLink(pulls).distance(78))
    .force('charge', forceManyBody().strength(-420).distanceMax(300))
    .force('collide', forceCollide(38))
    .force('x', forceX(WIDTH / 2).strength(0.08))
    .force('y', forceY(HEIGHT / 2).strength(0.14))
    .stop()
    .tick(STEPS);
  return placed(all, pulls);
}

interface Pull {
  readonly key: string;
  readonly source: Node;
  readonly target: Node;
  readonly promise: string;
  readonly arrow: boolean;
}

/** Stretched to the room there is; labels to the right of their nodes must fit too. */
function placed(nodes: readonly Node[], pulls: readonly Pull[]): Graph {
  const xs = nodes.map((node) => node.x ?? 0);
  const ys = nodes.map((node) => node.y ?? 0);
  const scale = (at: number, all: readonly number[], room: number) => {
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return high - low < 1 ? room / 2 : ((at - low) / (high - low)) * room;
  };
  const x = (node: Node) => MARGIN + scale(node.x ?? 0, xs, WIDTH - MARGIN - LABEL);
  const y = (node: Node) => MARGIN + scale(node.y ?? 0, ys, HEIGHT - 2 * MARGIN);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    nodes: nodes.map((node) => ({
      id: node.id,
      sort: node.sort,
      x: round(x(node)),
      y: round(y(node)),
    })),
    links: pulls.map(({ key, promise, arrow, source, target }) => {
      const [dx, dy] = [x(target) - x(source), y(target) - y(source)];
      const length = Math.hypot(dx, dy) || 1;
      const short = arrow ? 11 / length : 0;
      return {
        key,
        promise,
        arrow,
        x1: round(x(source)),
        y1: round(y(source)),
        x2: round(x(target) - dx * short),
        y2: round(y(target) - dy * short),
      };
    }),
  };
}
