import { compare as answer, comparableNames, type NamedSide } from '@casus/answers';
import type { Unmatched } from '@casus/engine';
import type { Model } from '@casus/model';
import { type Command, Option } from 'commander';
import { BadInput } from '../fail.js';
import { type Asked, day, named, withView } from '../options.js';
import { writeAnswer } from '../output/answer.js';
import { compareLines } from '../output/compare.js';
import { askingOf } from './evaluate.js';

interface AskedCompare extends Asked {
  readonly andOn?: string;
  readonly withoutAxiom?: readonly string[];
  readonly all?: boolean;
  readonly furtherActs?: '0' | '1';
}

/** `casus compare A B`: which cases does the one cover and the other not? */
export function compare(program: Command): void {
  withView(
    program
      .command('compare')
      .argument('<a>', 'instrument, instrument.clause or instrument.clause.limb; with @date, then')
      .argument('<b>', 'what is held against it')
      .description(
        'which cases does the one cover and the other not? Every class, with a case for each',
      ),
  )
    .option('--and-on <date>', 'read relations and parties for the second side on this day')
    .option(
      '--without-axiom <name>',
      "show what follows without this axiom; 'all' for all (repeatable)",
      (value, before: string[] = []) => [...before, value],
    )
    .addOption(
      new Option(
        '--further-acts <number>',
        'a case may hold so many more acts that have nothing to do with the rest (more than one changes no verdict)',
      ).choices(['0', '1']),
    )
    .option('--all', 'show every minimal class, and a case of each as --given takes it')
    .addHelpText(
      'after',
      '\nExample:\n  $ casus compare ru-nuclear-2020.use ru-nuclear-2024.use\n  $ casus compare ru-nuclear-2024.use@2024-12-01 ru-nuclear-2024.use@2025-12-01\n',
    )
    .action(async (a: string, b: string, asked: AskedCompare, command: Command) => {
      const asking = await askingOf(asked, 'all');
      const { model } = asking;
      const left = sideNamed(a, model);
      const right = sideNamed(b, model);
      const result = comparing(() =>
        answer(asking, {
          a: left,
          b: asked.andOn ? { ...right, on: day(asked.andOn, '--and-on') } : right,
          withoutAxioms: axiomsNamed(asked.withoutAxiom ?? [], model),
          furtherActs: asked.furtherActs === '1' ? 1 : 0,
          short: !asked.all && !asked.json,
        }),
      );
      writeAnswer(command, asking, result, () =>
        compareLines(result, asking.words, asked.all ?? false),
      );
    });
}

function sideNamed(text: string, model: Model): NamedSide {
  const [name = '', date] = text.split('@');
  const on = date === undefined ? null : day(date, `${name}@`);
  // "instrument may" and "instrument must assist" name all clauses that say so.
  const [first = '', ...rest] = name.split(' ');
  if (rest.length === 0) return { name: named(name, comparableNames(model), 'comparable'), on };
  const instruments = model.instruments.map(({ id }) => id);
  return { name: [named(first, instruments, 'instrument'), ...rest].join(' '), on };
}

function axiomsNamed(names: readonly string[], model: Model): string[] {
  const known = model.axioms.map(({ id }) => id);
  if (names.includes('all')) return known;
  return names.map((name) => named(name, known, 'axiom'));
}

/** Names that are known each by itself may still not go together. */
function comparing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const why = error.cause as Unmatched | undefined;
    throw new BadInput((say) =>
      why ? say(`fault.${why.fault}`, { name: why.name }) : `compare: ${error.message}.`,
    );
  }
}
