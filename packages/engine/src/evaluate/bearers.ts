import { bindDesc } from './binding.js';
import { newFrame, UNTIMED } from './frames.js';
import type { Inst, World } from './types.js';

/** The actors bound or entitled; null for one who is not known. Found once: time does not change it. */
export function bearersOf(world: World, inst: Inst): readonly (string | null)[] {
  inst.bearers ??= findBearers(world, inst);
  return inst.bearers;
}

function findBearers(world: World, inst: Inst): readonly (string | null)[] {
  const { holders } = inst;
  if (holders.length === 0) return [];
  const frame = newFrame(world, inst, world.view.on, UNTIMED);
  bindDesc(frame, inst, inst.descs[0] ?? null);
  const found: (string | null)[] = [];
  for (const holder of holders) {
    const ids = holder.ids(frame);
    found.push(...(ids.length === 0 || !holder.sure(frame) ? [null] : ids));
  }
  return found;
}
