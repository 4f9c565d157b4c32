import { sources as answer, bibtex } from '@casus/answers';
import type { Command } from 'commander';
import { type Asked, withLibrary } from '../options.js';
import { madeWith, writeAnswer } from '../output/answer.js';
import { provenance } from '../output/provenance.js';
import { sourceLines } from '../output/sources.js';
import { writeFile, writeLines } from '../output/write.js';
import { askingOf } from './evaluate.js';

interface AskedSources extends Asked {
  readonly bibtex?: boolean;
  readonly out?: string;
}

/** `casus sources`: what the library rests on, with marks; as BibTeX to cite. */
export function sources(program: Command): void {
  withLibrary(
    program
      .command('sources')
      .description('what the library rests on, each source with its mark; as BibTeX to cite'),
  )
    .option('--bibtex', 'as BibTeX')
    .option('--out <file>', 'write BibTeX to this file')
    .addHelpText('after', '\nExample:\n  $ casus sources --out casus.bib\n')
    .action(async (asked: AskedSources, command: Command) => {
      const asking = await askingOf(asked);
      const { model, library, words } = asking;
      const list = answer(model, library, asked.lang);
      const basis = { ...asking, facts: null };
      // Outside an entry BibTeX reads nothing.
      const cited = () => `% ${madeWith(basis, provenance(command, null))}\n${bibtex(list)}`;
      if (asked.out !== undefined) {
        writeFile(asked.out, cited());
        writeLines([words.message('cli.written', { file: asked.out })]);
      } else if (asked.bibtex) process.stdout.write(cited());
      else writeAnswer(command, basis, list, () => sourceLines(list, words));
    });
}
