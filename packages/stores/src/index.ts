/** Facts in and out: a database in the process that reads and writes CSV, Parquet and JSON. */

export * from './beside.js';
export * from './contents.js';
export * from './happenings.js';
export * from './load.js';
export * from './recognise.js';
export * from './refusals.js';
export * from './store.js';
export * from './table.js';
export * from './unreadable.js';
export * from './write.js';
