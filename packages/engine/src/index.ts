export { type Engine, type EvaluateOptions, prepare } from './evaluate/prepare.js';
