import { track as answer } from '@casus/answers';
import type { Command } from 'commander';
import type { Asked } from '../options.js';
import { day, withLibrary } from '../options.js';
import { writeAnswer } from '../output/answer.js';
import { trackLines } from '../output/track.js';

import { askingOf } from './evaluate.js';

/** `casus track`: which announced steps are kept, overdue or still open, as known on a day? */
export function track(program: Command): void {
  withLibrary(
    program
      .command('track')
      .description('which announced steps are kept, missed or still open, as known on a day?'),
  )
    .option('--as-known-on <date>', 'the day, YYYY-MM-DD; default: the date the library states')
    .addHelpText('after', '\nExample:\n  $ casus track --as-known-on 2025-11-01\n')
    .action(async (asked: Asked, command: Command) => {
      const asking = await askingOf(asked, 'all');
      const known = asked.asKnownOn
        ? day(asked.asKnownOn, '--as-known-on')
        : asking.model.statedDate;
      const result = answer(asking.model, asking.engine, asking.words, known);
      writeAnswer(command, asking, result, () => trackLines(result, asking.words));
    });
}
