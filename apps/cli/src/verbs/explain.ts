import { explain as answer, whatWould } from '@casus/answers';
import { type Model, STATUSES, type Status } from '@casus/model';
import type { Command } from 'commander';
import { type Asked, named, withFacts } from '../options.js';
import { writeAnswer } from '../output/answer.js';
import { explanationLines } from '../output/explanation.js';
import { whatWouldLines } from '../output/what-would.js';

import { askingOf } from './evaluate.js';

interface AskedExplain extends Asked {
  readonly whatWould?: string;
  readonly all?: boolean;
}

/** `casus explain CLAUSE`: why, why not, and what fact would decide it? */
export function explain(program: Command): void {
  withFacts(
    program
      .command('explain')
      .argument('<clause>', 'instrument.clause or instrument.clause.limb')
      .description('why, why not, and what fact would decide it?'),
  )
    .option(
      '--what-would <status>',
      'the smallest changes of the facts that bring it to this status, for example available',
    )
    .option('--all', 'every instance, also those that differ only in who is meant')
    .addHelpText(
      'after',
      '\nExample:\n  $ casus explain ru-nuclear-2024.use.d --on 2025-06-01 --given "aggression h by UKR on BLR with conventional"\n  $ casus explain union-state-guarantees.assistance --what-would triggered --on 2025-06-01 --given "armed-attack h by UKR on BLR"\n',
    )
    .action(async (name: string, asked: AskedExplain, command: Command) => {
      const asking = await askingOf(asked);
      const { clause, limb } = clauseAndLimb(name, asking.model);
      if (asked.whatWould !== undefined) {
        const wanted = named(asked.whatWould, STATUSES, 'status') as Status;
        const ways = whatWould(asking, asking.library, clause, limb, wanted);
        writeAnswer(command, asking, ways, () => whatWouldLines(ways, asking.words));
        return;
      }
      const result = answer(
        asking,
        asking.library,
        clause,
        limb,
        ...(asked.all ? [Number.POSITIVE_INFINITY] : []),
      );
      writeAnswer(command, asking, result, () => explanationLines(result, asking.words));
    });
}

/** `a.b.c` is a limb where `a.b` is a clause that has one called so. */
function clauseAndLimb(name: string, model: Model): { clause: string; limb: string | null } {
  const known = model.clauses.map((item) => item.id);
  if (known.includes(name)) return { clause: name, limb: null };
  const cut = name.lastIndexOf('.');
  const clause = model.clauses.find((item) => item.id === name.slice(0, cut));
  if (!clause) return { clause: named(name, known, 'clause'), limb: null };
  const labels = clause.limbs.flatMap((item) => item.label ?? []);
  return { clause: clause.id, limb: named(name.slice(cut + 1), labels, 'limb', null, clause.id) };
}
