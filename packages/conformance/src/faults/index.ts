export { type Disk, fullDisk, readOnly } from './disks.js';
export {
  casus,
  cleared,
  disturbed,
  type Ground,
  groundOf,
  type Left,
  type Round,
} from './rounds.js';
export { type Ended, together } from './together.js';
export { LIBRARY, WORKS, type Work } from './works.js';
