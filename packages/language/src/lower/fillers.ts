import type { Term } from '@casus/model';
import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { type RoleInfo, type Scope, target } from './context.js';

/** A filler as terms: what stands in the role, and whose it is where the role is compound. */
export interface Lowered {
  readonly term: Term | null;
  readonly owner: Term | null;
}

const NONE: Lowered = { term: null, owner: null };

/** `binds` collects variables met for the first time: they take the filler. */
export function filler(
  node: ast.Filler,
  role: RoleInfo | null,
  scope: Scope,
  binds: Set<string>,
): Lowered {
  switch (node.$type) {
    case 'NameFiller': {
      const name = target(node.ref)?.name;
      return name ? plain({ kind: 'const', id: name }) : NONE;
    }
    case 'StringFiller':
      return plain({ kind: 'const', id: node.text });
    case 'VarFiller':
      return plain(variable(node.var, scope, binds));
    case 'HandleFiller':
      if (!scope.handles.has(node.handle)) unbound(node, scope);
      return plain({ kind: 'happening', handle: node.handle });
    case 'PartiesFiller':
      return plain({
        kind: 'all',
        terms: scope.instrumentParties.map((id) => ({ kind: 'const', id })),
      });
    case 'SomeFiller':
      return someFiller(node, scope, binds);
    case 'NounFiller':
      return nounFiller(node, role, scope, binds);
    case 'GroupFiller':
      return groupFiller(node, role, scope, binds);
  }
}

/** A condition is read from left to right: what it refers to has been described before. */
function unbound(node: ast.HandleFiller, scope: Scope): void {
  scope.context.report(node, {
    code: 'unbound-handle',
    message: `No happening "${node.handle}" is described before. Describe it first, then refer to it.`,
  });
}

function plain(term: Term): Lowered {
  return { term, owner: null };
}

function variable(name: string, scope: Scope, binds: Set<string>): Term {
  if (scope.variables.has(name) && !binds.has(name)) return { kind: 'variable', name };
  if (binds.has(name)) return { kind: 'variable', name };
  binds.add(name);
  return { kind: 'bind', name };
}

/** "some A" binds A; "some ally" asks for the relation; "some" alone asks for nothing. */
function someFiller(node: ast.SomeFiller, scope: Scope, binds: Set<string>): Lowered {
  const noun = target(node.noun)?.name;
  if (noun && node.var) {
    scope.context.report(node, {
      code: 'some-noun-variable',
      message: `Say the condition apart: "some ${node.var}" here and "${node.var} is ${noun}" after it.`,
    });
  }
  if (node.var) return plain(variable(node.var, scope, binds));
  return noun ? plain({ kind: 'related', relation: noun, args: [] }) : NONE;
}

function nounFiller(
  node: ast.NounFiller,
  role: RoleInfo | null,
  scope: Scope,
  binds: Set<string>,
): Lowered {
  const noun = target(node.noun);
  if (!noun) return NONE;
  const owner = node.of ? filler(node.of, null, scope, binds).term : null;
  switch (noun.$type) {
    case 'KindDecl':
    case 'KindEntry':
      if (owner && !role?.owner) reportOwner(node, noun.name, scope);
      return { term: { kind: 'const', id: noun.name }, owner };
    case 'RelationDecl':
      return plain({ kind: 'related', relation: noun.name, args: owner ? [owner] : [] });
    case 'RoleDecl':
      return plain(roleOf(node, noun.name, scope));
    case 'PlaceDecl':
      return plain({ kind: 'const', id: noun.name });
  }
}

function reportOwner(node: AstNode, name: string, scope: Scope): void {
  scope.context.report(node, {
    code: 'owner',
    message: `"${name}" belongs to nobody in this role: leave out "of …", or declare the role with "(of …)".`,
  });
}

/** "the victim": the role of that label of the happening bound last that has one. */
function roleOf(node: ast.NounFiller, label: string, scope: Scope): Term {
  const handles = [...scope.handles].reverse();
  for (const [handle, event] of handles) {
    for (const role of scope.context.roles(event).values()) {
      if (role.label === label) return { kind: 'role', handle, role: role.id };
    }
  }
  scope.context.report(node, {
    code: 'unbound-role',
    message: `"the ${label}" refers to no happening before it: name one that has a ${label}.`,
  });
  return { kind: 'const', id: label };
}

/** "(A or B)": any; "(A and B together)": all; "(x or y) of Z": the owner is shared. */
function groupFiller(
  node: ast.GroupFiller,
  role: RoleInfo | null,
  scope: Scope,
  binds: Set<string>,
): Lowered {
  const parts = node.items.map((item) => filler(item, role, scope, binds));
  const terms = parts.flatMap((part) => part.term ?? []);
  const term: Term = node.together ? { kind: 'all', terms } : { kind: 'any', terms };
  if (node.of) return { term, owner: filler(node.of, null, scope, binds).term };
  const owners = parts.map((part) => part.owner);
  const first = owners[0] ?? null;
  if (owners.some((owner) => JSON.stringify(owner) !== JSON.stringify(first))) {
    if (!node.together) {
      scope.context.report(node, {
        code: 'owners-differ',
        message:
          'Alternatives with different owners are different limbs: write "either … or …" instead.',
      });
    }
    return { term, owner: { kind: 'all', terms: owners.flatMap((owner) => owner ?? []) } };
  }
  return { term, owner: first };
}
