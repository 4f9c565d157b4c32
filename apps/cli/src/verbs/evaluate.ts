import { type Asking, evaluate as answer, type Detail } from '@casus/answers';
import { prepare } from '@casus/engine';
import type { Model } from '@casus/model';
import { words } from '@casus/words';
import type { Command } from 'commander';
import { asLibrary } from '../library/load.js';
import { type Asked, named, question, withFacts } from '../options.js';
import { writeAnswer } from '../output/answer.js';
import { evaluationLines, MOST_ALIKE, MOST_SETS } from '../output/evaluation.js';

interface AskedEvaluate extends Asked {
  readonly all?: boolean;
  readonly clause?: readonly string[];
}

/** `casus evaluate`: given what happened, who owes what to whom on this date, and what is unknown? */
export function evaluate(program: Command): void {
  withFacts(
    program
      .command('evaluate')
      .description(
        'given what happened: who owes what to whom on this date, and what is still unknown?',
      ),
  )
    .option(
      '--clause <name>',
      'only this clause, instrument.clause, or those of this instrument (repeatable)',
      (value, before: string[] = []) => [...before, value],
    )
    .option('--all', 'show dormant clauses and those not in force too')
    .addHelpText(
      'after',
      '\nExample:\n  $ casus evaluate --on 2025-06-01 --given "armed-attack h by UKR on BLR with conventional"\n',
    )
    .action(async (asked: AskedEvaluate, command: Command) => {
      const asking = await askingOf(asked);
      const clauses = asked.clause?.flatMap((name) => clausesOf(asking.model, name));
      // Who asks about one clause wants its answer, and be it that the clause rests; of an instrument what the case moves.
      const single = asked.clause?.some((name) => clauses?.includes(name)) ?? false;
      const result = answer(asking, asking.library, asking.given, {
        ...(clauses ? { clauses } : {}),
        resting: asked.all === true || single,
        ...(asked.json || asked.all || asked.clause || asking.given === 0 ? {} : { apart: true }),
        ...(asked.json ? {} : { detail: onScreen(asking.given, asked.all ?? false) }),
        ...(asked.json && asking.given === 0 && !asked.clause ? { detail: overview } : {}),
      });
      writeAnswer(command, asking, result, () =>
        evaluationLines(result, asking.words, asked.all ?? false),
      );
    });
}

function clausesOf({ clauses }: Model, name: string): readonly string[] {
  const own = clauses.filter(({ instrument }) => instrument === name).map(({ id }) => id);
  if (own.length > 0) return own;
  const instruments = new Set(clauses.flatMap(({ instrument }) => instrument ?? []));
  return [named(name, [...instruments, ...clauses.map(({ id }) => id)], 'clause')];
}

/** Where neither a case nor a clause is named, thousands of rows: what would decide each is asked for by its clause. */
const overview: Detail = () => ({ missing: 0, wouldExclude: 0, sentence: true, since: true });

/** On the screen only what is shown has to be put in words and searched for what would decide it. */
function onScreen(given: number, all: boolean): Detail {
  const shown = new Map<string, number>();
  return (instance, ofCase) => {
    const key = `${instance.clause} ${instance.limb} ${instance.status}`;
    const count = (shown.get(key) ?? 0) + 1;
    shown.set(key, count);
    const seen = all || ((given === 0 || ofCase()) && count <= MOST_ALIKE);
    return {
      missing: given > 0 && seen ? MOST_SETS : 0,
      wouldExclude: 0,
      sentence: seen,
      since: false,
    };
  };
}

/** What every question to the engine needs, from the options. */
export async function askingOf(asked: Asked, records: 'asked' | 'all' = 'asked') {
  const put = await question(asked, records);
  const { model } = put.library;
  const asking: Asking = {
    model,
    engine: prepare(model),
    words: words(model, put.lang, put.facts),
    facts: put.facts,
    view: put.view,
  };
  return {
    ...asking,
    library: asLibrary(put.library),
    texts: put.library.texts,
    given: put.given,
    message: asking.words.message,
  };
}
