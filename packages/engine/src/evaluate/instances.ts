import type { Minute } from '@casus/model';
import { type Among, bindDesc, bindLimb } from './binding.js';
import { extensionOf, segmentAt } from './extension.js';
import { forceOver } from './force.js';
import { newFrame, newInst, onto, UNTIMED } from './frames.js';
import { limbValues } from './limb-values.js';
import { standing } from './select.js';
import { stirs } from './stirring.js';
import type {
  Compiled,
  Desc,
  Ext,
  Frame,
  Identity,
  Ids,
  Inst,
  InstValues,
  LimbCode,
  TermCode,
  World,
} from './types.js';

/** All instances of a clause: which there are does not depend on time. */
export function instancesOf(
  world: World,
  compiled: Compiled,
  among: Among = 'members',
): readonly Inst[] {
  const kept = among === 'members' ? world.insts : world.possible;
  const known = kept.get(compiled.index);
  if (known !== undefined) return known;
  const ext = extensionOf(world, world.ground.ruleSetOf(compiled.clause.instrument));
  const found =
    world.main === null
      ? enumerate(world, compiled, ext, null, among)
      : instancesOf(world.main, compiled, among).map((inst) => onto(inst, ext));
  kept.set(compiled.index, found);
  return found;
}

/**
 * What other clauses have to reckon with: also what binds an actor of whom nobody said that the clause's
 * open relation holds of it.
 */
export function possibleInstances(world: World, compiled: Compiled): readonly Inst[] {
  const open = compiled.binders.some((binder) => binder.open);
  return instancesOf(world, compiled, open ? 'possible' : 'members');
}

/**
 * The instances that the record can have set off: a treaty of thirty parties and an event of another
 * century make hundreds that rest, and which those are shows before they are made.
 */
export function stirredInstances(world: World, compiled: Compiled): readonly Inst[] {
  const ext = extensionOf(world, world.ground.ruleSetOf(compiled.clause.instrument));
  return enumerate(world, compiled, ext, (frame, limb, { happening }) => {
    const told = (ext.byHappening.get(happening) ?? []).filter(({ type }) =>
      limb.pattern?.below.includes(type),
    );
    return stirs(frame, compiled, limb, told);
  });
}

/**
 * Those that one identity may answer to. Where the same facts are asked about several of them, all are
 * made once; where each has facts of its own, only those that bind as it does.
 */
export function likelyInstances(world: World, compiled: Compiled, like: Identity): readonly Inst[] {
  if (world.insts.has(compiled.index) || world.likely.has(compiled.index)) {
    return instancesOf(world, compiled);
  }
  world.likely.add(compiled.index);
  const ext = extensionOf(world, world.ground.ruleSetOf(compiled.clause.instrument));
  return enumerate(world, compiled, ext, null, 'members', like);
}

/** Whether anything can come of a description, asked as the variables are bound. */
type Stirring = (frame: Frame, limb: LimbCode, desc: Desc) => () => boolean;

function enumerate(
  world: World,
  compiled: Compiled,
  ext: Ext,
  stirring: Stirring | null = null,
  among: Among = 'members',
  like: Identity | null = null,
): readonly Inst[] {
  if (!world.ground.there[compiled.index]) return [];
  return standing(compiled.limbs, world.view.readings).flatMap((limb) => {
    if (like !== null && limb.label !== like.limb) return [];
    const found: Inst[] = [];
    for (const descs of startersOf(limb, compiled, ext)) {
      enumerateDescs(world, compiled, limb, ext, descs, found, stirring, among, like);
    }
    return grouped(found);
  });
}

/** What may start a limb: each description, or all of one happening where they bind the same. */
function startersOf({ pattern }: LimbCode, compiled: Compiled, ext: Ext): readonly Desc[][] {
  if (pattern === null) return [[]];
  const alike = compiled.boundApart && pattern.binds.length === 0 && pattern.inside === null;
  const starters: Desc[][] = [];
  const byHappening = new Map<string, Desc[]>();
  for (const type of pattern.below) {
    for (const desc of ext.byType[type] ?? []) {
      const same = alike && desc.inside === null ? byHappening.get(desc.happening) : undefined;
      if (same !== undefined) {
        same.push(desc);
        continue;
      }
      const descs = [desc];
      starters.push(descs);
      if (desc.inside === null) byHappening.set(desc.happening, descs);
    }
  }
  return starters;
}

function enumerateDescs(
  world: World,
  compiled: Compiled,
  limb: LimbCode,
  ext: Ext,
  descs: Desc[],
  into: Inst[],
  stirring: Stirring | null,
  among: Among,
  like: Identity | null,
): void {
  const desc = descs[0] ?? null;
  const blank = newInst(compiled, limb, [], [], descs, ext, '');
  const frame = newFrame(world, blank, world.view.on, UNTIMED);
  const worthwhile = desc === null ? undefined : stirring?.(frame, limb, desc);
  const bound = (): void => {
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
  };
  bindLimb(frame, compiled, limb, desc, bound, worthwhile, among, like?.bindings ?? null);
}

/** The actors bound or entitled together; null for one who is not known, or disputed. */
function bearerOf(frame: Frame, holders: readonly TermCode[]): readonly (string | null)[] {
  const [holder] = holders;
  if (holders.length === 1 && holder !== undefined && holder.sure(frame)) {
    const ids = holder.ids(frame);
    if (ids.length > 0) return ids;
  }
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
  for (const inst of found) {
    const same = byKey.get(inst.key);
    if (same === undefined) byKey.set(inst.key, inst);
    else {
      for (const desc of inst.descs) if (!same.descs.includes(desc)) same.descs.push(desc);
    }
  }
  const insts = [...byKey.values()];
  if (insts.length > 1) insts.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  inOrder(insts);
  return insts;
}

/** Many instances share their descriptions, so each is written out for sorting once. */
function inOrder(insts: readonly Inst[]): void {
  const written = insts[0]?.ext.written ?? new Map<Desc, string>();
  const canonical = (desc: Desc): string => {
    const known = written.get(desc);
    if (known !== undefined) return known;
    const text = JSON.stringify([desc.derived !== null, desc.typeId, sortedRoles(desc)]);
    written.set(desc, text);
    return text;
  };
  for (const { descs } of insts) {
    if (descs.length < 2) continue;
    descs.sort((a, b) => {
      const [left, right] = [canonical(a), canonical(b)];
      return left < right ? -1 : left > right ? 1 : 0;
    });
  }
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
