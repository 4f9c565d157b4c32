import type * as ast from '../grammar/generated/ast.js';
import { target } from '../lower/context.js';
import type { Checking } from './checking.js';

type FamilyItem = ast.FromTable | ast.PartyColumn | ast.Column | ast.Overrides;

/** Tables, columns and rows belong to families. */
export function familyOnly(node: FamilyItem, checking: Checking): void {
  const { type, name } = node.$container;
  if (type === 'family') return;
  checking.report(node, {
    code: 'family-only',
    message: `Only a family has tables and columns: write "family ${name}" for "${type} ${name}".`,
  });
}

/** A flag is said of the party in whose row it stands, a list of actors and that party. */
export function columnSaid(node: ast.Column, checking: Checking): void {
  const relation = target(node.says ?? node.lists);
  if (!relation) return;
  const wanted = node.says ? 1 : 2;
  if (relation.open || relation.params.length !== wanted) {
    const takes = node.says
      ? 'a column with "says" takes a relation of one actor, the party of the row'
      : 'a column with "lists" takes a relation of two actors, the second the party of the row';
    const said = relation.params.length === 1 ? 'one' : 'two';
    checking.report(node, {
      code: 'column-relation',
      message: `"${relation.name}" (${relation.params.join(', ')}) is ${relation.open ? 'an open term' : `said of ${said}`}: ${takes}.`,
    });
  }
  columnOnce(node, relation, checking);
}

function columnOnce(node: ast.Column, relation: ast.RelationDecl, checking: Checking): void {
  const both = node.yes.find((value) => node.no.includes(value));
  const earlier = node.$container.items.find(
    (item) => item.$type === 'Column' && target(item.says ?? item.lists) === relation,
  );
  const again = earlier !== node || (node.says && node.columns.length > 1);
  if (!again && both === undefined) return;
  checking.report(node, {
    code: 'column-twice',
    message: again
      ? `"${relation.name}" is said by a column already: two could disagree.`
      : `${both} means both yes and no.`,
  });
}
