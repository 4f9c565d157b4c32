export { type CompiledSql, compileSql } from './compile.js';
export type { Complete, SqlOptions, TableShape } from './types.js';
