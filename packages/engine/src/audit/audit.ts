import type { Account, Clause, Model, Report } from '@casus/model';
import { prepareCompare } from '../compare/index.js';
import { auditReading, type Outcome } from './account.js';
import { type Bench, benchOf } from './limbs.js';
import { auditStatement } from './statements.js';
import type { Finding } from './types.js';
import { type Confirming, confirming } from './witness.js';

/**
 * A report held against the instruments and records it speaks of, as of the day it was published:
 * its accounts of clauses, on each reading of its wording, and its statements. In the report's order.
 */
export function auditReport(model: Model, report: Report): Finding[] {
  const bench = benchAt(model, report.published.latest);
  const confirm = confirming(
    model,
    report.accounts.flatMap(({ readings }) => readings),
  );
  const accounts = report.accounts.flatMap((account) =>
    findings(bench, confirm, account).map((found) => ({
      ...found,
      by: saidBy(report, found.paragraph),
    })),
  );
  const statements = report.statements.flatMap((statement) =>
    auditStatement(bench, report, statement).map((outcome): Finding => {
      const { anchor, id, says } = statement;
      const by = statement.by ?? saidBy(report, anchor.paragraph);
      return {
        ...{ paragraph: anchor.paragraph, sentence: anchor.sentence, account: id, says },
        ...{ instrument: subjectOf(model, statement.says), by, readings: [], clauseReadings: [] },
        clause: says.kind === 'first' ? says.clause : null,
        ...outcome,
      };
    }),
  );
  return [...accounts, ...statements].sort((a, b) => a.paragraph - b.paragraph);
}

/** One account alone, as of a day: for somebody who has a report in hand. */
export function auditAccount(model: Model, account: Account, on: number): Finding[] {
  return findings(benchAt(model, on), confirming(model, account.readings), account);
}

function benchAt(model: Model, on: number): Bench {
  return benchOf(model, prepareCompare(model), { on });
}

function saidBy(report: Report, paragraph: number): string | null {
  return report.paragraphs.find(({ anchor }) => anchor.paragraph === paragraph)?.by ?? null;
}

function subjectOf(model: Model, says: Report['statements'][number]['says']): string | null {
  switch (says.kind) {
    case 'life':
    case 'parties':
      return says.instrument;
    case 'first':
      return model.clauses.find(({ id }) => id === says.clause)?.instrument ?? null;
    case 'order':
      return says.later.slice(0, says.later.lastIndexOf('.'));
    case 'happened':
    case 'quote':
      return null;
  }
}

/** Readings of the report's wording by readings of the clause; what they share is said once. */
function findings(bench: Bench, confirm: Confirming, account: Account): Finding[] {
  const clause = bench.model.clauses.find(({ id }) => id === account.clause);
  if (!clause) return [];
  const chosen = readingsOf(clause);
  const grouped = new Map<string, { readonly outcome: Outcome; readonly on: Set<string> }>();
  account.readings.forEach((own, a) => {
    chosen.forEach((reading, c) => {
      const options = { ...bench.options, readings: reading === null ? [] : [reading] };
      for (const outcome of auditReading({ ...bench, options }, confirm, clause, own, account)) {
        const key = keyOf(outcome);
        const known = grouped.get(key) ?? { outcome, on: new Set() };
        grouped.set(key, known);
        known.on.add(`${a} ${c}`);
      }
    });
  });
  return [...grouped.values()].map(({ outcome, on }) => ({
    ...{ paragraph: account.anchor.paragraph, sentence: account.anchor.sentence },
    ...{ account: account.id, says: null, instrument: clause.instrument, clause: clause.id },
    readings: only(on, 0, account.readings.map(nameOf)),
    clauseReadings: only(on, 1, chosen),
    by: null,
    ...outcome,
  }));
}

/** The readings on which something holds; none where it holds on every one. */
function only(
  on: ReadonlySet<string>,
  side: 0 | 1,
  names: readonly (string | null)[],
): readonly string[] {
  const held = names.filter((_, i) => [...on].some((pair) => Number(pair.split(' ')[side]) === i));
  return held.length === names.length ? [] : held.flatMap((name) => name ?? []);
}

function nameOf({ limbs }: Clause): string | null {
  return limbs[0]?.reading ?? null;
}

function readingsOf({ limbs }: Clause): readonly (string | null)[] {
  const names = [...new Set(limbs.flatMap(({ reading }) => reading ?? []))];
  return names.length > 0 ? names : [null];
}

/**
 * What is the same finding on another reading: everything but the case that shows it. The case kept is
 * that of the first reading, the strictest as reports write them, which the others cover as well.
 */
function keyOf({ kind, detail }: Outcome): string {
  const own = detail.about === 'limb' ? { ...detail, limb: detail.limb?.label ?? null } : detail;
  return JSON.stringify([kind, own], (name, value) =>
    name === 'reading' || name === 'handle' ? undefined : value,
  );
}
