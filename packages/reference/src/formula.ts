import type {
  Clause,
  Domain,
  Formula,
  Instant,
  Interval,
  Minute,
  Pattern,
  Term,
  Truth,
} from '@casus/model';
import { type Described, type Fillers, isA, type Selection } from './view.js';

/** The selection as one clause sees it at one minute. */
export interface World extends Selection {
  readonly clause: Clause;
  readonly t: Minute;
  /** EXT of the clause's instrument, and the counts-as clauses that make it. */
  readonly extension: readonly Described[];
  readonly rules: readonly Clause[];
  /** Answers `clause c applies` and `clause c breached`. */
  readonly ask: (formula: Of<'clause'>, env: Env) => Truth;
}

/** What is bound so far. Unknown: a happening is null, a variable has no ids. */
export interface Env {
  readonly variables: Readonly<Record<string, Fillers>>;
  readonly happenings: Readonly<Record<string, Described | null>>;
  /** When relations are read: the start of the instance's first happening. */
  readonly anchor: Instant;
}

type Of<K extends Formula['kind']> = Extract<Formula, { kind: K }>;
/** Whether what is asked about lies in a role within these ids of a claim. */
type Covered = (role: string, ids: readonly string[]) => boolean;

export const unknown: Fillers = { ids: [], sure: true };
export const sure = (id: string): Fillers => ({ ids: [id], sure: true });
export const and = (...values: readonly Truth[]) => Math.min(2, ...values) as Truth;
export const or = (...values: readonly Truth[]) => Math.max(0, ...values) as Truth;
export const not = (value: Truth) => (2 - value) as Truth;
/** a ≤ b: 2 when sure, 0 when surely not, else 1. */
export const notAfter = (a: Instant, b: Instant): Truth =>
  a.latest <= b.earliest ? 2 : a.earliest > b.latest ? 0 : 1;
/** What is read at an uncertain instant is unknown where its two ends differ. */
export function atEnds(instant: Instant, read: (minute: Minute) => Truth): Truth {
  const value = read(instant.earliest);
  return value === read(instant.latest) ? value : 1;
}

/** Matching, the wanted set: the ids a term stands for. `related` names nobody by itself. */
export function resolve(term: Term, env: Env): Fillers {
  switch (term.kind) {
    case 'const':
      return sure(term.id);
    case 'variable':
    case 'bind':
      return env.variables[term.name] ?? unknown;
    case 'happening': {
      const bound = env.happenings[term.handle];
      return bound ? sure(bound.happening) : unknown;
    }
    case 'role':
      return env.happenings[term.handle]?.roles[term.role] ?? unknown;
    case 'related':
      return unknown;
    case 'any':
    case 'all': {
      const parts = term.terms.map((part) => resolve(part, env));
      if (parts.some(({ ids }) => ids.length === 0)) return unknown;
      const ids = [...new Set(parts.flatMap((part) => part.ids))].sort();
      const joint = term.kind === 'all' || ids.length === 1;
      return { ids, sure: joint && parts.every((part) => part.sure) };
    }
  }
}

/** Matching, one actual id against one wanted id. */
function fit({ model: { kinds } }: World, actual: string, wanted: string): Truth {
  if (isA(kinds, actual, wanted)) return 2;
  return kinds.some(({ id }) => isA(kinds, id, actual) && isA(kinds, id, wanted)) ? 1 : 0;
}

/** Matching: fits(fillers, sure, term). */
export function fits(world: World, env: Env, fillers: Fillers, term: Term): Truth {
  if (fillers.ids.length === 0) return 1;
  const cap = fillers.sure ? 2 : 1;
  switch (term.kind) {
    case 'any':
      return or(...term.terms.map((part) => fits(world, env, fillers, part)));
    case 'all':
      return and(...term.terms.map((part) => fits(world, env, fillers, part)));
    case 'bind':
      return cap;
    case 'related': {
      const related = fillers.ids.map((id) =>
        rowOf(world, env, term.relation, [{ kind: 'const', id }, ...term.args]),
      );
      return and(cap, or(...related));
    }
    default: {
      const wanted = resolve(term, env);
      if (wanted.ids.length === 0) return 1;
      const each = wanted.ids.map((w) => or(...fillers.ids.map((a) => fit(world, a, w))));
      return and(cap, wanted.sure ? and(...each) : and(1, or(...each)));
    }
  }
}

/** Matching: [d : P] t. `bound` where P is the limb's own pattern. */
export function match(world: World, env: Env, d: Described, p: Pattern, bound = false): Truth {
  if (!isA(world.model.events, d.type, p.type)) return 0;
  if ((d.inside === null) !== (p.inside === null)) return 0;
  const now = { earliest: world.t, latest: world.t };
  const { aspect } = world.clause;
  const state = d.inside !== null && (aspect === 'when' || aspect === 'while');
  const lasts = (state || (bound && aspect === 'while')) && d.end !== null;
  return and(
    d.value,
    d.inside !== null && p.inside ? fits(world, env, sure(d.inside), p.inside) : 2,
    notAfter(d.start, now),
    lasts && d.end ? notAfter(now, d.end) : 2,
    ...Object.entries(p.roles).map(([r, term]) => fits(world, env, d.roles[r] ?? unknown, term)),
  );
}

/** The environments in which d stands at the pattern's handle; null: a happening not recorded. */
export function bind(env: Env, d: Described | null, pattern: Pattern): Env[] {
  const happenings = pattern.handle === null ? {} : { [pattern.handle]: d };
  const bound: Env = { ...env, happenings: { ...env.happenings, ...happenings } };
  return Object.entries(pattern.roles).reduce(
    (envs, [role, term]) =>
      bindings(term).reduce((before, name) => {
        const ids = d?.roles[role]?.ids ?? [];
        const choices = ids.length > 0 ? ids.map(sure) : [unknown];
        return before.flatMap((e) =>
          choices.map((choice) => ({ ...e, variables: { ...e.variables, [name]: choice } })),
        );
      }, envs),
    [bound],
  );
}

function bindings(term: Term): string[] {
  if (term.kind === 'bind') return [term.name];
  return term.kind === 'any' || term.kind === 'all' ? term.terms.flatMap(bindings) : [];
}

/** Formulas. Three-valued: and = min, or = max, not x = 2 − x. */
export function holds(world: World, env: Env, f: Formula): Truth {
  switch (f.kind) {
    case 'atLeast': {
      const values = f.of.map((part) => holds(world, env, part));
      return quantity(f.n, f.n, values);
    }
    case 'not':
      return not(holds(world, env, f.of));
    case 'some':
      return some(world, env, f);
    case 'count':
      return count(world, env, f);
    case 'row':
      return row(world, env, f);
    case 'is': {
      const bound = env.happenings[f.handle];
      if (!bound) return 1;
      const own = world.extension.filter(({ happening }) => happening === bound.happening);
      const covered: Covered = (role, ids) => lies(world, bound.roles[role] ?? unknown, ids);
      const { earliest, latest } = bound.start;
      return or(
        ...own.map((d) => match(world, env, d, f.pattern)),
        f.pattern.inside ? 1 : floor(world, f.pattern.type, covered, earliest, latest),
      );
    }
    case 'fits': {
      const bound = env.happenings[f.handle];
      return bound ? fits(world, env, bound.roles[f.role] ?? unknown, f.term) : 1;
    }
    case 'same': {
      const [a, b] = [resolve(f.a, env), resolve(f.b, env)];
      if (![a, b].every((side) => side.sure && side.ids.length === 1)) return 1;
      return a.ids[0] === b.ids[0] ? 2 : 0;
    }
    case 'gap': {
      const [from, to] = [env.happenings[f.from]?.start, env.happenings[f.to]?.start];
      if (!from || !to) return 1;
      const gap = { earliest: to.earliest - from.latest, latest: to.latest - from.earliest };
      const [min, max] = [f.min ?? -Infinity, f.max ?? Infinity];
      return and(
        notAfter({ earliest: min, latest: min }, gap),
        notAfter(gap, { earliest: max, latest: max }),
      );
    }
    case 'clause':
      return world.ask(f, env);
  }
}

/** Enough surely: 2; not even possibly: 0. */
function quantity(least: number, leastPossible: number, values: readonly Truth[]): Truth {
  if (values.filter((v) => v === 2).length >= least) return 2;
  return values.filter((v) => v > 0).length < leastPossible ? 0 : 1;
}

/** some P where F: the recorded happenings, and one that is not recorded unless a claim excludes it. */
function some(world: World, env: Env, { pattern, where }: Of<'some'>): Truth {
  const reach = (d: Described) =>
    bind(env, d, pattern).map((e) => and(match(world, e, d, pattern), holds(world, e, where)));
  const unrecorded = bind(env, null, pattern).map((e) => holds(world, e, where));
  const starts = Object.values(pattern.roles).flatMap((term) =>
    term.kind === 'happening' ? (env.happenings[term.handle]?.start.earliest ?? []) : [],
  );
  const from = starts.length > 0 ? Math.max(...starts) : null;
  const open = openness(world, env, pattern, from, world.t);
  return or(...world.extension.flatMap(reach), and(1, open, ...unrecorded));
}

/** count: how many members of the domain, with their membership, satisfy where. */
function count(world: World, env: Env, f: Of<'count'>): Truth {
  // A relation is open: of actors without a row it is the floor that speaks.
  const actors = world.model.actors.map(({ id }) => id);
  const members = domain(world, env, f.domain, actors).map(({ filler, value }) => {
    const variables = { ...env.variables, [f.variable]: filler };
    return { filler, m: value, v: and(value, holds(world, { ...env, variables }, f.where)) };
  });
  const values = members.map(({ v }) => v);
  // A member whose name is unknown may stand for any number of them.
  const unnamed = members.filter(({ filler }) => filler.ids.length === 0);
  const share = (m: Truth) => {
    if (f.least.kind === 'number') return f.least.n;
    const all = m === 1 && unnamed.length > 0 ? Infinity : members.filter((x) => x.m >= m).length;
    return Math.ceil((f.least.over * all) / f.least.under);
  };
  if (f.least.kind === 'fraction' && members.every(({ m }) => m === 0)) return 0;
  return or(quantity(share(1), share(2), values), and(1, or(...unnamed.map(({ v }) => v))));
}

interface Member {
  readonly filler: Fillers;
  readonly value: Truth;
}

/** The members of a domain and how surely they are members; `others` are asked beside those with rows. */
export function domain(world: World, env: Env, d: Domain, others: readonly string[]): Member[] {
  if (d.kind !== 'rows') {
    const terms: Term[] = d.kind === 'list' ? [...d.terms] : [{ ...d, kind: 'role' }];
    return terms.flatMap((term) => {
      const { ids, sure: certain } = resolve(term, env);
      if (ids.length === 0) return [{ filler: unknown, value: 1 as Truth }];
      return ids.map((id) => ({ filler: sure(id), value: certain ? 2 : (1 as Truth) }));
    });
  }
  const hole = d.args.indexOf(null);
  const stated = world.rows.flatMap((r) => (r.name === d.name ? (r.args[hole] ?? []) : []));
  return [...new Set([...stated, ...others])].sort().map((id) => {
    const args = d.args.map((arg, i) => (i === hole ? constant(id) : (arg ?? anyone)));
    return { filler: sure(id), value: rowOf(world, env, d.name, args) };
  });
}

export const constant = (id: string): Term => ({ kind: 'const', id });
/** A term that nothing is known of. */
export const anyone: Term = { kind: 'variable', name: '' };

/** row name(args), as it stands without a settler named, in the world. */
export function rowOf(world: World, env: Env, name: string, args: readonly Term[]): Truth {
  return row(world, env, { kind: 'row', name, args, by: null, inside: null, within: null });
}

/** A definition in force replaces the rows; where it may be in force, both have to agree. */
export function row(world: World, env: Env, f: Of<'row'>): Truth {
  const own = world.clause.instrument;
  const defining = world.clauses.flatMap(({ head, instrument }) => {
    if (head.kind !== 'means' || head.name !== f.name || instrument === null) return [];
    const { amends } = world.model.instruments.find(({ id }) => id === instrument) ?? {
      amends: [],
    };
    if (own === null || (instrument !== own && !amends.includes(own))) return [];
    const force = rowOf(world, env, 'in force', [constant(instrument)]);
    const last = resolve(f.args.at(-1) ?? anyone, env);
    const value = fits(world, env, last, { kind: 'any', terms: head.terms });
    return force === 0 ? [] : [{ force, value }];
  });
  const values = defining.map(({ value }) => value);
  if (!defining.some(({ force }) => force === 2)) values.push(stated(world, env, f));
  return values.every((value) => value === values[0]) ? (values[0] ?? 1) : 1;
}

/** The rows in view that speak of these arguments; where none does, the floor. */
function stated(world: World, env: Env, f: Of<'row'>): Truth {
  const { kinds, relations, actors, events } = world.model;
  const relation = relations.find(({ id }) => id === f.name);
  const settler = actors.find(({ id }) => id === relation?.settler)?.id;
  const judge = f.by ? resolve(f.by, env) : settler === undefined ? null : sure(settler);
  const holder = f.inside ? resolve(f.inside, env) : null;
  const args = f.args.map((term) => resolve(term, env));
  if (args.some(({ ids }) => ids.length === 0)) return 1;
  if ([judge, holder].some((who) => who && !(who.sure && who.ids.length === 1))) return 1;
  const inside = holder?.ids[0] ?? null;
  const open = relation?.open ?? false;
  // The judgement of a happening holds for that happening, whenever it was made.
  const dated = !(
    open && ['event', ...events.map(({ id }) => id)].includes(relation?.params[0] ?? '')
  );
  const below = (some: readonly string[], others: readonly string[]) =>
    some.every((a, i) => a === others[i] || (open && isA(kinds, a, others[i] ?? '')));
  const limit = f.within ? holds(world, env, f.within) : 2;
  const rows = world.rows.filter(
    (r) =>
      r.name === f.name &&
      r.args.length === args.length &&
      r.inside === inside &&
      (judge === null || r.marks.speaker === judge.ids[0]),
  );
  return each(args, (ids) =>
    atEnds(env.anchor, (m) => {
      const now = dated ? rows.filter((r) => during(m, r)) : rows;
      const asserted = now.some((r) => r.value === 2 && below(r.args, ids));
      const denied = now.some((r) => r.value === 0 && below(ids, r.args));
      if (asserted || denied) return asserted && denied ? 1 : asserted ? 2 : 0;
      if (inside !== null) return and(1, limit);
      return and(rowFloor(world, f.name, open, ids, m), limit);
    }),
  );
}

/** Several joint ids: the minimum over them; several candidates: what all agree on. */
function each(slots: readonly Fillers[], read: (ids: readonly string[]) => Truth): Truth {
  const [first, ...rest] = slots;
  if (!first) return read([]);
  const values = first.ids.map((id) => each(rest, (ids) => read([id, ...ids])));
  if (first.sure) return and(...values);
  return values.every((value) => value === values[0]) ? (values[0] ?? 1) : 1;
}

const during = (m: Minute, { from, to }: Interval) =>
  (from === null || from <= m) && (to === null || m < to);

/** Rows, neither asserted nor denied: false where a claim names them, or of an instrument's life. */
function rowFloor(world: World, name: string, open: boolean, ids: readonly string[], m: Minute) {
  if (['in force', 'party', 'member', 'suspended'].includes(name)) return 0;
  const closed = world.claims.some(
    (claim) =>
      (claim.names.includes(name) || (claim.names.includes('*') && !open)) &&
      during(m, claim) &&
      Object.entries(claim.about).every(([i, wanted]) =>
        lies(world, ids[Number(i)] === undefined ? unknown : sure(ids[Number(i)] ?? ''), wanted),
      ),
  );
  return closed ? 0 : 1;
}

/** Whether fillers surely lie within what a claim is limited to. */
function lies(world: World, fillers: Fillers, limits: readonly string[]): boolean {
  const { ids, sure: certain } = fillers;
  return certain && ids.some((a) => limits.some((c) => fit(world, a, c) === 2));
}

/** Likewise for what a pattern asks for. */
function asks(world: World, env: Env, term: Term | undefined, limits: readonly string[]): boolean {
  if (term === undefined) return false;
  if (term.kind === 'any') return term.terms.every((part) => asks(world, env, part, limits));
  if (term.kind === 'all') return term.terms.some((part) => asks(world, env, part, limits));
  return lies(world, resolve(term, env), limits);
}

/** The floor of a pattern: 1 inside a belief, else the greatest of the types that may make it so. */
export function openness(
  world: World,
  env: Env,
  { type, roles, inside }: Pattern,
  from: Minute | null,
  to: Minute,
): Truth {
  const covered: Covered = (role, ids) => asks(world, env, roles[role], ids);
  return inside ? 1 : floor(world, type, covered, from, to);
}

/** floor(name, about, window), for the type and what may count as it. */
function floor(
  world: World,
  type: string,
  covered: Covered,
  from: Minute | null,
  to: Minute,
  rules = world.rules,
): Truth {
  const { events } = world.model;
  const closed = world.claims.some(
    (claim) =>
      claim.names.some((name) => name === '*' || isA(events, type, name)) &&
      Object.entries(claim.about).every(([role, ids]) => covered(role, ids)) &&
      (claim.from === null || (from !== null && claim.from <= from)) &&
      (claim.to === null || claim.to > to),
  );
  const sources = rules.flatMap((rule) => {
    const { head, limbs } = rule;
    if (head.kind !== 'counts as' || !isA(events, head.type, type)) return [];
    const kept: Covered = (role, ids) => !(role in head.roles) && covered(role, ids);
    const others = rules.filter((other) => other !== rule);
    return limbs.flatMap(({ pattern }) =>
      pattern?.handle === head.handle && pattern.inside === null
        ? [floor(world, pattern.type, kept, from, to, others)]
        : [],
    );
  });
  return or(closed ? 0 : 1, ...sources);
}
