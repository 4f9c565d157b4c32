import { runScenarios } from '@casus/answers';
import { prepare } from '@casus/engine';
import type { Diagnostic } from '@casus/language';
import { phrasebook } from '@casus/words';
import type { Command } from 'commander';
import { EXIT } from '../fail.js';
import { loadLibrary } from '../library/load.js';
import { type Asked, withLibrary } from '../options.js';
import { writeAnswer } from '../output/answer.js';
import { paint } from '../output/paint.js';

/** `casus check [path]`: is the text well formed, and do its scenarios hold? */
export function check(program: Command): void {
  withLibrary(
    program
      .command('check')
      .argument('[path]', 'folder or file of .casus texts')
      .description('is the text well formed and consistent, and do its scenarios hold?'),
  )
    .option('--strict', 'warnings fail too')
    .addHelpText('after', '\nExample:\n  $ casus check library/\n')
    .action(
      async (path: string | undefined, asked: Asked & { strict?: boolean }, command: Command) => {
        const library = await loadLibrary({ ...asked, ...(path ? { library: path } : {}) });
        const errors = library.diagnostics.filter((item) => item.severity === 'error');
        const scenarios =
          errors.length > 0 ? [] : runScenarios(library.model, prepare(library.model));
        const failed = scenarios.filter((item) => !item.holds);
        const result = {
          schema: 'casus/check/1',
          instruments: library.model.instruments.length,
          clauses: library.model.clauses.length,
          diagnostics: library.diagnostics,
          scenarios: { run: scenarios.length, failed },
        };
        const { model, hash } = library;
        writeAnswer(
          command,
          {
            library: { version: model.version, hash, instruments: model.instruments.length },
            facts: null,
            message: phrasebook(asked.lang),
          },
          result,
          () => lines(library.diagnostics, result.scenarios, model.clauses.length),
        );
        const strict = asked.strict && library.diagnostics.length > 0;
        process.exitCode =
          errors.length > 0 ? EXIT.badInput : failed.length > 0 || strict ? EXIT.failed : EXIT.done;
      },
    );
}

function lines(
  diagnostics: readonly Diagnostic[],
  scenarios: {
    readonly run: number;
    readonly failed: readonly { readonly location: string; readonly message: string }[];
  },
  clauses: number,
): string[] {
  const found = diagnostics.map((item) => {
    const mark = item.severity === 'error' ? paint.bad('error') : paint.warn('warning');
    return `${item.path}:${item.line}:${item.column} ${mark} ${item.code}: ${item.message}`;
  });
  const broken = scenarios.failed.map(
    (item) => `${item.location} ${paint.bad('scenario')} ${item.message}`,
  );
  const errors = diagnostics.filter((item) => item.severity === 'error').length;
  const summary =
    `${clauses} clauses, ${errors} errors, ${diagnostics.length - errors} warnings, ` +
    `${scenarios.run} expectations, ${scenarios.failed.length} failed`;
  return [...found, ...broken, summary];
}
