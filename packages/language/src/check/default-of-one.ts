import type { Model } from '@casus/model';
import type { Report } from '../diagnostic.js';
import type * as ast from '../grammar/generated/ast.js';

/** "default of one frees all" asks for an event "default" by somebody, because of something. */
export function defaultOfOne(trees: readonly ast.Document[], model: Model, report: Report): void {
  if (model.events.some((event) => event.id === 'default')) return;
  for (const decl of trees.flatMap((tree) => tree.declarations)) {
    if (decl.$type !== 'InstrumentDecl') continue;
    for (const tail of decl.clauses.flatMap((clause) => clause.body.tails)) {
      if (tail.$type !== 'Default' || tail.frees !== 'all') continue;
      report(tail, {
        code: 'no-default',
        message: 'Nothing is a default: declare "event default" with "by" somebody.',
      });
    }
  }
}
