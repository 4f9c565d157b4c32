import type { phrasebook } from '@casus/words';
import { paint } from './paint.js';

export type Phrases = ReturnType<typeof phrasebook>;
type Key = Parameters<Phrases>[0];

/** What was written, told in counts; the rows are in the file. */
export interface ReplaySummary {
  readonly schema: 'casus/replay/1';
  readonly out: string;
  readonly rows: number;
  readonly coding: 'bf2018' | null;
  readonly fallback: boolean;
  readonly counts: readonly {
    readonly value: string;
    readonly rows: number;
    readonly byFallback: number;
    /** Rows that a text of the library decided. */
    readonly byText: number;
  }[];
  readonly files: readonly {
    readonly option: string;
    /** Whether any row is decided by it; else it was checked and no more. */
    readonly decides: boolean;
    readonly dataSet: string;
    readonly title: string;
    readonly file: string;
    readonly rows: number;
    readonly refused: number;
    readonly refusedLines: readonly { readonly line: number; readonly reason: string }[];
  }[];
  readonly written: readonly string[];
  readonly read: { readonly r: string; readonly pandas: string };
}

export function replayLines(
  summary: ReplaySummary,
  given: { readonly contiguity?: string },
  phrase: Phrases,
): string[] {
  const rows = String(summary.rows);
  const head = summary.coding ? 'replay.outcomes' : 'replay.instances';
  const wars = summary.files.find((item) => item.dataSet === 'iwd' || item.dataSet === 'cow-wars');
  const idle = summary.files.filter(({ decides }) => !decides).map(({ option }) => option);
  return [
    ...summary.files.flatMap((file) => fileLines(file, phrase)),
    ...(wars
      ? [
          `${phrase('replay.recognised', { file: wars.file, title: wars.title })}: ${phrase(`replay.covers.${wars.dataSet}` as Key)}`,
        ]
      : []),
    ...(given.contiguity ? [] : [phrase('replay.no-contiguity')]),
    ...(idle.length > 0
      ? [phrase('replay.checked-only', { count: idle.length, options: idle.join(', ') })]
      : []),
    '',
    paint.heading(phrase(head, { rows })),
    ...summary.counts.map((count) => countLine(count, summary, phrase)),
    ...(summary.fallback ? [] : [phrase('replay.no-fallback')]),
    '',
    ...summary.written.map((file) => phrase('replay.written', { file })),
    phrase('replay.load-r', { line: summary.read.r }),
    phrase('replay.load-pandas', { line: summary.read.pandas }),
    phrase('replay.note'),
  ];
}

export function fileLines(
  file: Omit<ReplaySummary['files'][number], 'dataSet' | 'decides' | 'option'>,
  phrase: Phrases,
): string[] {
  const lines = [
    phrase('replay.read', { title: file.title, rows: String(file.rows), file: file.file }),
  ];
  if (file.refused === 0) return lines;
  lines.push(`  ${phrase('replay.refused', { count: file.refused, file: file.file })}`);
  for (const { line, reason } of file.refusedLines) {
    lines.push(
      `  ${phrase('replay.refused-line', { file: file.file, line: String(line), reason })}`,
    );
  }
  const more = file.refused - file.refusedLines.length;
  if (more > 0) lines.push(`  ${phrase('replay.refused-more', { count: String(more) })}`);
  return lines;
}

function countLine(
  count: ReplaySummary['counts'][number],
  summary: ReplaySummary,
  phrase: Phrases,
): string {
  const key = summary.coding ? `replay.outcome.${count.value}` : `status.${count.value}`;
  const told = [
    ...(count.byFallback > 0
      ? [phrase('replay.by-fallback', { count: String(count.byFallback) })]
      : []),
    ...(count.byText > 0 ? [phrase('replay.by-text', { count: String(count.byText) })] : []),
  ];
  const how = told.length > 0 ? `  (${told.join('; ')})` : '';
  return `  ${String(count.rows).padStart(7)}  ${phrase(key as Key)}${how}`;
}
