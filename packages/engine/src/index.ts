export * from './audit/index.js';
export * from './columns/index.js';
export * from './compare/index.js';
export { conflicts } from './conflict/conflicts.js';
export type { Conflict, ConflictClause, ConflictHolder } from './conflict/types.js';
export { type CoverOptions, cover, coverage } from './cover/cover.js';
export type { CoverEdge } from './cover/edge.js';
export { PROMISES, type PromiseKind } from './cover/promises.js';
export {
  type AcrossSources,
  acrossReadings,
  acrossSources,
  type StatusesByReading,
} from './decide/across.js';
export type { Edit } from './decide/change.js';
export { factsOf } from './decide/facts-of.js';
export { type FactSets, missing, wouldExclude } from './decide/missing.js';
export type { Wanted } from './decide/sets.js';
export { type Ways, whatWould } from './decide/what-would.js';
export { type Engine, type EvaluateOptions, prepare } from './evaluate/prepare.js';
export { explain } from './explain/explain.js';
export { questionText } from './explain/question-text.js';
export { VERSION } from './version.js';
