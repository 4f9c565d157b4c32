export type { ClauseWords, LimbWords } from './clauses.js';
export type { MessageKey } from './en/messages.js';
export type { ExplanationLine } from './explanations.js';
export type { Case } from './forms.js';
export type { LanguageCode } from './language.js';
export type { Situation } from './situations.js';
export type { Env, MessageArguments } from './speech.js';
export { parseTemplate } from './template.js';
export { type Words, words } from './words.js';
