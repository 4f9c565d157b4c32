import { paint } from './paint.js';
import type { Phrases } from './replay.js';

/** How far two codings agree: figures, and the rows on which they part. */
export interface AgreementSummary {
  readonly schema: 'casus/agreement/1';
  readonly ours: string;
  readonly theirs: string;
  /** The column of theirs that numbers the wars as ours does: `warid` or `cowwarid`. */
  readonly wars: string;
  /** Rows that both decide, by group; `kappa` is null where both use one class only. */
  readonly groups: readonly {
    readonly group: string;
    readonly rows: number;
    readonly agree: number;
    readonly kappa: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly confusion: readonly {
    readonly theirs: string;
    readonly honor: number;
    readonly violate: number;
    readonly dna: number;
    readonly undetermined: number;
  }[];
  readonly apart: {
    readonly noDataWar: number;
    readonly noDataAlliance: number;
    readonly onlyOurs: number;
    readonly undetermined: number;
  };
  readonly disagreeing: readonly {
    readonly warid: number;
    readonly warname: string | null;
    readonly atopid: number;
    readonly ours: string;
    readonly theirs: string;
    readonly reason: string | null;
    readonly by_fallback: boolean | null;
  }[];
}

type Key = Parameters<Phrases>[0];

export function agreementLines(summary: AgreementSummary, phrase: Phrases): string[] {
  return [
    ...table(summary, phrase),
    '',
    ...confusion(summary, phrase),
    '',
    ...apart(summary, phrase),
    ...(summary.wars === 'cowwarid' ? [`  ${phrase('replay.agreement.by-cow')}`] : []),
    ...disagreeing(summary, phrase),
  ];
}

function table({ groups }: AgreementSummary, phrase: Phrases): string[] {
  const heads = phrase('replay.agreement.columns').split('|');
  const names = groups.map(({ group }) => phrase(`replay.agreement.${group}` as Key));
  const wide = Math.max(...names.map((name) => name.length));
  const cells = (values: readonly string[]) => values.map((value) => value.padStart(8)).join('');
  return [
    paint.heading(phrase('replay.agreement.head')),
    `  ${''.padEnd(wide)}${cells(heads)}`,
    ...groups.map(({ rows, agree, kappa, low, high }, i) => {
      const percent = (value: number | null) => (value === null ? '–' : (100 * value).toFixed(1));
      const share = percent(rows === 0 ? null : agree / rows);
      const unsure = [percent(low), percent(high)];
      const row = [rows, agree, share, ...unsure, kappa === null ? '–' : kappa.toFixed(2)].map(
        String,
      );
      return `  ${(names[i] ?? '').padEnd(wide)}${cells(row)}`;
    }),
  ];
}

const CLASSES = ['honor', 'violate', 'dna', 'undetermined'] as const;

function confusion({ confusion: rows }: AgreementSummary, phrase: Phrases): string[] {
  const wide = 14;
  return [
    paint.heading(phrase('replay.agreement.confusion')),
    `  ${''.padEnd(wide)}${CLASSES.map((name) => name.padStart(wide)).join('')}`,
    ...rows.map(
      (row) =>
        `  ${row.theirs.padEnd(wide)}${CLASSES.map((name) => String(row[name]).padStart(wide)).join('')}`,
    ),
  ];
}

function apart({ apart: counts }: AgreementSummary, phrase: Phrases): string[] {
  const said: readonly (readonly [Key, number])[] = [
    ['replay.agreement.no-data-war', counts.noDataWar],
    ['replay.agreement.no-data-alliance', counts.noDataAlliance],
    ['replay.agreement.only-ours', counts.onlyOurs],
    ['replay.agreement.undetermined', counts.undetermined],
  ];
  return said.flatMap(([key, count]) => (count === 0 ? [] : [`  ${phrase(key, { count })}`]));
}

function disagreeing({ disagreeing: rows }: AgreementSummary, phrase: Phrases): string[] {
  if (rows.length === 0) return [];
  return [
    '',
    paint.heading(`${phrase('replay.agreement.disagree')} (${rows.length})`),
    ...rows.map((row) => {
      const marked = row.by_fallback ? ` [${phrase('replay.agreement.fallback')}]` : '';
      const why = row.reason ? ` (${phrase(`replay.reason.${row.reason}` as Key)})` : '';
      return `  ${row.warid} ${row.warname ?? ''}, ${row.atopid}: ${row.theirs} / ${row.ours}${why}${marked}`;
    }),
  ];
}
