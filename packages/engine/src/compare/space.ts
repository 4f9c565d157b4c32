import type { Common } from './context.js';
import type { SectorCubes } from './sector.js';
import type { Space } from './types.js';

/** What the cases are that were looked at, and what is left out, in sentences. */
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
  const leftOut = [
    'sequences of acts',
    'a happening that is of several unrelated types at once',
    'actors that stand otherwise than any actor of the library does on that day',
    'kinds that the vocabulary does not name',
    ...context.leftOut,
    ...capped.map((sort) => `${sort}: more cubes than the limit, not all differences are listed`),
  ];
  const actorClasses = context.universe.actors;
  return {
    happenings: 1 + linked,
    types: [...new Set([...types, ...further])],
    actorClasses,
    leftOut,
  };
}
