export { fullDisk, readOnly } from './disks.js';
export {
  casus,
  cleared,
  disturbed,
  type Ground,
  groundOf,
} from './rounds.js';
export { together } from './together.js';
export { LIBRARY, WORKS } from './works.js';
