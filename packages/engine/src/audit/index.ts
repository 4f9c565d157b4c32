export type { Outcome } from './account.js';
export { auditAccount, auditReport } from './audit.js';
export type {
  AuditWitness,
  Demand,
  Departs,
  Detail,
  Finding,
  FindingKind,
  Moment,
} from './types.js';
