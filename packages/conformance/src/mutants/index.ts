export { readCases } from '../cases.js';
export { mutantEngine } from './engine.js';
export { hunt, preyOf } from './hunt.js';
export { MUTANTS } from './mutants.js';
