import type { Minute } from '@casus/model';
import {
  type Compiled,
  type Desc,
  type Ext,
  type Frame,
  type Ids,
  type Inst,
  type LimbCode,
  NONE,
  type Segment,
  type World,
} from './types.js';

/** For questions that read no values. */
export const UNTIMED: Segment = { lo: -Infinity, hi: Infinity, values: [] };

export function newInst(
  clause: Compiled,
  limb: LimbCode,
  bearer: readonly (string | null)[],
  vars: readonly Ids[],
  descs: Desc[],
  ext: Ext,
  key: string,
): Inst {
  return { clause, limb, bearer, vars, descs, ext, key, values: [], twin: null };
}

export function newFrame(world: World, inst: Inst, t: Minute, segment: Segment): Frame {
  const { clause } = inst;
  const vars: Ids[] = new Array(clause.vars).fill(NONE);
  for (let i = 0; i < inst.vars.length; i++) vars[i] = inst.vars[i] as Ids;
  return {
    world,
    ext: inst.ext,
    segment,
    t,
    anchor: null,
    inst,
    vars,
    descs: new Array(clause.descs).fill(null),
    phantoms: new Array(clause.descs).fill(null),
    lo: -Infinity,
    hi: Infinity,
    tracer: null,
  };
}

/** The same instance in an extension that mirrors its own. */
export function onto(inst: Inst, ext: Ext): Inst {
  const descs = inst.descs.map((desc) => ext.descs[desc.index] ?? desc);
  return newInst(inst.clause, inst.limb, inst.bearer, inst.vars, descs, ext, inst.key);
}
