import type { Report } from '../diagnostic.js';
import type * as ast from '../grammar/generated/ast.js';

/** What only a duty carries: elsewhere it would be read past without a word. */
const OF_DUTIES: Partial<Record<ast.Tail['$type'], string>> = {
  Until: 'until',
  AsLongAs: 'as long as',
  Deems: 'as … deems necessary',
  Every: 'each … at least … times',
};

/** A limit that a head cannot carry is refused: a right "until" something would be a right for ever. */
export function idleLimits(trees: readonly ast.Document[], report: Report): void {
  for (const decl of trees.flatMap((tree) => tree.declarations)) {
    if (decl.$type !== 'InstrumentDecl') continue;
    for (const { body } of decl.clauses) {
      if (isDuty(body.head)) continue;
      for (const tail of body.tails) {
        const words = OF_DUTIES[tail.$type];
        if (!words) continue;
        report(tail, {
          code: 'idle-limit',
          message: `"${words}" limits a duty ("must") only: say an end or an exception of anything else with "unless".`,
        });
      }
    }
  }
}

function isDuty(head: ast.Head): boolean {
  return head.$type === 'DutyHead' && (head.modal === 'must' || head.modal === 'must not');
}
