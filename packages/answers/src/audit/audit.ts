import { auditReport, type Departs, type Finding, type FindingKind } from '@casus/engine';
import type { Clause, Model, Report } from '@casus/model';
import { isoDay } from '@casus/model';
import type { Words } from '@casus/words';
import { textOf } from '../brief.js';
import type { CitationAnswer } from '../citations.js';
import { sureness } from '../citations.js';
import { clauseSources } from '../standing.js';
import { findingSentence, type Telling } from './sentences.js';
import { descriptionSources } from './sources.js';
import { type AuditWitnessAnswer, witnessAnswer } from './witness.js';

export interface FindingAnswer {
  readonly paragraph: number;
  readonly sentenceNumber: number | null;
  /** The account or the statement, by its name in the library. */
  readonly account: string;
  readonly instrument: string | null;
  readonly clause: string | null;
  readonly limb: string | null;
  readonly locator: string | null;
  readonly kind: FindingKind;
  /** yes, partly (right in one sense only), no, open (the library knows too little). */
  readonly departs: Departs;
  readonly sentence: string;
  /** Readings of the report's wording, and of the clause, on which it is so; none: on every one. */
  readonly readings: readonly ReadingName[];
  readonly clauseReadings: readonly ReadingName[];
  /** On whose word the report says it; null: its own. */
  readonly by: string | null;
  readonly witness: AuditWitnessAnswer | null;
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
}

export interface ReadingName {
  readonly reading: string;
  readonly name: string;
}

export interface Audit {
  readonly schema: 'casus/audit/1';
  readonly report: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string;
  /** The day as of which it is audited: that of the report. */
  readonly on: string;
  readonly findings: readonly FindingAnswer[];
}

/** What a report says, held against the instruments and records; null: no report of that name. */
export function audit(model: Model, words: Words, id: string): Audit | null {
  const report = model.reports.find((one) => one.id === id);
  if (!report) return null;
  return {
    schema: 'casus/audit/1',
    report: id,
    title: textOf(report.titles, words) ?? id,
    publisher: textOf(report.publisher, words),
    published: isoDay(report.published.earliest),
    on: isoDay(report.published.latest),
    findings: auditReport(model, report).map((one) => findingAnswer(model, words, report, one)),
  };
}

/** One finding in words; `report` is null where an account was put together by hand. */
export function findingAnswer(
  model: Model,
  words: Words,
  report: Report | null,
  finding: Finding,
  ownAccount: Clause | null = null,
): FindingAnswer {
  const { detail } = finding;
  const clause = model.clauses.find(({ id }) => id === finding.clause) ?? null;
  const account = ownAccount ?? accountClause(report, finding);
  const telling: Telling = { model, words, clause, account };
  const sources =
    detail.about === 'happened'
      ? descriptionSources(model, detail.happening)
      : sourcesOf(model, clause, finding.instrument);
  return {
    paragraph: finding.paragraph,
    sentenceNumber: finding.sentence,
    account: finding.account,
    instrument: finding.instrument,
    clause: finding.clause,
    limb: detail.about === 'limb' ? (detail.limb?.label ?? null) : null,
    locator: clause?.locator ?? null,
    kind: finding.kind,
    departs: finding.departs,
    sentence: findingSentence(telling, finding),
    readings: named(words, account, finding.readings),
    clauseReadings: named(words, clause, finding.clauseReadings),
    by: finding.by,
    witness: finding.witness && witnessAnswer(model, words, finding.witness),
    certainty: sureness(sources),
    sources,
  };
}

function sourcesOf(
  model: Model,
  clause: Clause | null,
  instrument: string | null,
): readonly CitationAnswer[] {
  if (clause) return clauseSources(model, clause);
  const any = model.clauses.find((one) => one.instrument === instrument);
  return any ? clauseSources(model, { ...any, citations: [] }) : [];
}

/** The account as a clause, on the reading of the finding where it is about one. */
function accountClause(report: Report | null, { account: id, readings }: Finding): Clause | null {
  const own = report?.accounts.find((one) => one.id === id)?.readings ?? [];
  return own.find(({ limbs }) => readings.includes(limbs[0]?.reading ?? '')) ?? own[0] ?? null;
}

function named(words: Words, clause: Clause | null, readings: readonly string[]): ReadingName[] {
  return readings.map((reading) => ({
    reading,
    name: clause ? words.reading(clause, reading) : reading,
  }));
}
