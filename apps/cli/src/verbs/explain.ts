import { explain as answer } from '@casus/answers';
import type { Model } from '@casus/model';
import type { Command } from 'commander';
import { type Asked, named, withFacts } from '../options.js';
import { explanationLines } from '../output/explanation.js';
import { writeJson, writeLines } from '../output/write.js';
import { askingOf } from './evaluate.js';

/** `casus explain CLAUSE`: why, why not, and what fact would decide it? */
export function explain(program: Command): void {
  withFacts(
    program
      .command('explain')
      .argument('<clause>', 'instrument.clause or instrument.clause.limb')
      .description('why, why not, and what fact would decide it?'),
  )
    .addHelpText(
      'after',
      '\nExample:\n  $ casus explain ru-nuclear-2024.use.d --on 2025-06-01 --given "aggression h by UKR on BLR with conventional"\n',
    )
    .action(async (name: string, asked: Asked) => {
      const asking = await askingOf(asked);
      const { clause, limb } = clauseAndLimb(name, asking.model);
      const result = answer(asking, asking.library, clause, limb);
      if (asked.json) writeJson(result);
      else writeLines(explanationLines(result, asking.words));
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
  return { clause: clause.id, limb: named(name.slice(cut + 1), labels, `limb of ${clause.id}`) };
}
