import type { Formula, Pattern, Term } from '@casus/model';
import { always, and, or } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { freshHandle, type RoleInfo, type Scope, target } from './context.js';
import { filler } from './fillers.js';

/** A pattern and what has to hold of its happening beyond single roles ("either on … or at …"). */
export interface LoweredPattern {
  readonly pattern: Pattern;
  readonly where: Formula;
  readonly binds: ReadonlySet<string>;
  readonly event: ast.EventDecl;
}

export function pattern(
  node: ast.PatternFormula,
  inside: Term | null,
  scope: Scope,
): LoweredPattern | null {
  const event = target(node.event);
  if (!event) return null;
  const handle = node.handle ?? freshHandle(scope);
  const binds = new Set<string>();
  // The handle is bound before its roles are read: "threatening sovereignty of the victim".
  const inner: Scope = { ...scope, handles: new Map(scope.handles).set(handle, event) };
  const roles = roleTerms(node.roles, event, inner, binds);
  const where = and(...choices(node.roles, handle, event, inner, binds));
  return { pattern: { type: event.name, handle, roles, inside }, where, binds, event };
}

/** Role phrases as terms by role id; a wrong preposition is reported with those the event has. */
export function roleTerms(
  parts: readonly ast.RolePart[],
  event: ast.EventDecl,
  scope: Scope,
  binds: Set<string>,
): Record<string, Term> {
  const terms: Record<string, Term> = {};
  for (const part of parts) {
    if (part.$type === 'RoleChoice') continue;
    const role = findRole(part, event, scope);
    if (!role) continue;
    if (terms[role.id]) {
      scope.context.report(part, {
        code: 'role-twice',
        message: `"${role.id}" is said twice: join the fillers, "(A or B)" or "(A and B together)".`,
      });
    }
    assign(terms, role, filler(part.filler, role, scope, binds));
  }
  return terms;
}

function assign(
  terms: Record<string, Term>,
  role: RoleInfo,
  lowered: { readonly term: Term | null; readonly owner: Term | null },
): void {
  if (lowered.term) terms[role.id] = lowered.term;
  if (lowered.owner) terms[`${role.id} of`] = lowered.owner;
}

function findRole(part: ast.RolePhrase, event: ast.EventDecl, scope: Scope): RoleInfo | null {
  const roles = scope.context.roles(event);
  const role = roles.get(part.prep);
  if (role) return role;
  const known = [...roles.values()].filter(({ id }) => !id.endsWith(' of') || id === 'because of');
  const proposal = likely(part.filler, known)?.id ?? null;
  const hint = proposal ? ` Did you mean "${proposal}"?` : '';
  const list = known.map(({ id }) => id).reverse();
  scope.context.report(part, {
    code: 'unknown-role',
    message: `"${event.name}" has no role "${part.prep}"; it has: ${list.join(', ')}.${hint}`,
    proposal,
  });
  return null;
}

/** The role that takes what stands there, if only one does ("by" is seldom confused). */
function likely(node: ast.Filler, roles: readonly RoleInfo[]): RoleInfo | null {
  const type = typeOf(node);
  const [only, ...rest] = roles.filter((role) => role.type === type && role.id !== 'by');
  return only && rest.length === 0 ? only : null;
}

function typeOf(node: ast.Filler): string | null {
  switch (node.$type) {
    case 'NameFiller':
    case 'PartiesFiller':
      return 'actor';
    case 'HandleFiller':
      return 'event';
    case 'StringFiller':
      return 'place';
    case 'NounFiller':
      return target(node.noun)?.$type === 'PlaceDecl' ? 'place' : null;
    case 'VarFiller':
    case 'SomeFiller':
    case 'GroupFiller':
      return null;
  }
}

function choices(
  parts: readonly ast.RolePart[],
  handle: string,
  event: ast.EventDecl,
  scope: Scope,
  binds: Set<string>,
): Formula[] {
  return parts.flatMap((part) => {
    if (part.$type !== 'RoleChoice') return [];
    return [or(...part.choices.map((choice) => fitsChoice(choice, handle, event, scope, binds)))];
  });
}

function fitsChoice(
  choice: ast.RolePhrase,
  handle: string,
  event: ast.EventDecl,
  scope: Scope,
  binds: Set<string>,
): Formula {
  const role = findRole(choice, event, scope);
  if (!role) return always;
  const before = binds.size;
  const lowered = filler(choice.filler, role, scope, binds);
  if (binds.size > before) {
    scope.context.report(choice, {
      code: 'bind-in-choice',
      message: 'A variable cannot be met for the first time inside an alternative: bind it before.',
    });
  }
  return and(
    ...(lowered.term ? [fits(handle, role.id, lowered.term)] : []),
    ...(lowered.owner ? [fits(handle, `${role.id} of`, lowered.owner)] : []),
  );
}

export function fits(handle: string, role: string, term: Term): Formula {
  return { kind: 'fits', handle, role, term };
}
