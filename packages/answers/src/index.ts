export {
  type Audit,
  audit,
  type FindingAnswer,
  findingAnswer,
  type ReadingName,
} from './audit/audit.js';
export { type ClaimReview, caseKey, claimReviews, nameOf } from './audit/claim-review.js';
export { auditForm } from './audit/form.js';
export type { AuditWitnessAnswer } from './audit/witness.js';
export * from './brief.js';
export * from './brief-parties.js';
export * from './by-text.js';
export * from './canonical.js';
export * from './citations.js';
export { situationOf } from './compare/case.js';
export * from './compare/compare.js';
export { comparableNames, type NamedSide } from './compare/names.js';
export type { ReadingTaken } from './compare/readings.js';
export type { WitnessAnswer } from './compare/witness.js';
export * from './conflict.js';
export * from './contents.js';
export * from './cover.js';
export * from './evaluate.js';
export * from './explain.js';
export * from './facts.js';
export * from './formal-text.js';
export * from './instance.js';
export * from './rank.js';
export * from './scenarios.js';
export * from './sources.js';
export * from './touched.js';
export * from './track.js';
export * from './vocabulary.js';
export * from './what-would.js';
