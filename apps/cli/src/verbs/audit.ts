import { audit as answer, claimReviews } from '@casus/answers';
import { words as wordsOf } from '@casus/words';
import { type Command, Option } from 'commander';
import { asLibrary, soundLibrary } from '../library/load.js';
import { type Asked, named, withLibrary } from '../options.js';
import { type Basis, madeWith, writeAnswer } from '../output/answer.js';
import { auditLines } from '../output/audit.js';
import { provenance } from '../output/provenance.js';
import { writeFile, writeJson, writeLines } from '../output/write.js';

interface AskedAudit extends Asked {
  readonly format?: 'text' | 'json' | 'claimreview';
  readonly out?: string;
  readonly url?: string;
}

/** `casus audit REPORT`: where does a report depart from the instruments it speaks of? */
export function audit(program: Command): void {
  withLibrary(
    program
      .command('audit')
      .argument('<report>', 'a report of the library')
      .description('where does a report depart from the instruments and records it speaks of?'),
  )
    .addOption(
      new Option('--format <format>', 'claimreview: schema.org ClaimReview as JSON-LD')
        .choices(['text', 'json', 'claimreview'])
        .default('text'),
    )
    .option('--out <file>', 'write the ClaimReview to this file instead')
    .option('--url <address>', 'where the ClaimReview will be published', '')
    .addHelpText(
      'after',
      '\nExample:\n  $ casus audit minsk-2024-12-06\n  $ casus audit minsk-2024-12-06 --out review.json\n',
    )
    .action(async (name: string, asked: AskedAudit, command: Command) => {
      const loaded = await soundLibrary(asked);
      const { model } = loaded;
      named(
        name,
        model.reports.map((item) => item.id),
        'report',
      );
      const words = wordsOf(model, asked.lang);
      const result = answer(model, words, name);
      if (!result) throw new Error(`${name} vanished`);
      const basis: Basis = { library: asLibrary(loaded), facts: null, message: words.message };
      if (asked.out || asked.format === 'claimreview') {
        const made = madeWith(basis, provenance(command, null));
        const reviews = claimReviews(model, words, result, asked.url ?? '', made);
        if (!asked.out) return writeJson(reviews);
        writeFile(asked.out, `${JSON.stringify(reviews, null, 2)}\n`);
        return writeLines([words.message('cli.written', { file: asked.out })]);
      }
      if (asked.format === 'json') command.setOptionValue('json', true);
      writeAnswer(command, basis, result, () => auditLines(model, result, words));
    });
}
