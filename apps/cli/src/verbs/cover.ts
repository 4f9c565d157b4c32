import { cover as answer } from '@casus/answers';
import type { Interval } from '@casus/model';
import { DAY } from '@casus/model';
import type { Command } from 'commander';
import { BadInput } from '../fail.js';
import { type Asked, actorNamed, day, withView } from '../options.js';
import { writeAnswer } from '../output/answer.js';
import { coverLines } from '../output/cover.js';

import { writeLines } from '../output/write.js';
import { askingOf } from './evaluate.js';

interface AskedCover extends Asked {
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly out?: string;
}

/** `casus cover [ACTOR]`: who stands under whose promise on a date, or over a range of time? */
export function cover(program: Command): void {
  withView(
    program
      .command('cover')
      .argument('[actor]', 'only what covers this actor, for example BLR')
      .description(
        'who stands under whose promise on a date, by which clause, under which condition?',
      ),
  )
    .option('--by <actor>', 'only what this actor promises')
    .option('--from <date>', 'instead of a day: from this day or year')
    .option('--to <date>', 'through this day or year')
    .option('--out <file>', 'as a table, a row for each promise: .csv, .parquet, .json or .jsonl')
    .addHelpText(
      'after',
      '\nExample:\n  $ casus cover BLR --on 2024-11-18\n  $ casus cover --by RUS --from 2020 --to 2026\n  $ casus cover --from 1949 --to 2026 --out coverage.parquet\n',
    )
    .action(async (actor: string | undefined, asked: AskedCover, command: Command) => {
      const range = rangeOf(asked);
      const asking = await askingOf(asked, 'all');
      const { model } = asking;
      const result = answer(asking, {
        range,
        ...(actor ? { to: await actorNamed(actor, model) } : {}),
        ...(asked.by ? { by: await actorNamed(asked.by, model) } : {}),
      });
      if (asked.out !== undefined) {
        // The database is loaded only where a table is asked for.
        const { writeCover } = await import('./cover-table.js');
        await writeCover(asked.out, result);
        writeLines([asking.words.message('cli.written', { file: asked.out })]);
      } else writeAnswer(command, asking, result, () => coverLines(result, asking.words));
    });
}

function rangeOf(asked: AskedCover): Interval | null {
  if (!asked.from && !asked.to) return null;
  if (asked.on) throw new BadInput((say) => say('fault.day-or-range'));
  const from = asked.from ? day(whole(asked.from, '01-01'), '--from') - DAY + 1 : null;
  const to = asked.to ? day(whole(asked.to, '12-31'), '--to') + 1 : null;
  if (from !== null && to !== null && from >= to)
    throw new BadInput((say) => say('fault.range-order'));
  return { from, to };
}

/** A year stands for its first or its last day. */
function whole(text: string, rest: string): string {
  return /^\d{4}$/.test(text) ? `${text}-${rest}` : text;
}
