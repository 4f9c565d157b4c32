import type { Common } from './context.js';
import type { SectorCubes } from './sector.js';
import type { LeftOut, Space } from './types.js';

/** What the cases are that were looked at, and what is left out. */
export function spaceOf(
  context: Common,
  sectors: readonly SectorCubes[],
  capped: readonly string[],
): Space {
  const linked = Math.max(0, ...sectors.map((sector) => sector.linked));
  const types = sectors.flatMap(({ context: { sector } }) => sector.type ?? []);
  const further = context.table.variables.flatMap(({ asked }) =>
    asked.kind === 'type' ? [asked.type] : [],
  );
  const always = (
    ['sequences', 'several-types', 'other-standing', 'other-kinds', 'other-clauses'] as const
  ).map((what): LeftOut => ({ what, about: null }));
  const tooLarge = capped.map((about): LeftOut => ({ what: 'capped', about }));
  const leftOut = distinct([...always, ...context.leftOut, ...tooLarge]);
  const actorClasses = context.universe.actors;
  return {
    happenings: 1 + linked,
    types: [...new Set([...types, ...further])],
    actorClasses,
    leftOut,
  };
}

/** One condition is met in many sorts of case. */
function distinct(list: readonly LeftOut[]): LeftOut[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
