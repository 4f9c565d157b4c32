import type { Minute, Truth } from '@casus/model';
import { bindLimb } from './binding.js';
import { newFrame, newInst, onto, UNTIMED } from './frames.js';
import { limbValues } from './limb-values.js';
import { standing } from './select.js';
import { stirs } from './stirring.js';
import {
  type Applying,
  applies,
  type Compiled,
  type Derivation,
  type Desc,
  type Ext,
  type Frame,
  type Ids,
  or,
  type RuleSet,
  type Segment,
  type World,
} from './types.js';

/** EXT(I): the base descriptions closed under the rules that this instrument sees. */
export function extensionOf(world: World, rules: RuleSet): Ext {
  const known = world.exts.get(rules.key);
  if (known !== undefined) return known;
  const ext = world.main === null ? build(world, rules) : mirror(world, world.main, rules);
  world.exts.set(rules.key, ext);
  return ext;
}

/** The same descriptions and derivations, with every start taken as early. */
function mirror(world: World, main: World, rules: RuleSet): Ext {
  const from = extensionOf(main, rules);
  const base = world.base.length;
  const ext = plain(world, rules);
  for (const desc of from.descs.slice(base)) add(ext, early(desc));
  from.derivations.forEach((own, stratum) => {
    for (const { inst, target } of own)
      ext.derivations[stratum]?.push({ inst: onto(inst, ext), target });
  });
  return ext;
}

export function early(desc: Desc): Desc {
  const { earliest, latest } = desc.start;
  return earliest === latest ? desc : { ...desc, start: { earliest, latest: earliest } };
}

function plain(world: World, rules: RuleSet): Ext {
  const ext: Ext = {
    rules,
    descs: [],
    byType: [],
    byHappening: new Map(),
    derivations: rules.strata.map(() => []),
    written: new Map(),
    segments: [],
    pending: null,
  };
  for (const desc of world.base) add(ext, desc);
  return ext;
}

function add(ext: Ext, desc: Desc): void {
  ext.descs.push(desc);
  const typed = ext.byType[desc.type];
  if (typed) typed.push(desc);
  else ext.byType[desc.type] = [desc];
  const same = ext.byHappening.get(desc.happening);
  if (same) same.push(desc);
  else ext.byHappening.set(desc.happening, [desc]);
}

function build(world: World, rules: RuleSet): Ext {
  const ext = plain(world, rules);
  const known = new Map<string, number>();
  // The list grows while it is walked: what is derived may count as more.
  for (let i = 0; i < ext.descs.length; i++) {
    const desc = ext.descs[i] as Desc;
    for (const applying of rules.applying(desc.type)) derive(world, ext, applying, desc, known);
  }
  return ext;
}

function derive(
  world: World,
  ext: Ext,
  { rule, limb, stratum }: Applying,
  desc: Desc,
  known: Map<string, number>,
): void {
  const { readings } = world.view;
  if (limb.reading !== null && !standing(rule.limbs, readings).includes(limb)) return;
  const blank = newInst(rule, limb, [], [], [desc], ext, '');
  const frame = newFrame(world, blank, world.view.on, UNTIMED);
  // What can never come to anything is no description: most acts are under most treaties none.
  const worthwhile = stirs(frame, rule, limb, [desc]);
  const bound = (): void => {
    const made = counted(frame, rule, desc, ext.descs.length);
    const key = keyOf(made);
    let target = known.get(key);
    if (target === undefined) {
      target = ext.descs.length;
      known.set(key, target);
      add(ext, made);
    }
    const inst = newInst(rule, limb, [], frame.vars.slice(), [desc], ext, '');
    ext.derivations[stratum]?.push({ inst, target });
  };
  // A rule for every member of an open relation may count for one of whom nobody said that it is one.
  bindLimb(frame, rule, limb, desc, bound, worthwhile, 'possibleThen');
}

/** The same happening as another type: named roles are replaced, all else is copied. */
function counted(frame: Frame, rule: Compiled, desc: Desc, index: number): Desc {
  const { tables } = frame.world;
  const named = rule.counts?.roles ?? [];
  const roles: Record<string, Ids> = { ...desc.roles };
  const replaced = named.map((item) => item.role);
  const unsure = (desc.unsure ?? []).filter((role) => !replaced.includes(role));
  for (const { role, term } of named) {
    const ids = [...term.ids(frame)].sort();
    roles[role] = ids;
    if (ids.length > 1 && !term.sure(frame)) unsure.push(role);
  }
  const type = rule.counts?.type ?? -1;
  return {
    index,
    happening: desc.happening,
    self: desc.self,
    type,
    typeId: tables.events.ids[type] as string,
    roles,
    unsure: unsure.length === 0 ? null : unsure,
    start: desc.start,
    end: desc.end,
    value: 0,
    inside: desc.inside,
    facts: desc.facts,
    derived: { from: desc, replaced },
  };
}

/** Descriptions that agree in all of this are one. Each name stands with its length, so that none runs into the next. */
function keyOf({ happening, type, inside, start, end, roles, unsure }: Desc): string {
  const told = (name: string): string => `${name.length}:${name}`;
  let key = `${told(happening)}${type} ${start.earliest} ${start.latest} `;
  if (inside !== null) key += `in${told(inside)}`;
  if (end !== null) key += `to${end.earliest} ${end.latest}`;
  for (const role of Object.keys(roles).sort()) {
    const ids = roles[role] as Ids;
    if (ids.length === 0) continue;
    key += `${unsure?.includes(role) ? '?' : '='}${told(role)}`;
    for (const id of ids.length === 1 ? ids : [...ids].sort()) key += told(id);
  }
  return key;
}

/** The values of all descriptions at t, and how long they hold. */
export function segmentAt(world: World, ext: Ext, t: Minute): Segment {
  if (ext.pending !== null && ext.pending.at === t) return ext.pending.segment;
  for (const segment of ext.segments) if (segment.lo <= t && t < segment.hi) return segment;
  const values: Truth[] = ext.descs.map((desc) => desc.value);
  const outer = ext.pending;
  ext.pending = { at: t, segment: { lo: t, hi: t + 1, values } };
  world.pending++;
  const span = { lo: -Infinity, hi: Infinity };
  ext.rules.strata.forEach(({ recursive }, stratum) => {
    const own = ext.derivations[stratum] ?? [];
    let raised = true;
    while (raised) {
      raised = false;
      for (const item of own) if (raise(world, item, values, t, span)) raised = recursive;
    }
  });
  world.pending--;
  ext.pending = outer;
  const segment = { ...span, values };
  if (world.pending === 0) ext.segments.push(segment);
  return segment;
}

/** Whether evaluating one derivation raised its description's value. */
function raise(
  world: World,
  derivation: Derivation,
  values: Truth[],
  t: Minute,
  span: { lo: number; hi: number },
): boolean {
  const { inst, target } = derivation;
  const found = limbValues(world, inst, t, { lo: -Infinity, hi: Infinity, values }, null);
  if (found.lo > span.lo) span.lo = found.lo;
  if (found.hi < span.hi) span.hi = found.hi;
  const value = capped(inst.clause, applies(found));
  const before = values[target] as Truth;
  values[target] = or(before, value);
  return value > before;
}

/** "may count as": never more than unknown. */
export function capped(compiled: Compiled, value: Truth): Truth {
  return value === 2 && compiled.counts?.may ? 1 : value;
}
