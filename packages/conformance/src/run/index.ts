export { HEADS } from './heads.js';
export { keep } from './keep.js';
export { reportOf, reportText } from './report.js';
export { run } from './run.js';
