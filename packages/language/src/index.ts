export { type Called, called } from './called.js';
export { CODES, type CodeEntry, checksPage } from './check/codes.js';
export type { Diagnostic, Severity } from './diagnostic.js';
export { format } from './format/index.js';
export { type GivenFacts, readFacts, readGiven } from './given.js';
export {
  createWorkspace,
  type Reading,
  readLibrary,
  type SourceText,
  type Workspace,
} from './read.js';
