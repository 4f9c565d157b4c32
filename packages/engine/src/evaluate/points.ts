import type { Instant, Minute } from '@casus/model';
import { nextPoint } from './change-points.js';
import { extensionOf } from './extension.js';
import { onto } from './frames.js';
import { valuesOf } from './instances.js';
import { applies, type Inst, type World } from './types.js';
import { earlyWorld } from './world.js';

/**
 * The first change point ≤ t, or t itself, at which the clause applies; what applied before every
 * change has no beginning (-Infinity). Earliest as if every uncertain start had come early. Minutes at which nothing this instance rests on changes are leapt over.
 */
export function onsetOf(world: World, inst: Inst, t: Minute): Instant | null {
  const latest = firstApplying(world, inst, t);
  if (latest === null) return null;
  const early = earlyWorld(world);
  if (early === null) return { earliest: latest, latest };
  const earliest = firstApplying(early, twinOf(early, inst), latest);
  return { earliest: earliest ?? latest, latest };
}

function firstApplying(world: World, inst: Inst, t: Minute): Minute | null {
  let from = -Infinity;
  if (inst.descs.length > 0) from = Math.min(...inst.descs.map((desc) => desc.start.earliest));
  else if (applies(valuesOf(world, inst, from)) === 2) return from;
  let point = Math.min(nextPoint(world, from), t);
  while (true) {
    const values = valuesOf(world, inst, point);
    if (applies(values) === 2) return point;
    if (point === t) return null;
    point = Math.min(nextPoint(world, Math.max(values.hi, point + 1)), t);
  }
}

/** The instance in the world of early starts. */
function twinOf(early: World, inst: Inst): Inst {
  inst.twin ??= onto(inst, extensionOf(early, inst.ext.rules));
  return inst.twin;
}
