import { instancesOf } from './instances.js';
import { identityOf } from './status.js';
import type { Compiled, Identity, Inst, World } from './types.js';

/** The instance that a row of the result speaks of; undefined where the facts have none such. */
export function instanceLike(world: World, compiled: Compiled, row: Identity): Inst | undefined {
  world.byIdentity ??= new Map();
  let known = world.byIdentity.get(compiled.index);
  if (known === undefined) {
    known = byIdentity(instancesOf(world, compiled));
    world.byIdentity.set(compiled.index, known);
  }
  return known.get(keyOf(row));
}

function byIdentity(insts: readonly Inst[]): ReadonlyMap<string, Inst> {
  const found = new Map<string, Inst>();
  for (const inst of insts) {
    const key = keyOf(identityOf(inst));
    if (!found.has(key)) found.set(key, inst);
  }
  return found;
}

function keyOf({ limb, reading, bearer, bindings, happenings }: Identity): string {
  return JSON.stringify([limb, reading, bearer, sorted(bindings), sorted(happenings)]);
}

function sorted(named: Readonly<Record<string, string | null>>): unknown {
  return Object.keys(named)
    .sort()
    .map((name) => [name, named[name]]);
}
