import type { Description, Marks } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { autoId, type Case, happeningId, rolesOf, type Spell } from './case.js';
import { pattern, roleTerms } from './patterns.js';

/** A happening as a source describes it. */
export function description(
  node: ast.PatternFormula,
  label: string | null,
  spell: Spell,
  by: Marks,
  inside: string | null,
  value: 0 | 2,
  within: Case,
): Description[] {
  const lowered = pattern(node, null, within.scope);
  if (!lowered) return [];
  const named = label ?? node.handle ?? null;
  const happening = named ? happeningId(named, within) : autoId(within);
  within.scope.handles.set(named ?? happening, lowered.event);
  const same = within.said.get(named ?? happening);
  if (!spell.start && !same) {
    within.context.report(node, {
      code: 'undated',
      message: 'Say when it happened: put a date before it.',
    });
  }
  const fallback = { earliest: 0, latest: 0 };
  const written = spell.stated || !same;
  const result: Description = {
    kind: 'description',
    happening,
    type: lowered.pattern.type,
    roles: rolesOf(lowered.pattern.roles, node, within),
    start: (written ? spell.start : same?.start) ?? fallback,
    end: written ? spell.end : (same?.end ?? null),
    value,
    inside,
    marks: by,
  };
  const before = same && same.inside === inside && sameVoice(by, same.marks) ? same.roles : {};
  within.said.set(named ?? happening, { ...result, roles: { ...before, ...result.roles } });
  return [result];
}

function sameVoice(a: Marks, b: Marks): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A happening described before, as another type, with the roles it has. */
export function redescribed(
  node: ast.Test,
  handle: string,
  event: ast.EventDecl,
  by: Marks,
  inside: string | null,
  value: 0 | 2,
  within: Case,
): Description[] {
  const before = within.said.get(handle);
  if (!before) {
    within.context.report(node, {
      code: 'unbound-handle',
      message: `No happening "${handle}" is described before.`,
    });
    return [];
  }
  const known = within.context.roles(event);
  const inherited = Object.fromEntries(
    Object.entries(before.roles).filter(([role]) => known.has(role)),
  );
  const own = rolesOf(roleTerms(node.roles, event, within.scope, new Set()), node, within);
  // What the same voice adds about it, it says of it whatever else it calls it later.
  if (value === 2 && inside === before.inside && sameVoice(by, before.marks)) {
    within.said.set(handle, { ...before, roles: { ...before.roles, ...own } });
  }
  return [
    { ...before, type: event.name, roles: { ...inherited, ...own }, value, inside, marks: by },
  ];
}
