import type {
  Actor,
  Claim,
  Clause,
  Description,
  EventType,
  Fact,
  Formula,
  Head,
  Instance,
  Instrument,
  Kind,
  Limb,
  Marks,
  Model,
  Pattern,
  Relation,
  Row,
  Term,
  View,
} from '@casus/model';
import { always, startOfDay } from '@casus/model';

/** Short ways to write models and facts by hand. Days are ISO dates; an instant is its whole day. */
export const NO_MARKS: Marks = { citations: [], speaker: null, knownFrom: null, reading: null };

export function day(iso: string): { earliest: number; latest: number } {
  const first = startOfDay(iso);
  return { earliest: first, latest: first + 1439 };
}

export function at(minute: number): { earliest: number; latest: number } {
  return { earliest: minute, latest: minute };
}

export function c(id: string): Term {
  return { kind: 'const', id };
}

export function v(name: string): Term {
  return { kind: 'variable', name };
}

export function h(handle: string): Term {
  return { kind: 'happening', handle };
}

export function bind(name: string): Term {
  return { kind: 'bind', name };
}

export function role(handle: string, name: string): Term {
  return { kind: 'role', handle, role: name };
}

export function any(...terms: Term[]): Term {
  return { kind: 'any', terms };
}

export function pattern(
  type: string,
  roles: Record<string, Term> = {},
  handle: string | null = 'h',
  inside: Term | null = null,
): Pattern {
  return { type, handle, roles, inside };
}

export function some(p: Pattern, where: Formula = always): Formula {
  return { kind: 'some', pattern: p, where };
}

export function row(name: string, ...args: Term[]): Formula {
  return { kind: 'row', name, args, by: null, inside: null, within: null };
}

export function limb(
  p: Pattern | null,
  where: Formula = always,
  label: string | null = null,
): Limb {
  return { label, reading: null, pattern: p, where };
}

export function clause(id: string, head: Head, parts: Partial<Clause> = {}): Clause {
  return {
    id,
    instrument: id.includes('.') ? (id.split('.')[0] ?? null) : null,
    locator: null,
    aspect: 'upon',
    binders: [],
    limbs: [],
    readings: {},
    unless: null,
    head,
    defeats: [],
    under: null,
    citations: [],
    notes: {},
    ...parts,
  };
}

export function duty(
  actor: Term,
  act: Pattern,
  parts: Partial<Extract<Head, { kind: 'duty' }>> = {},
): Head {
  return {
    kind: 'duty',
    negative: false,
    bearer: { holders: [{ actor, office: null }], together: false },
    act,
    window: null,
    frequency: [],
    until: null,
    deems: null,
    ...parts,
  };
}

export function may(actor: Term, act: Pattern, negative = false): Head {
  const bearer = { holders: [{ actor, office: null }], together: false };
  return { kind: 'liberty', negative, bearer, act };
}

export function parties(instrument: string): Clause['binders'][number]['domain'] {
  return { kind: 'rows', name: 'party', args: [c(instrument), null] };
}

export function eventType(id: string, roles: string[], parents: string[] = []): EventType {
  return {
    id,
    parents,
    roles: roles.map((name) => ({ id: name, label: name, type: 'actor' })),
    verb: null,
    object: null,
    says: {},
    names: {},
  };
}

export function kind(id: string, ...parents: string[]): Kind {
  return { id, parents, names: {} };
}

export function actor(id: string): Actor {
  return {
    id,
    group: false,
    names: {},
    also: [],
    codes: { iso3: id },
    exists: [],
  };
}

export function relation(id: string, open = false, settler: string | null = null): Relation {
  return { id, open, settler, params: [], role: null, says: {}, names: {} };
}

export function instrument(id: string, parts: Partial<Instrument> = {}): Instrument {
  return {
    id,
    type: 'treaty',
    titles: {},
    by: [],
    steps: [],
    replaces: [],
    amends: [],
    uses: [],
    duration: null,
    knownFrom: null,
    citations: [],
    notes: {},
    ...parts,
  };
}

export function fact(
  happening: string,
  type: string,
  roles: Record<string, string | string[]>,
  when: string,
  parts: Partial<Description> = {},
): Description {
  return {
    kind: 'description',
    happening,
    type,
    roles: Object.fromEntries(
      Object.entries(roles).map(([name, ids]) => [name, typeof ids === 'string' ? [ids] : ids]),
    ),
    start: day(when),
    end: day(when),
    value: 2,
    inside: null,
    marks: NO_MARKS,
    ...parts,
  };
}

export function stated(name: string, args: string[], parts: Partial<Row> = {}): Row {
  return {
    kind: 'row',
    name,
    args,
    from: null,
    to: null,
    value: 2,
    inside: null,
    marks: NO_MARKS,
    ...parts,
  };
}

export function complete(
  names: string[],
  about: Record<string, string[]> = {},
  parts: Partial<Claim> = {},
): Claim {
  return { kind: 'claim', names, about, from: null, to: null, marks: NO_MARKS, ...parts };
}

export function per(source: string, speaker: string | null = null): Marks {
  return { ...NO_MARKS, citations: [{ source, at: null, certainty: 'reported' }], speaker };
}

export function model(parts: Partial<Model>): Model {
  return {
    format: 1,
    version: 'test',
    statedDate: startOfDay('2026-01-31'),
    kinds: [],
    events: [],
    relations: [],
    actors: [],
    places: [],
    sources: [],
    instruments: [],
    clauses: [],
    families: [],
    rows: [],
    records: [],
    reports: [],
    axioms: [],
    scenarios: [],
    ...parts,
  };
}

export function view(on: string, parts: Partial<View> = {}): View {
  const minute = day(on).latest;
  return { on: minute, asKnownOn: minute, accordingTo: null, readings: [], ...parts };
}

export function statuses(instances: readonly Instance[]): string[] {
  return instances.map((one) => {
    const who = Object.values({ ...one.bindings, ...one.happenings }).join(' ');
    return `${one.clause}${one.limb === null ? '' : `.${one.limb}`} ${who}: ${one.status}${one.reason === null ? '' : ` (${one.reason})`}`;
  });
}

export type { Fact };
