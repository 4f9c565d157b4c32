import type * as ast from '../grammar/generated/ast.js';
import { type RoleInfo, target } from '../lower/context.js';
import type { Checking } from './checking.js';
import { clash, namesOf } from './sorts.js';

/** Each filler is of the sort that its role takes, and is somebody's only where the role says so. */
export function patternRoles(node: ast.PatternFormula, checking: Checking): void {
  const event = target(node.event);
  if (event) roleParts(node.roles, event, checking);
}

export function countedRoles(node: ast.CountsHead, checking: Checking): void {
  const event = target(node.event);
  if (event) roleParts(node.roles, event, checking);
}

export function dutyRoles(node: ast.DutyHead, checking: Checking): void {
  const verb = target(node.verb);
  const event = verb?.$container;
  if (!verb || !event) return;
  roleParts(node.roles, event, checking);
  const role = checking.roles(event).get(verb.object ?? '');
  if (node.object && role) fits(node.object, role, checking);
}

export function describedRoles(node: ast.Test, checking: Checking): void {
  const event = target(node.predicate);
  if (event?.$type === 'EventDecl') roleParts(node.roles, event, checking);
}

export function completeRoles(node: ast.Completeness, checking: Checking): void {
  const event = target(node.names[0]);
  if (event?.$type === 'EventDecl') roleParts(node.roles, event, checking);
}

function roleParts(parts: readonly ast.RolePart[], event: ast.EventDecl, checking: Checking): void {
  const table = checking.roles(event);
  for (const part of parts) {
    for (const phrase of part.$type === 'RoleChoice' ? part.choices : [part]) {
      const role = table.get(phrase.prep);
      if (role) fits(phrase.filler, role, checking);
    }
  }
}

function fits(filler: ast.Filler, role: RoleInfo, checking: Checking): void {
  if (role.owner) owned(filler, role, checking);
  for (const { node, sort, said } of namesOf(filler)) {
    const wrong = clash(sort, role.type, checking.taxonomy);
    if (wrong === null) continue;
    checking.report(node, {
      code: 'role-kind',
      message: `"${role.id}" here means the ${role.label}, ${wrong}: "${said}" cannot be it.`,
    });
  }
}

/** "threatening sovereignty": whose is left open, which is seldom meant. */
function owned(filler: ast.Filler, role: RoleInfo, checking: Checking): void {
  if (filler.$type === 'GroupFiller') {
    if (!filler.of) for (const item of filler.items) owned(item, role, checking);
    return;
  }
  const noun = filler.$type === 'NounFiller' && !filler.of ? target(filler.noun) : null;
  if (noun?.$type !== 'KindDecl' && noun?.$type !== 'KindEntry') return;
  checking.report(filler, {
    code: 'owner-missing',
    severity: 'warning',
    message: `Whose ${noun.name}? The ${role.label} is somebody's: say "${noun.name} of …".`,
  });
}
