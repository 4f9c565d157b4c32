export { divergence } from './cases.js';
export { HEADS } from './heads.js';
export { keep, keptQuestions } from './regressions.js';
export { reportOf, reportText } from './report.js';
export { type RunOptions, run } from './run.js';
export { shrink } from './shrink.js';
