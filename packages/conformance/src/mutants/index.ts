export { readCases } from '../cases.js';
export { mutantEngine } from './engine.js';
export { type Catch, hunt, type Prey, preyOf } from './hunt.js';
export { MUTANTS, type Mutant } from './mutants.js';
