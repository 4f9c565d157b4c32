import type { Model } from '@casus/model';

/** The taxonomies and event types of a model, ready to be asked. */
export interface Vocabulary {
  /** a ⊑ b; what is in no taxonomy is only itself. */
  readonly isKind: (a: string, b: string) => boolean;
  readonly isType: (a: string, b: string) => boolean;
  /** Some kind is below both. */
  readonly meets: (a: string, b: string) => boolean;
  readonly isKnownKind: (id: string) => boolean;
  readonly below: (kind: string) => readonly string[];
  /** `actor`, `event`, `place`, the root of a taxonomy; null: the event has no such role. */
  readonly roleType: (type: string, role: string) => string | null;
  /** A compound role: "threatening … of …". */
  readonly isOwned: (type: string, role: string) => boolean;
  /** Whether a place of a relation takes fillers of a sort; of what is not declared, actors. */
  readonly takes: (relation: string, place: number, sort: string) => boolean;
}

export function vocabulary(model: Model): Vocabulary {
  const kinds = ancestors(model.kinds);
  const types = ancestors(model.events);
  const events = new Map(model.events.map((event) => [event.id, event]));
  const roleType = (type: string, role: string) =>
    events.get(type)?.roles.find(({ id }) => id === role)?.type ?? null;
  const isKind = (a: string, b: string) => a === b || (kinds.get(a)?.has(b) ?? false);
  const params = new Map(model.relations.map((relation) => [relation.id, relation.params]));
  const takes = (relation: string, place: number, sort: string) =>
    (params.get(relation)?.[place] ?? 'actor') === sort;
  const below = (kind: string) => model.kinds.map(({ id }) => id).filter((id) => isKind(id, kind));
  return {
    isKind,
    isType: (a, b) => a === b || (types.get(a)?.has(b) ?? false),
    meets: (a, b) => below(a).some((id) => isKind(id, b)),
    isKnownKind: (id) => kinds.has(id),
    below,
    roleType,
    takes,
    isOwned: (type, role) => roleType(type, role) !== null && roleType(type, `${role} of`) !== null,
  };
}

/** "threatening of" is the second half of "threatening"; links between happenings are no halves. */
export function ownedRole(role: string): string | null {
  if (role === 'because of' || role === 'part of' || !role.endsWith(' of')) return null;
  return role.slice(0, -3);
}

type Nodes = readonly { readonly id: string; readonly parents: readonly string[] }[];

function ancestors(nodes: Nodes): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map(nodes.map(({ id, parents }) => [id, parents]));
  const above = (id: string, seen: Set<string>): Set<string> => {
    if (seen.has(id)) return seen;
    seen.add(id);
    for (const parent of parents.get(id) ?? []) above(parent, seen);
    return seen;
  };
  return new Map(nodes.map(({ id }) => [id, above(id, new Set())]));
}
