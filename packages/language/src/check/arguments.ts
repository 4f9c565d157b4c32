import type * as ast from '../grammar/generated/ast.js';
import { target } from '../lower/context.js';
import type { Checking } from './checking.js';
import { clash, namesOf } from './sorts.js';

/** What a relation or term is said of is of the sorts it was declared with. */
export function relationArguments(node: ast.Test, checking: Checking): void {
  const relation = target(node.predicate);
  if (relation?.$type !== 'RelationDecl') return;
  const phrases = node.roles.flatMap((part) => (part.$type === 'RolePhrase' ? [part.filler] : []));
  [node.subject, ...phrases].forEach((filler, index) => {
    const type = relation.params[index];
    if (type === undefined) return;
    for (const named of namesOf(filler)) {
      const wrong = clash(named.sort, type, checking.taxonomy);
      if (wrong === null) continue;
      checking.report(named.node, {
        code: 'argument-kind',
        message: `"${relation.name}" (${relation.params.join(', ')}) is said of ${wrong} here, not of "${named.said}".`,
      });
    }
  });
}

/** Types of roles and parameters are actor, place, event, a kind or an event type. */
export function roleType(node: ast.RoleDecl, checking: Checking): void {
  for (const type of [node.type, node.owner ?? 'actor']) knownType(node, type, checking);
}

export function parameterTypes(node: ast.RelationDecl, checking: Checking): void {
  for (const type of node.params) knownType(node, type, checking);
}

function knownType(node: ast.RoleDecl | ast.RelationDecl, type: string, checking: Checking): void {
  if (['actor', 'place', 'event'].includes(type)) return;
  if (checking.taxonomy.parents.has(type) || checking.names.known('EventDecl', type)) return;
  if (checking.names.withheld.has(type)) return;
  const proposal = checking.names.near('Noun', type);
  const hint = proposal ? ` Did you mean "${proposal}"?` : '';
  checking.report(node, {
    code: 'unknown-type',
    message: `"${type}" is no type: actor, place, event, a kind or an event type is.${hint}`,
    proposal,
  });
}
