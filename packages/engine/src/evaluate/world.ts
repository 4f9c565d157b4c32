import {
  type Claim,
  type Description,
  type Fact,
  type Minute,
  type Row,
  type View,
  withOverdue,
} from '@casus/model';
import { changePoints } from './change-points.js';
import { early } from './extension.js';
import { merge } from './merge.js';
import { inView } from './select.js';
import type { Ground, Queries, Tables, World } from './types.js';

/** Facts as a view selects them, merged; everything is computed on this selection. */
export function worldOf(
  tables: Tables,
  ground: Ground,
  queries: Queries,
  facts: readonly Fact[],
  view: View,
): World {
  const descriptions: Description[] = [...ground.facts];
  const claims: Claim[] = [...ground.claims];
  const rows: Row[] = [];
  for (const fact of facts) {
    if (!inView(fact, view)) continue;
    switch (fact.kind) {
      case 'description':
        descriptions.push(fact);
        break;
      case 'row':
        rows.push(fact);
        break;
      case 'claim':
        claims.push(fact);
        break;
    }
  }
  const base = merge(descriptions, tables.kinds, tables.events);
  return {
    tables,
    ground,
    queries,
    view,
    base,
    rows: rows.length === 0 ? null : byName(rows),
    claims,
    claimsOn: new Map(),
    points: pointsOf(tables, ground, changePoints(base, [...rows, ...claims]), view),
    exts: new Map(),
    insts: new Map(),
    possible: new Map(),
    likely: new Set(),
    byIdentity: null,
    traces: null,
    busy: new Set(),
    pending: 0,
    main: null,
    early: null,
  };
}

/** The same with every uncertain start taken as early; null where none is uncertain. */
export function earlyWorld(world: World): World | null {
  if (world.base.every(({ start }) => start.earliest === start.latest)) return null;
  world.early ??= mirror(world);
  return world.early;
}

/** Where one clause asks whether another was breached, what is overdue changes something as well. */
function pointsOf(
  { breachAsked }: Tables,
  ground: Ground,
  own: readonly Minute[],
  { on }: View,
): readonly Minute[] {
  if (breachAsked.length === 0) return own;
  return withOverdue(breachAsked, [...ground.points, ...own], on);
}

function mirror(world: World): World {
  return {
    ...world,
    base: world.base.map(early),
    exts: new Map(),
    insts: new Map(),
    possible: new Map(),
    likely: new Set(),
    byIdentity: null,
    traces: null,
    busy: new Set(),
    main: world,
    early: null,
  };
}

function byName(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const named = new Map<string, Row[]>();
  for (const row of rows) {
    const list = named.get(row.name);
    if (list) list.push(row);
    else named.set(row.name, [row]);
  }
  return named;
}
