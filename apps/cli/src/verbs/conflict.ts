import { conflict as answer } from '@casus/answers';
import type { Command } from 'commander';
import { type Asked, withView } from '../options.js';
import { writeAnswer } from '../output/answer.js';
import { conflictLines } from '../output/conflict.js';

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
    .action(async (asked: Asked, command: Command) => {
      const asking = await askingOf(asked, 'all');
      const result = answer(asking, asked.on ? asking.view.on : null);
      writeAnswer(command, asking, result, () => conflictLines(result, asking.words));
    });
}
