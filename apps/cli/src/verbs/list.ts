import { contents } from '@casus/answers';
import type { Command } from 'commander';
import { type Asked, actorNamed, day, named, withLibrary } from '../options.js';
import { writeAnswer } from '../output/answer.js';
import { contentsLines } from '../output/contents.js';
import { askingOf } from './evaluate.js';

interface AskedList extends Asked {
  readonly party?: string;
  readonly kind?: string;
}

/** `casus list [WORDS]`: which instruments the library holds, by the names that other verbs take. */
export function list(program: Command): void {
  withLibrary(
    program
      .command('list')
      .argument('[words...]', 'words of a title, an article or what a clause says')
      .description('which instruments the library holds, by the names that the other verbs take'),
  )
    .option('--on <date>', 'only those in force on this day, YYYY-MM-DD')
    .option('--party <actor>', 'only those of this actor, for example POL')
    .option('--kind <kind>', 'only treaties, doctrines, declarations …')
    .addHelpText(
      'after',
      '\nExample:\n  $ casus list --party POL --on 1939-09-01\n  $ casus list nato\n',
    )
    .action(async (asked: readonly string[], options: AskedList, command: Command) => {
      const { on, party, kind, ...rest } = options;
      const asking = await askingOf(rest);
      const { instruments } = asking.model;
      if (on) day(on, '--on');
      if (party) await actorNamed(party, asking.model);
      if (kind) named(kind, [...new Set(instruments.map(({ type }) => type))], 'instrument-kind');
      const filter = { q: asked.join(' '), on, party, kind };
      const result = contents(asking.model, asking.words, asking.library, filter);
      const basis = { ...asking, facts: null };
      writeAnswer(command, basis, result, () => contentsLines(result, asking.words));
    });
}
