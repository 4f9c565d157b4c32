export * from './clause.js';
export * from './facts.js';
export * from './formula.js';
export * from './library.js';
export * from './outcome.js';
export * from './time.js';
export * from './truth.js';
