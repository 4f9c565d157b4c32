export { entrances } from './entrances.js';
export { fuzz } from './run.js';
export { fuzzServer } from './server.js';
