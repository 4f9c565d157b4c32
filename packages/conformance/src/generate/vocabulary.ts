import type { Actor, EventType, Kind, Relation } from '@casus/model';

/** The words of the generated models: few, so that happenings and clauses meet. */
export const ACTORS = ['A', 'B', 'C', 'D'] as const;
export const WEAPONS = ['conventional', 'wmd', 'nuclear', 'chemical', 'weapon'] as const;
export const INSTRUMENTS = ['pact', 'doctrine', 'protocol'] as const;
/** Events that can be called a strike, and those linked to one. */
export const STRIKES = ['attack', 'aggression', 'raid'] as const;
export const DEALINGS = ['request', 'assistance'] as const;
export const SOURCES = ['first', 'second'] as const;
export const READINGS = ['wide', 'narrow'] as const;

export const kinds: Kind[] = [
  kind('weapon'),
  kind('conventional', 'weapon'),
  kind('wmd', 'weapon'),
  kind('nuclear', 'wmd'),
  kind('chemical', 'wmd'),
];

export const events: EventType[] = [
  event('attack', ['by', 'on', 'with']),
  event('aggression', ['by', 'on', 'with']),
  event('raid', ['by', 'on', 'with'], 'attack'),
  event('request', ['by', 'to', 'because of']),
  event('assistance', ['by', 'to', 'because of']),
];

export const relations: Relation[] = [
  relation('armed', ['actor'], false, null),
  relation('friend', ['actor', 'actor'], false, null),
  relation('critical', ['attack', 'weapon'], true, null),
  relation('finding', ['attack'], true, 'D'),
  relation('worthy', ['actor'], true, null),
  relation('impossible', ['event', 'actor'], true, null),
];

export const actors: Actor[] = [...ACTORS, 'G'].map((id) => ({
  id,
  group: id === 'G',
  names: {},
  also: [],
  codes: {},
  exists: [],
}));

function kind(id: string, ...parents: string[]): Kind {
  return { id, parents, names: {} };
}

function event(id: string, roles: string[], ...parents: string[]): EventType {
  return {
    id,
    parents,
    roles: roles.map((role) => ({ id: role, label: role, type: roleType(role) })),
    verb: null,
    object: null,
    says: {},
    names: {},
  };
}

export function roleType(role: string): 'weapon' | 'event' | 'actor' {
  return role === 'with' ? 'weapon' : role === 'because of' ? 'event' : 'actor';
}

export function rolesOf(type: string): readonly string[] {
  return events.find(({ id }) => id === type)?.roles.map(({ id }) => id) ?? [];
}

function relation(id: string, params: string[], open: boolean, settler: string | null): Relation {
  return { id, open, settler, params, role: null, says: {}, names: {} };
}
