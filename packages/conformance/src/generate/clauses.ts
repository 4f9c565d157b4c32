import type {
  Bearer,
  Binder,
  Clause,
  Formula,
  Head,
  Limb,
  Pattern,
  Term,
  Window,
} from '@casus/model';
import { always, DAY } from '@casus/model';
import { bindsOf, domain, formula, pattern, type Scope, term, within } from './formulas.js';
import type { Tape } from './tape.js';
import { ACTORS, DEALINGS, INSTRUMENTS, READINGS, STRIKES } from './vocabulary.js';

export interface ClauseOptions {
  /** Whether clauses of one instrument may speak of another's: `clause … applies`, defeats. */
  readonly links: boolean;
}

const HEADS = [
  'duty',
  'duty',
  'counts as',
  'liberty',
  'prohibition',
  'recurring',
  'announcement',
  'power',
  'means',
] as const;

/** Clauses in which a reference only ever goes to an earlier clause, so that none goes in circles. */
export function clauses(tape: Tape, options: ClauseOptions): Clause[] {
  const made: Clause[] = [];
  const wanted = 1 + tape.below(4);
  for (let index = 0; index < wanted; index++) {
    const earlier = options.links ? made.map(({ id }) => id) : [];
    const next = clause(tape, `c${index}`, earlier);
    made.push(next);
    // An earlier clause may prevail over this one.
    const before = made[tape.below(made.length)];
    if (options.links && before && before !== next && tape.once(3)) {
      made[made.indexOf(before)] = { ...before, defeats: [...before.defeats, next.id] };
    }
  }
  return made;
}

function clause(tape: Tape, name: string, earlier: readonly string[]): Clause {
  const kind = tape.oneOf(HEADS);
  const vocabulary = kind === 'counts as' && tape.once(4);
  const instrument = vocabulary ? null : kind === 'means' ? 'protocol' : tape.oneOf(INSTRUMENTS);
  const positive = kind === 'counts as';
  const base: Scope = { variables: [], handles: {}, earlier, positive, instrument };
  const binders = kind === 'means' || vocabulary ? [] : tape.several(0, 2, binder(tape, base));
  const scope = { ...base, variables: binders.map(({ variable }) => variable) };
  const plain = kind === 'announcement' || kind === 'power' || kind === 'means';
  const limbs = plain
    ? [{ label: null, reading: null, pattern: null, where: condition(tape, scope) }]
    : limbsOf(tape, scope, positive || !tape.once(6));
  const inHead = headScope(scope, limbs);
  const judged = { ...inHead, handles: { ...inHead.handles, act: 'attack' } };
  return {
    id: `${instrument ?? 'rule'}.${name}`,
    instrument,
    locator: null,
    aspect: plain && tape.once(2) ? 'always' : tape.oneOf(['upon', 'when', 'while']),
    binders,
    limbs,
    readings: {},
    unless: tape.once(4) ? formula(tape, kind === 'prohibition' ? judged : inHead, 1) : null,
    head: head(tape, inHead, kind),
    defeats: [],
    under: null,
    citations: [],
    notes: {},
  };
}

/** Half of the time none, so that clauses apply. */
function condition(tape: Tape, scope: Scope): Formula {
  return tape.once(2) ? formula(tape, scope) : always;
}

function binder(tape: Tape, scope: Scope) {
  return (index: number): Binder => ({
    variable: index === 0 ? 'P' : 'Q',
    domain: domain(tape, scope),
    other: index === 0 || tape.once(4) ? [] : ['P'],
  });
}

function limbsOf(tape: Tape, scope: Scope, happening: boolean): Limb[] {
  const form = tape.below(4);
  const two = form > 1 ? 2 : 1;
  return Array.from({ length: two }, (_, index) => {
    const opening = happening ? pattern(tape, scope, STRIKES, 'h', 'X') : null;
    const inner = opening ? within(scope, opening) : scope;
    return {
      label: form === 2 ? (['a', 'b'][index] ?? 'a') : null,
      reading: form === 3 ? (READINGS[index] ?? null) : null,
      pattern: opening,
      where: condition(tape, inner),
    };
  });
}

/** What every limb binds. */
function headScope(scope: Scope, limbs: readonly Limb[]): Scope {
  const bound = limbs.map((limb) => (limb.pattern ? bindsOf(limb.pattern) : []));
  const shared = (bound[0] ?? []).filter((name) => bound.every((names) => names.includes(name)));
  const opened = limbs.every((limb) => limb.pattern !== null);
  const handles: Record<string, string> = opened ? { h: 'attack' } : {};
  return { ...scope, variables: [...scope.variables, ...shared], handles };
}

function head(tape: Tape, scope: Scope, kind: (typeof HEADS)[number]): Head {
  const actor = (): Term => term(tape, scope, 'actor');
  switch (kind) {
    case 'counts as': {
      const roles: Record<string, Term> = {};
      if (tape.once(2)) roles.on = actor();
      if (tape.once(3)) roles.by = actor();
      const may = tape.once(3);
      return { kind, handle: 'h', type: tape.oneOf(['aggression', 'raid', 'attack']), roles, may };
    }
    case 'means':
      // A definition in its own words would go in circles.
      return {
        kind,
        name: tape.oneOf(['worthy', 'armed']),
        terms: [A, { kind: 'const', id: tape.oneOf(ACTORS) }],
      };
    case 'power':
      return { kind, bearer: bearer(tape, scope), act: act(tape, scope) };
    case 'liberty':
      return { kind, negative: tape.once(3), bearer: bearer(tape, scope), act: act(tape, scope) };
    case 'announcement': {
      const strength = tape.once(3) ? 'considers possible' : 'intends';
      const window = windowOf(tape, scope);
      const who = { bearer: bearer(tape, scope), act: act(tape, scope) };
      return { kind, strength, ...who, window, forecast: false };
    }
    default: {
      const negative = kind === 'prohibition';
      const readings = [null, tape.oneOf(READINGS)].slice(0, 1 + tape.below(2));
      const frequency = readings.map((reading, index) => ({
        unit: tape.oneOf(['day', 'week'] as const),
        from: index * DAY,
        times: 1 + tape.below(2),
        reading,
      }));
      return {
        kind: 'duty',
        negative,
        bearer: bearer(tape, scope),
        act: negative ? { ...act(tape, scope), type: tape.oneOf(STRIKES) } : act(tape, scope),
        window: negative || kind === 'recurring' ? null : windowOf(tape, scope),
        frequency: kind === 'recurring' ? frequency : [],
        until: !negative && tape.once(4) ? formula(tape, scope, 1) : null,
        deems: !negative && tape.once(4) ? actor() : null,
      };
    }
  }
}

function bearer(tape: Tape, scope: Scope): Bearer {
  const variables = scope.variables.map((name): Term => ({ kind: 'variable', name }));
  const role: Term[] = scope.handles.h ? [{ kind: 'role', handle: 'h', role: 'on' }] : [];
  const holder = () => ({
    actor: tape.oneOf<Term>([{ kind: 'const', id: 'A' }, ...variables, ...variables, ...role]),
    office: null,
  });
  const holders = tape.once(3) ? [holder(), { ...holder(), actor: B }] : [holder()];
  return { holders, together: tape.once(2) };
}

const A: Term = { kind: 'const', id: 'A' };
const B: Term = { kind: 'const', id: 'B' };

/** What is to be done: its agent is the bearer, and is left out. */
function act(tape: Tape, scope: Scope): Pattern {
  const made = pattern(tape, scope, [...DEALINGS].reverse() as [string, ...string[]], null);
  const kept = Object.entries(made.roles).filter(([role]) => role !== 'by' && tape.once(3));
  const roles = Object.fromEntries(kept);
  return { ...made, roles, inside: null };
}

function windowOf(tape: Tape, scope: Scope): Window | null {
  switch (tape.below(6)) {
    case 0:
      return null;
    case 1:
    case 4:
    case 5: {
      const after = scope.handles.h && tape.once(2) ? 'h' : null;
      const duration = { amount: 1 + tape.below(2), unit: 'day' as const };
      return { kind: 'within', duration, after, wherePossible: !tape.once(2) };
    }
    case 2: {
      const from = tape.below(6) * DAY;
      return { kind: 'dates', from, to: from + (1 + tape.below(3)) * DAY };
    }
    default:
      return { kind: 'at once' };
  }
}
