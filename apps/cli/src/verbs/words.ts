import { formalText, vocabulary } from '@casus/answers';
import type { Model } from '@casus/model';
import type { Command } from 'commander';
import { likely, unknownName } from '../likely.js';
import { type Asked, withLibrary } from '../options.js';
import { writeAnswer } from '../output/answer.js';
import { vocabularyLines } from '../output/vocabulary.js';
import { writeLines } from '../output/write.js';
import { askingOf } from './evaluate.js';

/** `casus words [WORDS]`: what a text or a case may speak of. */
export function words(program: Command): void {
  withLibrary(
    program
      .command('words')
      .argument('[words...]', 'only what has these in its name')
      .description(
        'what a text or a case may speak of: events with their roles, terms, relations, kinds, places, actors',
      ),
  )
    .addHelpText('after', '\nExample:\n  $ casus words attack\n')
    .action(async (asked: readonly string[], options: Asked, command: Command) => {
      const asking = await askingOf(options);
      const found = vocabulary(asking.model, asking.words, asking.library, asked.join(' '));
      const basis = { ...asking, facts: null };
      writeAnswer(command, basis, found, () => vocabularyLines(found, asking.words));
    });
}

/** `casus text NAME`: a declaration as it is written, to read or to begin from. */
export function text(program: Command): void {
  withLibrary(
    program
      .command('text')
      .argument(
        '<name>',
        'an instrument, a clause (instrument.clause), an event, an actor, a record',
      )
      .description('how the library writes it: the formal text, to read or to begin from'),
  )
    .addHelpText('after', '\nExample:\n  $ casus text north-atlantic.assistance\n')
    .action(async (name: string, options: Asked, command: Command) => {
      const asking = await askingOf(options);
      const found = formalText(asking.texts, name);
      if (!found) {
        throw unknownName(
          (say) => say('fault.no.text', { name }),
          likely(name, declared(asking.model)),
        );
      }
      const shown = { schema: 'casus/text/1', name, path: found.path, text: found.text };
      // To copy from: nothing stands below it that is not of the text.
      if (options.json) writeAnswer(command, { ...asking, facts: null }, shown, () => []);
      else writeLines([`// ${found.path}`, ...found.text.split('\n')]);
    });
}

/** All that a text declares by a name; what an instrument is in comes after it. */
function declared(model: Model): string[] {
  const { actors, axioms, clauses, events, instruments, kinds, places, records, relations } = model;
  return [
    ...[instruments, actors, events, relations, records, kinds, places, axioms],
    ...[model.reports, model.sources, clauses],
  ].flatMap((items) => items.map(({ id }) => id));
}
