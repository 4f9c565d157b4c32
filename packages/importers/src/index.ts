/** Published data sets: what their columns are called and may hold, and what they mean for us. */
import type { DataSet } from '@casus/model';
import { atopAlliances, atopMembers, atopPhases } from './atop.js';
import { cowContiguity, cowMajors, cowStates, cowWars } from './cow.js';
import { gdelt } from './gdelt.js';
import { interstateWarData } from './iwd.js';
import { mid, midDisputes, mie } from './militarised.js';
import { ucdpConflicts, ucdpDyads, ucdpEvents } from './ucdp.js';

export * from './atop.js';
export * from './cow.js';
export { NEVER } from './dates.js';
export * from './events.js';
export * from './gdelt.js';
export * from './imports.js';
export * from './iwd.js';
export * from './militarised.js';
export * from './ucdp.js';

/** Every data set that a file may turn out to be. */
export const DATA_SETS: readonly DataSet[] = [
  atopMembers,
  atopAlliances,
  atopPhases,
  interstateWarData,
  cowWars,
  cowStates,
  cowMajors,
  cowContiguity,
  mie,
  mid,
  midDisputes,
  ucdpEvents,
  ucdpConflicts,
  ucdpDyads,
  gdelt,
];
export * from './wars.js';
