export { type CompiledSql, compileSql } from './compile.js';
export { actorRoles } from './events.js';
export type { Complete, SqlOptions, TableShape } from './types.js';
