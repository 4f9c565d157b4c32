import { track as answer } from '@casus/answers';
import type { Command } from 'commander';
import type { Asked } from '../options.js';
import { day, withLibrary } from '../options.js';
import { trackLines } from '../output/track.js';
import { writeJson, writeLines } from '../output/write.js';
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
    .action(async (asked: Asked) => {
      const asking = await askingOf(asked, 'all');
      const known = asked.asKnownOn
        ? day(asked.asKnownOn, '--as-known-on')
        : asking.model.statedDate;
      const result = answer(asking.model, asking.engine, asking.words, known);
      if (asked.json) writeJson({ ...result, library: asking.library });
      else writeLines(trackLines(result, asking.words));
    });
}
