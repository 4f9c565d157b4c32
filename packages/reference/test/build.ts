import type {
  Binder,
  Claim,
  Clause,
  Description,
  Fact,
  Formula,
  Head,
  Instance,
  Instrument,
  Marks,
  Model,
  Pattern,
  Row,
  Term,
  View,
} from '@casus/model';
import { always, DAY } from '@casus/model';
import { evaluate } from '../src/index.js';

/** A small world by hand: kinds, three events, a pact of A, B and C in force from day 10, a doctrine of A. */
const MARKS: Marks = { citations: [], speaker: null, knownFrom: null, reading: null };

/** The first minute of day n; a question on day n is asked at its last. */
export const at = (n: number) => n * DAY;
export const on = (n: number) => at(n + 1) - 1;

export const id = (name: string): Term => ({ kind: 'const', id: name });
export const v = (name: string): Term => ({ kind: 'variable', name });
export const bind = (name: string): Term => ({ kind: 'bind', name });
export const happening = (handle: string): Term => ({ kind: 'happening', handle });
export const role = (handle: string, name: string): Term => ({ kind: 'role', handle, role: name });
export const any = (...terms: Term[]): Term => ({ kind: 'any', terms });
export const all = (...terms: Term[]): Term => ({ kind: 'all', terms });
export const friendOf = (other: Term): Term => ({
  kind: 'related',
  relation: 'friend',
  args: [other],
});

export function pattern(
  type: string,
  roles: Record<string, Term> = {},
  more: Partial<Pattern> = {},
): Pattern {
  return { type, handle: null, roles, inside: null, ...more };
}
export const strike = (roles: Record<string, Term> = {}, more: Partial<Pattern> = {}) =>
  pattern('attack', roles, { handle: 'h', ...more });

export function row(name: string, args: Term[], more: Partial<Formula> = {}): Formula {
  return { kind: 'row', name, args, by: null, inside: null, within: null, ...more } as Formula;
}
export const some = (found: Pattern, where: Formula = always): Formula => ({
  kind: 'some',
  pattern: found,
  where,
});

export const parties = (variable: string, ...other: string[]): Binder => ({
  variable,
  domain: { kind: 'rows', name: 'party', args: [id('pact'), null] },
  other,
});
export const bearer = (...who: Term[]) => ({
  holders: who.map((actor) => ({ actor, office: null })),
  together: false,
});
export const team = (...who: Term[]) => ({ ...bearer(...who), together: true });

type Duty = Extract<Head, { kind: 'duty' }>;
export const duty = (who: Term, act: Pattern, more: Partial<Duty> = {}): Head => ({
  kind: 'duty',
  negative: false,
  bearer: bearer(who),
  act,
  window: null,
  frequency: [],
  until: null,
  deems: null,
  ...more,
});
export const liberty = (who: Term, act: Pattern, negative = false): Head => ({
  kind: 'liberty',
  negative,
  bearer: bearer(who),
  act,
});
export const help = (roles: Record<string, Term> = {}) => pattern('assistance', roles);

/** A clause of the pact unless it says otherwise; a limb with the pattern given, or one without. */
export function clause(
  name: string,
  head: Head,
  more: Partial<Clause> & { opening?: Pattern | null; where?: Formula } = {},
): Clause {
  const { opening = null, where = always, ...rest } = more;
  return {
    id: name,
    instrument: 'pact',
    locator: null,
    aspect: 'upon',
    binders: [],
    limbs: [{ label: null, reading: null, pattern: opening, where }],
    readings: {},
    unless: null,
    head,
    defeats: [],
    under: null,
    citations: [],
    notes: {},
    ...rest,
  };
}

function instrument(name: string, more: Partial<Instrument> = {}): Instrument {
  return {
    id: name,
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
    ...more,
  };
}

export function model(clauses: Clause[], more: Partial<Model> = {}): Model {
  const kind = (name: string, ...parents: string[]) => ({ id: name, parents, names: {} });
  const event = (name: string, ...parents: string[]) => ({
    ...kind(name, ...parents),
    roles: [],
    verb: null,
    object: null,
    says: {},
  });
  const relation = (
    name: string,
    params: string[],
    open: boolean,
    settler: string | null = null,
  ) => ({
    ...{ id: name, params, open, settler, role: null },
    ...{ says: {}, names: {} },
  });
  return {
    format: 1,
    version: '0',
    statedDate: 0,
    kinds: [kind('arms'), kind('wmd', 'arms'), kind('nuclear', 'wmd'), kind('chemical', 'wmd')],
    events: [event('attack'), event('raid', 'attack'), event('aggression'), event('assistance')],
    relations: [
      relation('friend', ['actor', 'actor'], false),
      relation('armed', ['actor'], false),
      relation('critical', ['attack', 'arms'], true),
      relation('finding', ['attack'], true, 'D'),
    ],
    actors: ['A', 'B', 'C', 'D'].map((name) => ({
      ...{ id: name, group: false, names: {}, also: [], codes: {} },
      exists: [],
    })),
    places: [],
    sources: [],
    instruments: [
      instrument('pact'),
      instrument('doctrine', { by: ['A'] }),
      instrument('user', { by: ['A'], uses: ['pact'] }),
      instrument('protocol', { amends: ['pact'], knownFrom: at(50) }),
    ],
    clauses,
    families: [],
    rows: [
      ...['pact', 'doctrine', 'user', 'protocol'].map((name) => force(name, 10)),
      ...['A', 'B', 'C'].map((who) => fact('party', ['pact', who])),
    ],
    records: [],
    reports: [],
    axioms: [],
    scenarios: [],
    ...more,
  };
}

export const fact = (name: string, args: string[], more: Partial<Row> = {}): Row => ({
  ...{ kind: 'row', name, args, from: null, to: null, value: 2, inside: null, marks: MARKS },
  ...more,
});
export const force = (name: string, from: number, to: number | null = null): Row =>
  fact('in force', [name], { from: at(from), to: to === null ? null : at(to) });

/** What a source says happened on day n, all day. */
export function told(
  name: string,
  type: string,
  n: number,
  roles: Record<string, string | string[]> = {},
  more: Partial<Description> = {},
): Description {
  const fillers = Object.entries(roles).map(([key, ids]) => [key, [ids].flat()] as const);
  const start = { earliest: at(n), latest: on(n) };
  return {
    kind: 'description',
    happening: name,
    type,
    roles: Object.fromEntries(fillers),
    start,
    end: start,
    value: 2,
    inside: null,
    marks: MARKS,
    ...more,
  };
}

export const claim = (names: string[], more: Partial<Claim> = {}): Claim => ({
  ...{ kind: 'claim', names, about: {}, from: null, to: null, marks: MARKS },
  ...more,
});
export const per = (source: string): { marks: Marks } => ({
  marks: { ...MARKS, citations: [{ source, at: null, certainty: 'reported' }] },
});
export const by = (speaker: string): { marks: Marks } => ({ marks: { ...MARKS, speaker } });
export const knownFrom = (n: number): { marks: Marks } => ({
  marks: { ...MARKS, knownFrom: at(n) },
});

/** All instances, asked on day 40 unless said otherwise, by someone who knows everything. */
export function ask(
  clauses: Clause[],
  facts: Fact[],
  view: Partial<View> = {},
  more: Partial<Model> = {},
): Instance[] {
  const whole: View = {
    ...{ on: on(40), asKnownOn: at(100), accordingTo: null, readings: [] },
    ...view,
  };
  return evaluate(model(clauses, more), facts, whole);
}

/** The status of the only instance, with its reason where it has one. */
export function status(...question: Parameters<typeof ask>): string {
  const found = ask(...question);
  return found.map((one) => [one.status, one.reason].filter(Boolean).join(': ')).join(' | ');
}
