import type { Pattern } from '@casus/model';
import { allAnswers } from './answers.js';
import { type Cube, uncovered } from './cube.js';
import { difference, ownPart, shortList } from './difference.js';
import { completion, exampleOf } from './example.js';
import type { Sparse } from './expression.js';
import { classesOf, type Dense, toSparse } from './frame.js';
import { literalsOf } from './literals.js';
import { allCubes, given, type LimbCubes, type SectorCubes } from './sector.js';
import type { Witness } from './types.js';

/** A witness with the cube it was made from: sorts of cases are compared by it. */
export interface Found {
  readonly sector: SectorCubes;
  readonly cube: Sparse;
  readonly witness: Witness;
}

/** All witnesses of one sort of case: what lies in `of` and not in `without`. */
export function witnessesOf(
  sector: SectorCubes,
  of: readonly LimbCubes[],
  without: readonly LimbCubes[],
  axioms: ReadonlySet<string>,
  patterns: readonly Pattern[],
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
    const marks = { core: short.has(own), limbs, patterns };
    return found(sector, cube, own, completion(own, impossible), marks);
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

interface Marks {
  readonly core: boolean;
  readonly limbs: readonly string[];
  readonly patterns: readonly Pattern[];
}

function found(sector: SectorCubes, cube: Cube, own: Cube, point: Cube, marks: Marks): Found {
  const { frame, context } = sector;
  const { type, inside } = context.sector;
  const classes = classesOf(frame);
  const literals = (c: Cube) => literalsOf(context.table, toSparse(frame, c), classes);
  const stranger = context.universe.actors.find((id) => !context.scan.constants.has(id)) ?? null;
  const answers = new Map(
    frame.variables.map(({ index }, i) => [index, firstOf(frame.classes[i] ?? [], point[i] ?? 0)]),
  );
  const witness: Witness = {
    types: type === null ? [] : [type],
    inside,
    literals: literals(cube),
    own: literals(own),
    core: marks.core,
    limbs: marks.limbs,
    example: exampleOf(
      context,
      allAnswers(sector, answers, stranger),
      boundRoles(marks.patterns),
      stranger,
    ),
    on: context.on,
  };
  return { sector, cube: toSparse(frame, cube), witness };
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
