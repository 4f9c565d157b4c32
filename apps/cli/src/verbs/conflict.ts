import { conflict as answer } from '@casus/answers';
import type { Command } from 'commander';
import { type Asked, withView } from '../options.js';
import { conflictLines } from '../output/conflict.js';
import { writeJson, writeLines } from '../output/write.js';
import { askingOf } from './evaluate.js';

/** `casus conflict`: which clauses ask what cannot both be done, or give one decision to two? */
export function conflict(program: Command): void {
  withView(
    program
      .command('conflict')
      .description(
        'which clauses ask what cannot both be done, or give one decision to two deciders?',
      ),
  )
    .addHelpText(
      'after',
      '\nWithout --on: on any day.\n\nExample:\n  $ casus conflict --on 2025-03-14\n',
    )
    .action(async (asked: Asked) => {
      const asking = await askingOf(asked, 'all');
      const result = answer(asking, asked.on ? asking.view.on : null);
      if (asked.json) writeJson({ ...result, library: asking.library });
      else writeLines(conflictLines(result, asking.words));
    });
}
