export { type Entrance, entrances } from './entrances.js';
export { type Defect, fuzz, HANG_MS, type Tried } from './run.js';
export { fuzzServer } from './server.js';
