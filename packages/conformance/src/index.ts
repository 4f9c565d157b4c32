export { type CaseFile, disappointments, type Evaluate, readCases } from './cases.js';
export { compareOutcomes, identity } from './differential.js';
export { type Question, questions } from './generate/index.js';
export { laws } from './laws.js';
