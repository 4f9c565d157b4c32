import { instancesOf } from './instances.js';
import { identityOf } from './status.js';
import type { Compiled, Identity, Inst, World } from './types.js';

/** The instance that a row of the result speaks of; undefined where the facts have none such. */
export function instanceLike(world: World, compiled: Compiled, row: Identity): Inst | undefined {
  const insts = instancesOf(world, compiled);
  let byIdentity = world.byIdentity.get(insts);
  if (byIdentity === undefined) {
    byIdentity = new Map();
    for (const inst of insts) {
      const key = keyOf(identityOf(inst));
      if (!byIdentity.has(key)) byIdentity.set(key, inst);
    }
    world.byIdentity.set(insts, byIdentity);
  }
  return byIdentity.get(keyOf(row));
}

function keyOf({ limb, reading, bearer, bindings, happenings }: Identity): string {
  return JSON.stringify([limb, reading, bearer, sorted(bindings), sorted(happenings)]);
}

function sorted(named: Readonly<Record<string, string | null>>): unknown {
  return Object.keys(named)
    .sort()
    .map((name) => [name, named[name]]);
}
