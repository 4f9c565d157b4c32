import type { Bearer } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { type Scope, target } from './context.js';
import { filler } from './fillers.js';

export function bearer(node: ast.Bearer, scope: Scope): Bearer {
  const holders = node.holders.map((item) => holder(item, scope));
  return { holders: holders.flat(), together: node.together };
}

/** "the president of RUS": RUS through an office. "parties": each of them. */
function holder(node: ast.Filler, scope: Scope): Bearer['holders'] {
  const binds = new Set<string>();
  if (node.$type === 'PartiesFiller') {
    return scope.instrumentParties.map((id) => ({ actor: { kind: 'const', id }, office: null }));
  }
  const noun = node.$type === 'NounFiller' ? target(node.noun) : null;
  if (node.$type === 'NounFiller' && node.of && noun?.$type.startsWith('Kind')) {
    return holder(node.of, scope).map((item) => ({ ...item, office: noun.name }));
  }
  const term = filler(node, null, scope, binds).term;
  if (binds.size > 0) {
    scope.context.report(node, {
      code: 'unbound-variable',
      message: `${[...binds].join(', ')} is bound neither before nor in every limb.`,
    });
  }
  return term ? [{ actor: term, office: null }] : [];
}
