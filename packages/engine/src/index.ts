export { type AcrossSources, acrossReadings, acrossSources } from './decide/across.js';
export { factsOf } from './decide/facts-of.js';
export { type FactSets, missing, wouldExclude } from './decide/missing.js';
export type { Wanted } from './decide/sets.js';
export { type Engine, type EvaluateOptions, prepare } from './evaluate/prepare.js';
export { explain } from './explain/explain.js';
export { questionText } from './explain/question-text.js';
