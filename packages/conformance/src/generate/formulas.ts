import type { Domain, Formula, Pattern, Term } from '@casus/model';
import { always, and, DAY, not, or } from '@casus/model';
import type { Tape } from './tape.js';
import { ACTORS, DEALINGS, rolesOf, roleType, STRIKES, WEAPONS } from './vocabulary.js';

/** What a term may refer to. */
export interface Scope {
  readonly variables: readonly string[];
  /** Handle to event type. */
  readonly handles: Readonly<Record<string, string>>;
  /** Clauses written before this one: references never go in circles. */
  readonly earlier: readonly string[];
  /** In the clauses that make descriptions, nothing may be denied. */
  readonly positive: boolean;
  readonly instrument: string | null;
}

const constant = (id: string): Term => ({ kind: 'const', id });

export function term(tape: Tape, scope: Scope, type: 'actor' | 'weapon' | 'event'): Term {
  const roles = Object.entries(scope.handles).flatMap(([handle, event]) =>
    rolesOf(event)
      .filter((role) => roleType(role) === type)
      .map((role): Term => ({ kind: 'role', handle, role })),
  );
  const handles = Object.keys(scope.handles).map((handle): Term => ({ kind: 'happening', handle }));
  if (type === 'event') return tape.oneOf([constant('h1'), ...handles, ...handles, ...roles]);
  const plain = () => constant(type === 'weapon' ? tape.oneOf(WEAPONS) : tape.oneOf(ACTORS));
  const variables = scope.variables.map((name): Term => ({ kind: 'variable', name }));
  const other: Term[] = type === 'actor' ? [...variables, ...variables, ...roles] : roles;
  switch (tape.below(7)) {
    case 4:
      return { kind: 'any', terms: [plain(), term(tape, { ...scope, handles: {} }, type)] };
    case 5:
      return { kind: 'all', terms: [plain(), term(tape, { ...scope, handles: {} }, type)] };
    case 6:
      return type === 'actor' ? related(tape, plain()) : plain();
    default:
      return tape.oneOf([plain(), ...other]);
  }
}

function related(tape: Tape, other: Term): Term {
  return tape.once(2)
    ? { kind: 'related', relation: 'friend', args: [other] }
    : { kind: 'related', relation: tape.oneOf(['armed', 'worthy']), args: [] };
}

/** A pattern; `fresh` names a variable that it may bind. */
export function pattern(
  tape: Tape,
  scope: Scope,
  types: readonly [string, ...string[]],
  handle: string | null,
  fresh: string | null = null,
): Pattern {
  const type = tape.oneOf(types);
  const roles: Record<string, Term> = {};
  let free = fresh;
  for (const role of rolesOf(type)) {
    if (tape.once(2)) continue;
    const wanted = roleType(role);
    if (wanted === 'actor' && free && tape.once(3)) {
      roles[role] = { kind: 'bind', name: free };
      free = null;
    } else roles[role] = term(tape, scope, wanted);
  }
  return { type, handle, roles, inside: tape.once(9) ? constant('A') : null };
}

export function bindsOf({ roles }: Pattern): string[] {
  return Object.values(roles).flatMap((role) => (role.kind === 'bind' ? [role.name] : []));
}

/** The scope within a pattern's own condition. */
export function within(scope: Scope, found: Pattern): Scope {
  const handles = found.handle === null ? {} : { [found.handle]: found.type };
  return {
    ...scope,
    variables: [...scope.variables, ...bindsOf(found)],
    handles: { ...scope.handles, ...handles },
  };
}

export function formula(tape: Tape, scope: Scope, depth = 2): Formula {
  const simple = 6;
  const choice = tape.below(depth > 0 ? simple + 6 : simple);
  const inner = () => formula(tape, scope, depth - 1);
  switch (choice) {
    case 0:
      return always;
    case 1:
    case 2:
    case 3:
      return row(tape, scope);
    case 4:
      return ofHappening(tape, scope);
    case 5:
      return { kind: 'same', a: term(tape, scope, 'actor'), b: term(tape, scope, 'actor') };
    case 6:
      return and(inner(), inner());
    case 7:
      return or(inner(), inner());
    case 8:
      return count(tape, scope, depth);
    case 9:
      return scope.positive ? inner() : not(inner());
    case 10:
      return reference(tape, scope) ?? inner();
    default:
      return some(tape, scope, depth);
  }
}

function some(tape: Tape, scope: Scope, depth: number): Formula {
  const handle = `k${depth}`;
  const found = pattern(tape, scope, [...DEALINGS, ...STRIKES], handle, `Z${depth}`);
  return { kind: 'some', pattern: found, where: formula(tape, within(scope, found), depth - 1) };
}

function row(tape: Tape, scope: Scope): Formula {
  const [handle] = Object.entries(scope.handles).flatMap(([name, type]) =>
    STRIKES.includes(type as (typeof STRIKES)[number]) ? [name] : [],
  );
  const actor = () => term(tape, scope, 'actor');
  const by = tape.once(5) ? constant('D') : null;
  const inside = tape.once(9) ? constant('A') : null;
  const stated = (name: string, args: Term[], bound: Formula | null = null): Formula => {
    return { kind: 'row', name, args, by, inside, within: bound };
  };
  const choice = tape.below(handle ? 5 : 3);
  if (choice === 0) return stated('armed', [actor()]);
  if (choice === 1) return stated('friend', [actor(), actor()]);
  if (choice === 2) return stated('worthy', [actor()]);
  const judged: Term = { kind: 'happening', handle: handle ?? 'h' };
  if (choice === 3) return stated('finding', [judged]);
  const weapon = constant(tape.oneOf(WEAPONS));
  const bound: Formula = { kind: 'fits', handle: handle ?? 'h', role: 'with', term: weapon };
  return stated('critical', [judged, weapon], tape.once(2) ? bound : null);
}

function ofHappening(tape: Tape, scope: Scope): Formula {
  const handles = Object.entries(scope.handles);
  const [handle, type] = handles[tape.below(Math.max(1, handles.length))] ?? [];
  if (handle === undefined || type === undefined) return always;
  const role = rolesOf(type)[tape.below(rolesOf(type).length)] ?? 'by';
  switch (tape.below(3)) {
    case 0:
      return { kind: 'fits', handle, role, term: term(tape, scope, roleType(role)) };
    case 1:
      return { kind: 'is', handle, pattern: pattern(tape, scope, STRIKES, null) };
    default: {
      const from = handles[0]?.[0] ?? handle;
      return { kind: 'gap', from, to: handle, min: 0, max: (1 + tape.below(3)) * DAY };
    }
  }
}

function count(tape: Tape, scope: Scope, depth: number): Formula {
  const variable = `Y${depth}`;
  const inner = { ...scope, variables: [...scope.variables, variable] };
  return {
    kind: 'count',
    least: tape.once(2)
      ? { kind: 'fraction', over: 1 + tape.below(2), under: 2 + tape.below(2) }
      : { kind: 'number', n: 1 + tape.below(2) },
    variable,
    domain: domain(tape, scope),
    where: formula(tape, inner, depth - 1),
  };
}

export function domain(tape: Tape, { instrument }: Scope): Domain {
  const about = constant(instrument ?? 'pact');
  return tape.oneOf<Domain>([
    { kind: 'rows', name: 'party', args: [about, null] },
    { kind: 'rows', name: 'member', args: [constant('G'), null] },
    { kind: 'rows', name: 'armed', args: [null] },
    { kind: 'rows', name: 'friend', args: [null, null] },
    { kind: 'list', terms: [constant('A'), constant('B')] },
  ]);
}

function reference(tape: Tape, { earlier, positive }: Scope): Formula | null {
  const [first, ...rest] = earlier;
  if (first === undefined || positive) return null;
  const state = tape.once(2) ? 'breached' : 'applies';
  return { kind: 'clause', clause: tape.oneOf([first, ...rest]), state };
}
