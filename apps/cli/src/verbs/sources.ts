import { sources as answer, bibtex } from '@casus/answers';
import type { Command } from 'commander';
import { type Asked, withLibrary } from '../options.js';
import { sourceLines } from '../output/sources.js';
import { writeFile, writeJson, writeLines } from '../output/write.js';
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
    .action(async (asked: AskedSources) => {
      const { model, library, words } = await askingOf(asked);
      const list = answer(model, library, asked.lang);
      if (asked.out !== undefined) {
        writeFile(asked.out, bibtex(list));
        writeLines([words.message('cli.written', { file: asked.out })]);
      } else if (asked.bibtex) process.stdout.write(bibtex(list));
      else if (asked.json) writeJson(list);
      else writeLines(sourceLines(list, words));
    });
}
