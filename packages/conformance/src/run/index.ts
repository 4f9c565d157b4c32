export { divergence } from './cases.js';
export { HEADS } from './heads.js';
export { keep } from './regressions.js';
export { reportOf, reportText } from './report.js';
export { run } from './run.js';
export { shrink } from './shrink.js';
