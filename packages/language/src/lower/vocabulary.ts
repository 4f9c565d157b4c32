import type { EventType, Kind, Relation, Role } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { type RoleInfo, target } from './context.js';
import { names, texts } from './names.js';

/** A taxonomy is written by indentation: an entry is below the nearest earlier one further left. */
export function kinds(decl: ast.KindDecl): Kind[] {
  const above: { column: number; id: string }[] = [{ column: -1, id: decl.name }];
  const result: Kind[] = [{ id: decl.name, parents: [], names: names(decl.names) }];
  for (const entry of decl.entries) {
    const column = entry.$cstNode?.range.start.character ?? 0;
    while ((above.at(-1)?.column ?? -1) >= column) above.pop();
    const parent = above.at(-1)?.id ?? decl.name;
    const known = result.findIndex((kind) => kind.id === entry.name);
    const earlier = result[known];
    // The same name under two parents is one kind with both: what is below is also each of them.
    if (earlier) result[known] = { ...earlier, parents: [...earlier.parents, parent] };
    else result.push({ id: entry.name, parents: [parent], names: names(entry.names) });
    above.push({ column, id: entry.name });
  }
  return result;
}

/** Roles that every event has: links between happenings. */
const LINKS: readonly RoleInfo[] = [
  { id: 'because of', label: 'occasion', type: 'event', owner: null },
  { id: 'part of', label: 'whole', type: 'event', owner: null },
];

/** Role id to role, own and inherited, with the second half of compound roles. */
export function rolesOf(event: ast.EventDecl): Map<string, RoleInfo> {
  const result = new Map<string, RoleInfo>(LINKS.map((role) => [role.id, role]));
  collect(event, result, new Set());
  return result;
}

function collect(
  event: ast.EventDecl,
  into: Map<string, RoleInfo>,
  seen: Set<ast.EventDecl>,
): void {
  if (seen.has(event)) return;
  seen.add(event);
  const like = target(event.like);
  for (const parent of [
    ...event.parents.flatMap((p) => target(p) ?? []),
    ...(like ? [like] : []),
  ]) {
    collect(parent, into, seen);
  }
  for (const role of event.roles) {
    into.set(role.prep, {
      id: role.prep,
      label: role.name,
      type: role.type,
      owner: role.owner ?? null,
    });
    if (role.owner) {
      const id = `${role.prep} of`;
      into.set(id, { id, label: `${role.name} of`, type: role.owner, owner: null });
    }
  }
}

export function eventType(event: ast.EventDecl): EventType {
  const inherited = [event.like, ...event.parents].flatMap((p) => (p ? (target(p) ?? []) : []));
  const act = event.acts.at(-1) ?? firstAct(inherited);
  const roles: Role[] = [...rolesOf(event).values()].map(({ id, label, type }) => ({
    id,
    label,
    type,
  }));
  return {
    id: event.name,
    parents: event.parents.flatMap((p) => target(p)?.name ?? []),
    roles,
    verb: act?.name ?? null,
    object: act?.object ?? null,
    says: texts(event.says),
    names: texts(event.phrases),
  };
}

function firstAct(events: readonly ast.EventDecl[]): ast.ActDecl | undefined {
  return events.flatMap((event) => event.acts)[0];
}

export function relation(decl: ast.RelationDecl): Relation {
  return {
    id: decl.name,
    open: decl.open,
    settler: target(decl.settler)?.name ?? null,
    params: decl.params,
    role: decl.role ?? null,
    says: texts(decl.says),
    names: texts(decl.phrases),
  };
}
