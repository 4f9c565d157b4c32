import type { Marks, Row } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { type Case, constants, ids, type Spell } from './case.js';
import { filler } from './fillers.js';
import { beginning, following, stretched } from './stretches.js';

/** A relation or a term as a source states it. */
export function relationRows(
  node: ast.Test,
  relation: ast.RelationDecl,
  spell: Spell,
  by: Marks,
  inside: string | null,
  value: 0 | 2,
  within: Case,
): Row[] {
  const subject = constants(node.subject, within)[0] ?? '';
  const handle = node.subject.$type === 'HandleFiller' ? node.subject.handle : null;
  const event = handle ? within.scope.handles.get(handle) : undefined;
  const role =
    event && relation.role ? (within.context.roles(event).get(relation.role) ?? null) : null;
  const phrases = node.roles.flatMap((part) => (part.$type === 'RolePhrase' ? [part] : []));
  const lowered = phrases.map((part) => filler(part.filler, role, within.scope, new Set()));
  const terms = lowered.flatMap((item) => [item.term, item.owner].filter((term) => term !== null));
  const args = [subject, ...terms.flatMap((term) => ids(term, node, within))];
  // A judgement of a happening is not dated: it holds for what it judges, whenever it was said.
  const dated = spell.stated && !(relation.open && handle !== null);
  const row = { kind: 'row', name: relation.name, args, value, inside, marks: by } as const;
  if (!dated) return [{ ...row, from: null, to: null }];
  const { start, end } = spell;
  const from = start && beginning(start);
  const to = end === null || end === start ? null : following(end);
  return stretched(row, { from, to });
}
