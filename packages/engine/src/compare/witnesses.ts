import type { Pattern } from '@casus/model';
import { allAnswers } from './answers.js';
import { type Cube, uncovered } from './cube.js';
import { difference, ownPart, shortList } from './difference.js';
import { completion, exampleOf } from './example.js';
import type { Sparse } from './expression.js';
import { classesOf, type Dense, toSparse } from './frame.js';
import { literalsOf } from './literals.js';
import { allCubes, given, type LimbCubes, type SectorCubes } from './sector.js';
import type { Example, Witness } from './types.js';

/** A class before it is written out: sorts of cases are compared by its cube. */
export interface Found {
  readonly sector: SectorCubes;
  readonly cube: Sparse;
  readonly own: Sparse;
  /** One complete case. */
  readonly point: Cube;
  readonly core: boolean;
  readonly limbs: readonly string[];
}

/** All witnesses of one sort of case: what lies in `of` and not in `without`. */
export function witnessesOf(
  sector: SectorCubes,
  of: readonly LimbCubes[],
  without: readonly LimbCubes[],
  axioms: ReadonlySet<string>,
): Found[] {
  const { frame } = sector;
  const impossible = given(sector, axioms);
  const isRole = (variable: number) => frame.variables[variable]?.elements !== null;
  const listed = difference(allCubes(of), allCubes(without), impossible, frame)
    .map((cube) => ({ cube, limbs: limbsOf(cube, of, impossible) }))
    .sort((a, b) => rank(a.cube, a.limbs, frame) - rank(b.cube, b.limbs, frame));
  const cubes = listed.map(({ cube }) => cube);
  const owns = cubes.map((cube, i) => ownPart(cube, cubes.slice(0, i), impossible, isRole));
  const short = shortList(owns, impossible, frame);
  return listed.map(({ cube, limbs }, i) => {
    const own = owns[i] ?? cube;
    const point = completion(own, impossible);
    const core = short.has(own);
    return { sector, cube: toSparse(frame, cube), own: toSparse(frame, own), point, core, limbs };
  });
}

/** Labels of the limbs that hold in all cases of a cube. */
function limbsOf(cube: Cube, of: readonly LimbCubes[], impossible: readonly Cube[]): string[] {
  const whole = of.filter(({ cubes }) => !uncovered(cube, [...cubes, ...impossible]));
  return whole.map(({ label }) => label);
}

/** Few literals first; what no single limb says, last. */
function rank(cube: Cube, limbs: readonly string[], frame: Dense): number {
  const literals = cube.filter((mask, i) => mask !== frame.full[i]).length;
  return limbs.length > 0 ? literals : literals + cube.length + 1;
}

/** The class as a witness; its complete case is drawn when it is first asked for. */
export function witnessOf(found: Found, patterns: readonly Pattern[]): Witness {
  const { context, frame } = found.sector;
  const { type, inside } = context.sector;
  const literals = (cube: Sparse) => literalsOf(context.table, cube, classesOf(frame));
  let drawn: Example | null = null;
  return {
    types: type === null ? [] : [type],
    inside,
    literals: literals(found.cube),
    own: literals(found.own),
    core: found.core,
    limbs: found.limbs,
    get example() {
      drawn ??= drawExample(found, patterns);
      return drawn;
    },
    on: context.on,
  };
}

function drawExample({ sector, point }: Found, patterns: readonly Pattern[]): Example {
  const { context, frame } = sector;
  const stranger = context.universe.actors.find((id) => !context.scan.constants.has(id)) ?? null;
  const answers = new Map(
    frame.variables.map(({ index }, i) => [index, firstOf(frame.classes[i] ?? [], point[i] ?? 0)]),
  );
  const all = allAnswers(sector, answers, stranger);
  return exampleOf(context, all, boundRoles(patterns), stranger);
}

/** One filler of the class that the point names. */
function firstOf(classes: readonly number[], value: number): number {
  const members = classes.find((_, k) => value & (1 << k)) ?? 0;
  return members & -members;
}

/** Roles that a pattern binds without asking anything: the case names somebody there. */
function boundRoles(patterns: readonly Pattern[]): string[] {
  const roles = patterns.flatMap((pattern) =>
    Object.entries(pattern.roles).flatMap(([role, term]) => (term.kind === 'bind' ? [role] : [])),
  );
  return [...new Set(roles)];
}
