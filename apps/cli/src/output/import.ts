import { paint } from './paint.js';
import type { Phrases } from './replay.js';
import { fileLines } from './replay.js';

/** What became of a published file. */
export interface ImportSummary {
  readonly schema: 'casus/replay-import/1';
  readonly kind: string;
  readonly gives: 'happenings' | 'rows';
  /** The code scheme of the states; null where the rows are the data set's own. */
  readonly scheme: string | null;
  readonly out: string;
  readonly rows: number;
  readonly file: {
    readonly file: string;
    readonly rows: number;
    readonly refused: number;
    readonly refusedLines: readonly { readonly line: number; readonly reason: string }[];
  };
  readonly written: readonly string[];
  readonly read: { readonly r: string; readonly pandas: string };
}

export function importLines(summary: ImportSummary, phrase: Phrases): string[] {
  return [
    ...fileLines({ ...summary.file, title: summary.kind }, phrase),
    '',
    paint.heading(
      phrase(`replay.import.${summary.gives}`, {
        rows: String(summary.rows),
        scheme: summary.scheme ?? '',
      }),
    ),
    ...summary.written.map((file) => phrase('replay.written', { file })),
    phrase('replay.load-r', { line: summary.read.r }),
    phrase('replay.load-pandas', { line: summary.read.pandas }),
  ];
}
