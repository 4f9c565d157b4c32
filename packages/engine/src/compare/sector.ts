import type { Axiom } from '@casus/model';
import { ruledOut } from './axioms.js';
import type { Context } from './context.js';
import type { Cube } from './cube.js';
import { cubesOf, type Sparse } from './expression.js';
import { type Dense, denseFrame, toDense } from './frame.js';
import { impossibleAnswers } from './implications.js';
import { type LoweredLimb, lowerSide } from './limbs.js';
import { impossibleLooks } from './looks.js';
import type { Variable } from './table.js';
import type { Side } from './types.js';

export interface LimbCubes {
  readonly label: string;
  readonly cubes: readonly Cube[];
}

/** Both sides over one sort of case, as cubes. */
export interface SectorCubes {
  readonly context: Context;
  readonly frame: Dense;
  readonly a: readonly LimbCubes[];
  readonly b: readonly LimbCubes[];
  /** What cannot be by the meaning of the words, and what each axiom rules out besides. */
  readonly impossible: readonly Cube[];
  readonly axioms: ReadonlyMap<string, readonly Cube[]>;
  /** All that the limbs ask, also where the answer changes nothing. */
  readonly asked: ReadonlySet<Variable>;
  /** Further happenings that one case needs at most. */
  readonly linked: number;
}

type AxiomCubes = ReadonlyMap<string, readonly Sparse[]>;

export function sectorCubes(
  context: Context,
  a: Side,
  b: Side,
  axioms: readonly Axiom[],
): SectorCubes {
  const lower = (on: Context, side: Side): SparseLimb[] =>
    lowerSide(on, side).map((limb) => ({ ...limb, cubes: cubesOf(limb.when, context.sizes) }));
  const [left, right] = [lower(context, a), lower(onSecondDay(context), b)];
  const limbsAsk = new Set(context.table.asked);
  const cubes = [...left, ...right].flatMap((limb) => limb.cubes);
  const ruled = new Map(axioms.map((axiom) => [axiom.id, ruledOut(context, axiom)]));
  const relevant = relevantAxioms(cubes, ruled);
  const variables = new Set(
    [...cubes, ...[...relevant.values()].flat()].flatMap((c) => [...c.keys()]),
  );
  const asked = context.table.variables.filter(({ index }) => variables.has(index));
  const cannotBe = [...impossibleAnswers(context, asked), ...impossibleLooks(context, asked)];
  const covers = [cubes, cannotBe, ...relevant.values()];
  const frame = denseFrame(context.table, covers, context.sizes);
  const dense = (list: readonly Sparse[]) => list.map((cube) => toDense(frame, cube));
  const limbs = (side: readonly SparseLimb[]) =>
    side.map(({ label, cubes: own }) => ({ label, cubes: dense(own) }));
  return {
    context,
    frame,
    a: limbs(left),
    b: limbs(right),
    impossible: dense(cannotBe),
    axioms: new Map([...relevant].map(([id, list]) => [id, dense(list)])),
    asked: limbsAsk,
    linked: Math.max(0, ...cubes.map((cube) => happeningsIn(context, cube))),
  };
}

/** The second side reads relations on its own day. */
function onSecondDay(context: Context): Context {
  const day = context.days[1];
  return day && day.rows !== context.rows
    ? { ...context, rows: day.rows, on: day.on, derived: new Map() }
    : context;
}

interface SparseLimb extends LoweredLimb {
  readonly cubes: readonly Sparse[];
}

/** Axioms that speak of what the sides ask, or of what such an axiom speaks of. */
function relevantAxioms(
  cubes: readonly Sparse[],
  axioms: AxiomCubes,
): Map<string, readonly Sparse[]> {
  const known = new Set(cubes.flatMap((cube) => [...cube.keys()]));
  const found = new Map<string, readonly Sparse[]>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [id, list] of axioms) {
      const indices = list.flatMap((cube) => [...cube.keys()]);
      if (found.has(id) || !indices.some((index) => known.has(index))) continue;
      found.set(id, list);
      for (const index of indices) known.add(index);
    }
  }
  return found;
}

function happeningsIn(context: Context, cube: Sparse): number {
  return [...cube.keys()].reduce((sum, index) => {
    const inner = context.table.variables[index]?.inner;
    return inner ? sum + 1 + happeningsIn(context, inner) : sum;
  }, 0);
}

export function allCubes(limbs: readonly LimbCubes[]): Cube[] {
  return limbs.flatMap(({ cubes }) => cubes);
}

/** What cannot be, given these axioms. */
export function given(sector: SectorCubes, axioms: ReadonlySet<string>): Cube[] {
  const ruledOut = [...sector.axioms].flatMap(([id, cubes]) => (axioms.has(id) ? cubes : []));
  return [...sector.impossible, ...ruledOut];
}
