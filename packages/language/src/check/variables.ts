import type * as ast from '../grammar/generated/ast.js';
import { below, type Checking } from './checking.js';

/** Each variable that a binder brings is used; "other" has something to differ from. */
export function binders(node: ast.ClauseBody, checking: Checking): void {
  if (node.binders.length === 0) return;
  const used = new Set<string>(below(node, 'VarFiller').map((item) => item.var));
  for (const item of below(node, 'SomeFiller')) if (item.var) used.add(item.var);
  node.binders.forEach((binder, index) => {
    if (binder.how === 'other' && index === 0) {
      checking.report(binder, {
        code: 'other-first',
        message: `"other" differs from earlier variables, and there is none: say "each".`,
        proposal: 'each',
      });
    }
    if (used.has(binder.var)) return;
    checking.report(binder, {
      code: 'variable-unused',
      severity: 'warning',
      message: `${binder.var} is not used in this clause.`,
    });
  });
}
