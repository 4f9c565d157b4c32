export { type CompiledClause, type CompileOptions, compileClause } from './compile.js';
export { bits } from './expression.js';
export { type Act, type Layout, layoutFor, linkField, roleField, termField } from './layout.js';
export type { Standing } from './lower.js';
