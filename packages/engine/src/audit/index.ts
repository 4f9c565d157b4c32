export { auditAccount, auditReport } from './audit.js';
export { type AccountForm, accountFrom, type Qualifier, qualifiersOf } from './form.js';
export type {
  AuditWitness,
  Demand,
  Departs,
  Detail,
  Finding,
  FindingKind,
  FirstDetail,
  HeadDetail,
  LimbDetail,
  Moment,
  OrderDetail,
} from './types.js';
