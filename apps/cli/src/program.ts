import { VERSION } from '@casus/engine';
import { type LanguageCode, phrasebook } from '@casus/words';
import { Command, CommanderError } from 'commander';
import { BadInput, EXIT, languageOf, refusalAt, tell, tellUnforeseen } from './fail.js';
import { headingsIn, textsIn } from './help.js';
import { usageFault } from './usage.js';
import { audit } from './verbs/audit.js';
import { brief } from './verbs/brief.js';
import { check } from './verbs/check.js';
import { compare } from './verbs/compare.js';
import { conflict } from './verbs/conflict.js';
import { cover } from './verbs/cover.js';
import { evaluate } from './verbs/evaluate.js';
import { explain } from './verbs/explain.js';
import { format } from './verbs/format.js';
import { list } from './verbs/list.js';
import { publish } from './verbs/publish.js';
import { replay } from './verbs/replay/index.js';
import { serve } from './verbs/serve.js';
import { sources } from './verbs/sources.js';
import { track } from './verbs/track.js';
import { text, words } from './verbs/words.js';

/** `lang`: in which faults of the command line are told, and its help. */
export function createProgram(lang: LanguageCode = 'en'): Command {
  const say = phrasebook(lang);
  const program = new Command('casus')
    .description(
      'Public security commitments as clauses: what was promised, is it due, what is unknown?',
    )
    .version(VERSION)
    .showSuggestionAfterError()
    .showHelpAfterError(say('usage.verbs'))
    .configureOutput({ outputError: (text, write) => write(usageFault(text, say)) })
    .addHelpText(
      'after',
      '\nCompletion of verbs, options and names:\n  $ source <(casus completion bash)    (or zsh, fish, powershell)\n',
    )
    .exitOverride();
  headingsIn(lang, program);
  for (const verb of [
    list,
    words,
    text,
    check,
    evaluate,
    explain,
    compare,
    cover,
    conflict,
    track,
    audit,
    brief,
    sources,
    format,
    serve,
    publish,
    replay,
  ])
    verb(program);
  textsIn(lang, program);
  for (const command of program.commands) command.exitOverride();
  return program;
}

/** Runs one command line; says what was wrong with it on stderr and in the exit code. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    const program = createProgram(languageOf(argv));
    // The shell asks `complete` for what the script of `completion` makes it ask.
    if (argv[2] === 'completion' || argv[2] === 'complete') {
      const { withCompletion } = await import('./completion.js');
      await withCompletion(program);
    }
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.badInput;
      return;
    }
    const told = error instanceof BadInput ? error.told : refusalAt(error);
    const lang = languageOf(argv);
    if (told === null) tellUnforeseen(error, lang);
    else tell(told, lang);
  }
}
