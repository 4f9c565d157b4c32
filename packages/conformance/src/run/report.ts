import type { Tally } from './tally.js';

/** Under what a run was made. */
export interface RunNotes {
  readonly seed: number;
  readonly wanted: number;
  readonly seconds: number;
  readonly threads: number;
  readonly version: string;
  /** Trees in git, of what was held against each other and of the library: they outlast a rewritten history. */
  readonly source: string;
  readonly machine: string;
  /** Statuses, reasons and heads that there are, so that those never reached are named. */
  readonly statuses: readonly string[];
  readonly reasons: readonly string[];
  readonly heads: readonly string[];
}

/** The report as data (`casus/conformance/1`). */
export function reportOf(tally: Tally, notes: RunNotes) {
  const { statuses, reasons, heads, ...under } = notes;
  const reached = new Set(Object.keys(tally.outcomes).flatMap((key) => key.split(': ')));
  const never = [...statuses, ...reasons].filter((word) => !reached.has(word));
  return {
    format: 'casus/conformance/1',
    ...under,
    cases: tally.cases,
    instances: tally.instances,
    sets: tally.sets,
    sql: { tables: tally.tables, rows: tally.rows },
    compare: { pairs: tally.pairs, cases: tally.counted, classes: tally.classes },
    models: tally.models.size,
    heads: sorted(tally.heads),
    answers: sorted(tally.answers),
    outcomes: sorted(tally.outcomes),
    neverReached: [...heads.filter((head) => !(head in tally.heads)), ...never],
    divergences: tally.divergences.map((one) => ({
      case: one.case,
      between: one.between,
      difference: one.difference,
    })),
  };
}

function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Report = ReturnType<typeof reportOf>;

/** The same for a reader. */
export function reportText(report: Report): string {
  const count = (n: number) => n.toLocaleString('en');
  const table = (title: string, counts: Readonly<Record<string, number>>) => [
    `| ${title} | times |`,
    '|---|---:|',
    ...Object.entries(counts).map(([key, n]) => `| ${key} | ${count(n)} |`),
    '',
  ];
  const short = report.cases < report.wanted;
  const { seed, version, source, machine, threads, seconds, sql, compare } = report;
  return [
    '# Conformance of the engine with the reference',
    '',
    `${count(report.cases)} generated cases over ${count(report.models)} different models, ` +
      `${count(report.instances)} instances compared in status, reason, force, trigger, defeat and onset, ` +
      `${count(report.sets)} sets of deciding facts put to the reference.`,
    '',
    `${count(sql.tables)} generated worlds of happenings asked of SQL and of the reference, ` +
      `${count(sql.rows)} rows compared in status, reason, day, force and trigger.`,
    '',
    `${count(compare.pairs)} generated pairs of clauses compared, ${count(compare.cases)} of their cases ` +
      `put to the reference one by one, ${count(compare.classes)} classes listed.`,
    '',
    `**${count(report.divergences.length)} divergences** in all.`,
    '',
    ...(short ? [`Asked for: ${count(report.wanted)}; the run was stopped before that.`, ''] : []),
    `Seed ${seed}, version ${version} (${source}); ${machine}, ${threads} thread${threads > 1 ? 's' : ''}, ` +
      `${Math.round(seconds)} s, ${Math.round(report.cases / seconds)} cases a second.`,
    '',
    `Never reached: ${report.neverReached.join(', ') || 'nothing'}.`,
    '',
    ...table('head of a generated clause', report.heads),
    ...table('status and reason of an instance', report.outcomes),
    ...table('head and status of an instance', report.answers),
    ...report.divergences.map((one) => `- ${one.case}, ${one.between}: ${one.difference}`),
  ].join('\n');
}
