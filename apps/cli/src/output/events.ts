import { paint } from './paint.js';
import { fileLines, type Phrases } from './replay.js';

type Key = Parameters<Phrases>[0];

/** What a stream of events touches, told in counts; the rows are in the file. */
export interface EventsSummary {
  readonly schema: 'casus/replay-events/1';
  readonly out: string;
  readonly dataSet: string;
  readonly instruments: number;
  /** Rows written: one for each event and clause. */
  readonly rows: number;
  /** Events that touch any clause. */
  readonly touching: number;
  readonly counts: readonly { readonly value: string; readonly rows: number }[];
  readonly file: {
    readonly file: string;
    readonly title: string;
    readonly rows: number;
    readonly refused: number;
    readonly refusedLines: readonly { readonly line: number; readonly reason: string }[];
  };
  readonly written: readonly string[];
  readonly read: { readonly r: string; readonly pandas: string };
}

export function eventsLines(summary: EventsSummary, phrase: Phrases): string[] {
  return [
    ...fileLines(summary.file, phrase),
    '',
    paint.heading(
      phrase('replay.events.head', {
        events: String(summary.touching),
        rows: String(summary.rows),
        instruments: String(summary.instruments),
      }),
    ),
    ...summary.counts.map(
      ({ value, rows }) => `  ${String(rows).padStart(7)}  ${phrase(`status.${value}` as Key)}`,
    ),
    phrase('replay.events.alone'),
    '',
    ...summary.written.map((file) => phrase('replay.written', { file })),
    phrase('replay.load-r', { line: summary.read.r }),
    phrase('replay.load-pandas', { line: summary.read.pandas }),
  ];
}
