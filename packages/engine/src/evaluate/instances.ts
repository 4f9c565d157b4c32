import type { Minute } from '@casus/model';
import { bindDesc, bindLimb } from './binding.js';
import { extensionOf, segmentAt } from './extension.js';
import { forceOver } from './force.js';
import { newFrame, newInst, onto, UNTIMED } from './frames.js';
import { limbValues } from './limb-values.js';
import { standing } from './select.js';
import type {
  Compiled,
  Desc,
  Ext,
  Frame,
  Ids,
  Inst,
  InstValues,
  LimbCode,
  TermCode,
  World,
} from './types.js';

/** All instances of a clause: which there are does not depend on time. */
export function instancesOf(world: World, compiled: Compiled): readonly Inst[] {
  const known = world.insts.get(compiled.index);
  if (known !== undefined) return known;
  const ext = extensionOf(world, world.ground.ruleSetOf(compiled.clause.instrument));
  const found =
    world.main === null
      ? enumerate(world, compiled, ext)
      : instancesOf(world.main, compiled).map((inst) => onto(inst, ext));
  world.insts.set(compiled.index, found);
  return found;
}

function enumerate(world: World, compiled: Compiled, ext: Ext): readonly Inst[] {
  if (!world.ground.there[compiled.index]) return [];
  return standing(compiled.limbs, world.view.readings).flatMap((limb) => {
    const found: Inst[] = [];
    if (limb.pattern === null) enumerateDesc(world, compiled, limb, ext, null, found);
    else {
      for (const type of limb.pattern.below) {
        for (const desc of ext.byType[type] ?? []) {
          enumerateDesc(world, compiled, limb, ext, desc, found);
        }
      }
    }
    return found.length <= 1 ? found : grouped(found);
  });
}

function enumerateDesc(
  world: World,
  compiled: Compiled,
  limb: LimbCode,
  ext: Ext,
  desc: Desc | null,
  into: Inst[],
): void {
  const descs = desc === null ? [] : [desc];
  const blank = newInst(compiled, limb, [], [], descs, ext, '');
  const frame = newFrame(world, blank, world.view.on, UNTIMED);
  bindLimb(frame, compiled, limb, desc, () => {
    const key = keyOf(frame, compiled, limb, desc);
    const vars = frame.vars.slice();
    const seen: string[] = [];
    for (const holders of compiled.bearers) {
      const bearer = bearerOf(frame, holders);
      const own = holders.length === 0 ? key : key + JSON.stringify(bearer);
      // Two who turn out to be the same are bound once.
      if (seen.includes(own)) continue;
      seen.push(own);
      into.push(newInst(compiled, limb, bearer, vars, descs.slice(), ext, own));
    }
  });
}

/** The actors bound or entitled together; null for one who is not known, or disputed. */
function bearerOf(frame: Frame, holders: readonly TermCode[]): readonly (string | null)[] {
  return holders.flatMap((holder): readonly (string | null)[] => {
    const ids = holder.ids(frame);
    return ids.length === 0 || !holder.sure(frame) ? [null] : ids;
  });
}

function keyOf(frame: Frame, compiled: Compiled, limb: LimbCode, desc: Desc | null): string {
  let key = '';
  for (const binder of compiled.binders) key += keyPart(frame.vars[binder.slot] as Ids);
  for (const bind of limb.pattern?.binds ?? []) key += keyPart(frame.vars[bind.slot] as Ids);
  return desc === null ? key : `${key}"${desc.happening}",`;
}

function keyPart(ids: Ids): string {
  return ids.length === 0 ? 'null,' : `"${ids[0]}",`;
}

/** Descriptions of one happening under one key are one instance, in an order of their own. */
function grouped(found: readonly Inst[]): readonly Inst[] {
  const byKey = new Map<string, Inst>();
  let several = false;
  for (const inst of found) {
    const same = byKey.get(inst.key);
    if (same === undefined) byKey.set(inst.key, inst);
    else {
      several = true;
      for (const desc of inst.descs) if (!same.descs.includes(desc)) same.descs.push(desc);
    }
  }
  const insts = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  if (several) for (const inst of insts) inst.descs.sort(canonical);
  return insts;
}

function canonical(a: Desc, b: Desc): number {
  const left = JSON.stringify([a.derived !== null, a.typeId, sortedRoles(a)]);
  const right = JSON.stringify([b.derived !== null, b.typeId, sortedRoles(b)]);
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortedRoles(desc: Desc): unknown {
  return Object.keys(desc.roles)
    .sort()
    .map((role) => [role, desc.roles[role]]);
}

/** The three values at t; kept for as long as they hold. */
export function valuesOf(world: World, inst: Inst, t: Minute): InstValues {
  for (const known of inst.values) if (known.lo <= t && t < known.hi) return known;
  if (world.busy.has(inst)) {
    throw new Error(`${inst.clause.clause.id} rests on itself: its priorities are not stratified`);
  }
  world.busy.add(inst);
  const found = limbValues(world, inst, t, segmentAt(world, inst.ext, t), null);
  world.busy.delete(inst);
  if (world.pending === 0) inst.values.push(found);
  return found;
}

/**
 * Whether nothing bound when the happening of the instance began, whatever the minute asked about. An
 * announcement has more to say even then.
 */
export function neverBound(world: World, inst: Inst): boolean {
  const { clause } = inst.clause;
  if (clause.aspect !== 'upon' || clause.head.kind === 'announcement') return false;
  if (inst.descs.length === 0) return false;
  return inst.descs.every((desc) => {
    const frame = newFrame(world, inst, desc.start.latest, UNTIMED);
    bindDesc(frame, inst, desc);
    return forceOver(frame, inst.clause, desc.start.earliest, desc.start.latest) === 0;
  });
}
