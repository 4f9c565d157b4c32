import type * as ast from '../grammar/generated/ast.js';
import type { Checking } from './checking.js';

/** A verb of heads needs somebody who does it, and an object only in a role that there is. */
export function verbs(node: ast.EventDecl, checking: Checking): void {
  const roles = checking.roles(node);
  for (const act of node.acts) {
    if (!roles.has('by')) {
      checking.report(act, {
        code: 'verb-bearer',
        message: `Whoever must "${act.name}" stands in the role "by", which "${node.name}" has not.`,
      });
    }
    if (act.object && !roles.has(act.object)) {
      checking.report(act, {
        code: 'verb-object',
        message: `"${node.name}" has no role "${act.object}" for the object of "${act.name}".`,
      });
    }
  }
}
