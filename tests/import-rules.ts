/**
 * What may import what. The list of arrows is complete: an arrow that does not stand here is
 * forbidden, and so is a package that does not stand here.
 */

/** One import between two source files, named by their paths from the root of the repository. */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
  /** Nothing of the import remains at run time. */
  readonly typeOnly: boolean;
  /** Written as a path (`../x.js`), not as a package (`@casus/x`). */
  readonly relative: boolean;
}

const packageArrows: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  reference: ['model'],
  engine: ['model'],
  words: ['model'],
  answers: ['model', 'engine', 'words'],
  importers: ['model'],
  codings: ['model'],
  stores: ['model', 'engine/sql'],
  conformance: [
    'model',
    'language',
    'reference',
    'engine',
    'words',
    'answers',
    'stores',
    'importers',
    'codings',
  ],
};

/** Apps are thin shells: they see no reference evaluator, no test machinery and no other app. */
const appArrows: readonly string[] = [
  'model',
  'language',
  'engine',
  'words',
  'answers',
  'stores',
  'importers',
  'codings',
];

interface Place {
  readonly kind: 'packages' | 'apps';
  readonly unit: string;
  /** First folder below src, or '' for a file that stands in src itself. */
  readonly folder: string;
}

function placeOf(file: string): Place | undefined {
  const match = /^(packages|apps)\/([^/]+)\/src\/(?:([^/]+)\/)?/.exec(file);
  if (match === null) return undefined;
  const kind = match[1] === 'apps' ? 'apps' : 'packages';
  return { kind, unit: match[2] ?? '', folder: match[3] ?? '' };
}

/** Why the import is forbidden, or undefined if it is allowed. */
export function forbidden(edge: ImportEdge): string | undefined {
  const from = placeOf(edge.from);
  const to = placeOf(edge.to);
  if (from === undefined || to === undefined)
    return 'an import leaves packages/*/src and apps/*/src';
  if (from.kind === 'packages' && packageArrows[from.unit] === undefined) {
    return `package ${from.unit} has no arrows`;
  }
  if (from.kind === to.kind && from.unit === to.unit) return forbiddenInside(from, to, edge);
  if (to.kind === 'apps') return 'an app is imported by nothing';
  if (edge.relative) return 'another package is imported by path, not by name';

  const allowed = from.kind === 'apps' ? appArrows : (packageArrows[from.unit] ?? []);
  if (allowed.includes(to.unit) || allowed.includes(`${to.unit}/${to.folder}`)) return undefined;
  return `${from.kind === 'apps' ? 'apps' : from.unit} may not import ${to.unit}`;
}

function forbiddenInside(from: Place, to: Place, edge: ImportEdge): string | undefined {
  if (from.unit !== 'engine' || from.kind !== 'packages' || to.folder !== 'evaluate') {
    return undefined;
  }
  if (from.folder === 'explain') return 'engine/explain evaluates nothing';
  if (from.folder === 'compare' && edge.typeOnly) {
    return 'engine/compare takes types of traces and outcomes from model';
  }
  return undefined;
}

/**
 * Closed paths (first file = last file) that together touch every file on any cycle, so an empty
 * answer means that there is no cycle at all.
 */
export function cycles(edges: readonly ImportEdge[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    const targets = next.get(from) ?? new Set();
    next.set(from, targets.add(to));
  }

  const found: string[][] = [];
  const covered = new Set<string>();
  for (const start of [...next.keys()].sort()) {
    if (covered.has(start)) continue;
    const cycle = shortestCycle(start, next);
    if (cycle === undefined) continue;
    for (const file of cycle) covered.add(file);
    found.push(cycle);
  }
  return found;
}

function shortestCycle(
  start: string,
  next: ReadonlyMap<string, ReadonlySet<string>>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const target of next.get(at) ?? []) {
      if (target === start) {
        const path = [start];
        for (let step = at; step !== start; step = cameFrom.get(step) ?? start) path.unshift(step);
        return [start, ...path];
      }
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, at);
      queue.push(target);
    }
  }
  return undefined;
}
