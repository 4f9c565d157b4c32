import type { Formula, Term } from '@casus/model';
import { and, not, or } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { type Scope, target } from './context.js';
import { filler } from './fillers.js';
import { fits, roleTerms } from './patterns.js';

/** "h is aggression", "A is not nuclear-armed", "h is critical-threat of (x or y) of the victim", "A is P". */
export function test(node: ast.Test, inside: Term | null, scope: Scope): Formula {
  const positive = statement(node, inside, scope);
  return node.negated ? not(positive) : positive;
}

function statement(node: ast.Test, inside: Term | null, scope: Scope): Formula {
  const binds = new Set<string>();
  const subject = filler(node.subject, null, scope, binds).term ?? { kind: 'const', id: '' };
  if (binds.size > 0) reportUnbound(node, [...binds][0] ?? '', scope);
  if (node.other) {
    return { kind: 'same', a: subject, b: filler(node.other, null, scope, binds).term ?? subject };
  }
  const predicate = target(node.predicate);
  if (!predicate) return and();
  switch (predicate.$type) {
    case 'EventDecl':
      return description(node, predicate, subject, inside, scope);
    case 'RelationDecl':
      return or(...rows(node, predicate, subject, inside, scope));
  }
}

function reportUnbound(node: ast.Test, name: string, scope: Scope): void {
  scope.context.report(node, {
    code: 'unbound-variable',
    message: `${name} is used before anything binds it: name it in a pattern or with "for each".`,
  });
}

function description(
  node: ast.Test,
  event: ast.EventDecl,
  subject: Term,
  inside: Term | null,
  scope: Scope,
): Formula {
  if (subject.kind !== 'happening') {
    scope.context.report(node, {
      code: 'not-a-happening',
      message: `Only a happening can be ${event.name}: name it by its handle.`,
    });
    return and();
  }
  const roles = roleTerms(node.roles, event, scope, new Set());
  return {
    kind: 'is',
    handle: subject.handle,
    pattern: { type: event.name, handle: null, roles, inside },
  };
}

/** One row for each alternative of the second argument: a threat to x or y is two questions. */
function rows(
  node: ast.Test,
  relation: ast.RelationDecl,
  subject: Term,
  inside: Term | null,
  scope: Scope,
): Formula[] {
  const phrases = node.roles.filter((part) => part.$type === 'RolePhrase');
  const role = roleOfTerm(relation, subject, scope);
  const lowered = phrases.map((part) => filler(part.filler, role, scope, new Set()));
  const by = node.judge ? filler(node.judge, null, scope, new Set()).term : null;
  const [first, ...rest] = lowered;
  const alternatives: (Term | null)[] =
    first?.term?.kind === 'any' ? [...first.term.terms] : [first?.term ?? null];
  checkArguments(node, relation, lowered.length, scope);
  return alternatives.map((alternative) => {
    const owner = first?.owner ?? null;
    const args = [subject, alternative, owner, ...rest.map((item) => item.term)];
    const present = args.flatMap((term) => term ?? []);
    const within = bound(relation, subject, alternative, owner);
    return { kind: 'row', name: relation.name, args: present, by, inside, within };
  });
}

/** The role of the judged happening that the term's second argument stands for. */
function roleOfTerm(relation: ast.RelationDecl, subject: Term, scope: Scope) {
  const event = subject.kind === 'happening' ? scope.handles.get(subject.handle) : undefined;
  if (!event || !relation.role) return null;
  return scope.context.roles(event).get(relation.role) ?? null;
}

/** An open term cannot hold of what the happening's own description excludes. */
function bound(
  relation: ast.RelationDecl,
  subject: Term,
  value: Term | null,
  owner: Term | null,
): Formula | null {
  if (!relation.role || subject.kind !== 'happening' || !value) return null;
  const parts = [fits(subject.handle, relation.role, value)];
  if (owner) parts.push(fits(subject.handle, `${relation.role} of`, owner));
  return and(...parts);
}

function checkArguments(
  node: ast.Test,
  relation: ast.RelationDecl,
  given: number,
  scope: Scope,
): void {
  const wanted = relation.params.length - 1;
  if (given === wanted) return;
  scope.context.report(node, {
    code: 'arguments',
    message: `"${relation.name}" takes ${wanted} more argument${wanted === 1 ? '' : 's'} (${relation.params.join(', ')}), not ${given}.`,
  });
}
