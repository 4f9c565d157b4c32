import { runScenarios, type ScenarioResult, scenarioSaid } from '@casus/answers';
import { prepare } from '@casus/engine';
import type { Diagnostic } from '@casus/language';
import { type LanguageCode, phrasebook } from '@casus/words';
import type { Command } from 'commander';
import { EXIT } from '../fail.js';
import { findingText } from '../library/findings.js';
import { asLibrary, loadLibrary } from '../library/load.js';
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
        // Nothing to ask, nothing to get ready: of thousands of clauses that is most of the work.
        const idle = errors.length > 0 || library.model.scenarios.length === 0;
        const scenarios = idle ? [] : runScenarios(library.model, prepare(library.model));
        const failed = scenarios.filter((item) => !item.holds);
        const result = {
          schema: 'casus/check/1',
          instruments: library.model.instruments.length,
          clauses: library.model.clauses.length,
          diagnostics: library.diagnostics,
          scenarios: { run: scenarios.length, failed },
        };
        const { model } = library;
        writeAnswer(
          command,
          {
            library: asLibrary(library),
            facts: null,
            message: phrasebook(asked.lang),
          },
          result,
          () => lines(library.diagnostics, result.scenarios, model.clauses.length, asked.lang),
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
    readonly failed: readonly ScenarioResult[];
  },
  clauses: number,
  lang: LanguageCode,
): string[] {
  const say = phrasebook(lang);
  const found = diagnostics.map((item) => {
    const mark =
      item.severity === 'error' ? paint.bad(say('check.error')) : paint.warn(say('check.warning'));
    const told = findingText(item, say, lang);
    return `${item.path}:${item.line}:${item.column} ${mark} ${item.code}: ${told}`;
  });
  const broken = scenarios.failed.map(
    (item) => `${item.location} ${paint.bad(say('check.scenario'))} ${scenarioSaid(item, lang)}`,
  );
  const errors = diagnostics.filter((item) => item.severity === 'error').length;
  const summary = say('check.summary', {
    clauses,
    errors,
    warnings: diagnostics.length - errors,
    run: scenarios.run,
    failed: scenarios.failed.length,
  });
  return [...found, ...broken, summary];
}
