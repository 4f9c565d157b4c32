import type { Actor, Minute } from '@casus/model';
import { includes } from '../standing/periods.js';
import type { Standing } from '../standing/standing.js';
import type { Side } from './types.js';

/**
 * States that stand for any: they exist on that day, are party to neither instrument, and neither
 * clause names them. A case needs names to be put to the engine; which ones does not matter.
 */
export function standIns(
  standing: Standing,
  sides: readonly Side[],
  at: Minute,
): (type?: string) => string {
  const named = new Set(
    JSON.stringify(sides.map(({ clause, binding }) => [clause, binding.vars])).match(/[^"]+/g),
  );
  for (const side of sides) {
    const parties = standing
      .asserted('party')
      .filter((row) => row.args[0] === side.clause.instrument);
    for (const row of parties) named.add(row.args[1] ?? '');
  }
  const free = standing.model.actors.filter(
    (actor) => !actor.group && !named.has(actor.id) && livesOn(actor.exists, at),
  );
  let next = 0;
  return (type = 'actor') => {
    if (type !== 'actor' && standing.kinds.index.has(type)) return type;
    const actor = free[next++ % Math.max(1, free.length)];
    return actor?.id ?? `state-${next}`;
  };
}

function livesOn(exists: Actor['exists'], at: number): boolean {
  return exists.length === 0 || exists.some((spell) => includes(spell, at));
}
