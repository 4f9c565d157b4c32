import { brief as answer, contents } from '@casus/answers';
import type { Command } from 'commander';
import { type Asked, day, named, withLibrary } from '../options.js';
import { writeAnswer } from '../output/answer.js';
import { briefLines } from '../output/brief.js';

import { askingOf } from './evaluate.js';

/** `casus brief NAME`: a report or an instrument on one page. */
export function brief(program: Command): void {
  withLibrary(
    program
      .command('brief')
      .argument('<name>', 'a report or an instrument of the library')
      .description(
        'all of it on one page: what the instruments say, what the report says, what is unconfirmed',
      ),
  )
    .option('--as-known-on <date>', 'the day, YYYY-MM-DD; default: the date the library states')
    .addHelpText('after', '\nExample:\n  $ casus brief minsk-2024-12-06 --lang de\n')
    .action(async (name: string, asked: Asked, command: Command) => {
      const asking = await askingOf(asked, 'all');
      const { model } = asking;
      const subjects = [...model.reports, ...model.instruments].map((item) => item.id);
      const [meant] = contents(model, asking.words, asking.library, { q: name }).instruments;
      named(name, subjects, 'subject', meant?.id ?? null);
      const known = asked.asKnownOn ? day(asked.asKnownOn, '--as-known-on') : model.statedDate;
      const result = answer(model, asking.engine, asking.words, name, known);
      if (!result) throw new Error(`${name} vanished`);
      writeAnswer(command, asking, result, () => briefLines(result, asking.words));
    });
}
