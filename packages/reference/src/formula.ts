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
import { DAY } from '@casus/model';
import { type Described, type Fillers, isA, type Selection } from './view.js';

/** A selection, and who answers `clause c applies` and `clause c breached` about it. */
export interface Court extends Selection {
  readonly ask: (w: World, question: Of<'clause'>) => Truth;
}

/** What one clause sees at one minute, with what is bound so far. */
export interface World extends Court {
  readonly clause: Clause;
  readonly t: Minute;
  /** EXT(home), as far as it is made, and the counts-as clauses that make it. */
  readonly home: string | null;
  readonly extension: readonly Described[];
  readonly rules: readonly Clause[];
  /** Unknown: a happening is null, a variable has no ids. */
  readonly happenings: Readonly<Record<string, Described | null>>;
  readonly variables: Readonly<Record<string, Fillers>>;
  /** When relations are read: the start of the instance's first happening, t without one. */
  readonly anchor: Instant;
}

type Of<K extends Formula['kind']> = Extract<Formula, { kind: K }>;
/** Whether what is asked about surely lies, in this role, within these ids of a claim. */
type Covered = (role: string, ids: readonly string[]) => boolean;

export const and = (...values: readonly Truth[]) => Math.min(2, ...values) as Truth;
export const or = (...values: readonly Truth[]) => Math.max(0, ...values) as Truth;
export const not = (value: Truth) => (2 - value) as Truth;
export const unknown: Fillers = { ids: [], sure: true };
export const sure = (id: string): Fillers => ({ ids: [id], sure: true });
export const constant = (id: string): Term => ({ kind: 'const', id });
/** A term of which nothing is known. */
export const anyone: Term = { kind: 'variable', name: '' };
export const only = (minute: Minute): Instant => ({ earliest: minute, latest: minute });
export const put = (w: World, name: string, filler: Fillers): World => ({
  ...w,
  variables: { ...w.variables, [name]: filler },
});
/** Values on which all agree; else unknown. */
export const agreed = (values: readonly Truth[]) =>
  new Set(values).size === 1 ? or(...values) : 1;
/** What is read at an uncertain instant is unknown where its two ends differ. */
const atEnds = ({ earliest, latest }: Instant, read: (minute: Minute) => Truth) =>
  agreed([read(earliest), read(latest)]);
/** a ≤ b: 2 when sure, 0 when surely not, else 1. */
export const notAfter = (a: Instant, b: Instant): Truth =>
  a.latest <= b.earliest ? 2 : a.earliest > b.latest ? 0 : 1;
/** Enough surely: 2; not even possibly: 0. */
export const quantity = (values: readonly Truth[], least: number, possible = least): Truth =>
  values.filter((v) => v === 2).length >= least
    ? 2
    : (+(values.filter(Boolean).length >= possible) as Truth);

/** Matching: the ids a term stands for. `related` names nobody by itself. */
export function resolve(w: World, term: Term): Fillers {
  if (term.kind === 'const') return sure(term.id);
  if (term.kind === 'related') return unknown;
  if (term.kind === 'variable' || term.kind === 'bind') return w.variables[term.name] ?? unknown;
  if (term.kind === 'any' || term.kind === 'all') {
    const parts = term.terms.map((part) => resolve(w, part));
    const known = parts.every(({ ids }) => ids.length > 0);
    const ids = known ? [...new Set(parts.flatMap((part) => part.ids))].sort() : [];
    const joint = term.kind === 'all' || ids.length === 1;
    return { ids, sure: joint && parts.every((part) => part.sure) };
  }
  const bound = w.happenings[term.handle];
  if (term.kind === 'role') return bound?.roles[term.role] ?? unknown;
  return bound ? sure(bound.happening) : unknown;
}

/** Matching, one actual id against one wanted id. */
function fit({ kinds }: World, actual: string, wanted: string): Truth {
  if (isA(kinds, actual, wanted)) return 2;
  return kinds.some(({ id }) => isA(kinds, id, actual) && isA(kinds, id, wanted)) ? 1 : 0;
}

/** Matching: fits(fillers, sure, term). */
export function fits(w: World, fillers: Fillers, term: Term): Truth {
  const { ids, sure: certain } = fillers;
  const cap = certain ? 2 : 1;
  if (ids.length === 0) return 1;
  if (term.kind === 'any') return or(...term.terms.map((part) => fits(w, fillers, part)));
  if (term.kind === 'all') return and(...term.terms.map((part) => fits(w, fillers, part)));
  if (term.kind === 'bind') return cap;
  if (term.kind === 'related') {
    return and(cap, or(...ids.map((id) => rowOf(w, term.relation, constant(id), ...term.args))));
  }
  const wanted = resolve(w, term);
  if (wanted.ids.length === 0) return 1;
  const each = wanted.ids.map((b) => or(...ids.map((a) => fit(w, a, b))));
  return and(cap, wanted.sure ? and(...each) : and(1, or(...each)));
}

/** The first minute of t's day: any day of a state counts. */
export const dayOf = (t: Minute): Minute => Math.floor(t / DAY) * DAY;

/** Matching: [d : P] t. `bound` where P is the limb's own pattern. */
export function match(w: World, d: Described, p: Pattern, bound = false): Truth {
  if (!isA(w.events, d.type, p.type) || (d.inside === null) !== (p.inside === null)) return 0;
  const { aspect } = w.clause;
  const state = d.inside !== null && (aspect === 'when' || aspect === 'while');
  return and(
    d.value,
    notAfter(d.start, only(w.t)),
    d.end !== null && (state || (bound && aspect === 'while'))
      ? notAfter(only(dayOf(w.t)), d.end)
      : 2,
    d.inside !== null && p.inside !== null ? fits(w, sure(d.inside), p.inside) : 2,
    ...Object.entries(p.roles).map(([role, term]) => fits(w, d.roles[role] ?? unknown, term)),
  );
}

/** The worlds in which d stands at the pattern's handle and its binds have taken its fillers. */
export function bind(w: World, d: Described | null, { handle, roles }: Pattern): World[] {
  const happenings = handle === null ? w.happenings : { ...w.happenings, [handle]: d };
  const taken = Object.entries(roles).flatMap(([role, term]) =>
    binds(term).map((name) => ({ name, ids: d?.roles[role]?.ids ?? [] })),
  );
  return taken.reduce<World[]>(
    (worlds, { name, ids }) =>
      (ids.length > 0 ? ids.map(sure) : [unknown]).flatMap((filler) =>
        worlds.map((world) => put(world, name, filler)),
      ),
    [{ ...w, happenings }],
  );
}

const binds = (term: Term): string[] =>
  term.kind === 'bind' ? [term.name] : 'terms' in term ? term.terms.flatMap(binds) : [];

/** Formulas. */
export function holds(w: World, f: Formula): Truth {
  if (f.kind === 'atLeast')
    return quantity(
      f.of.map((part) => holds(w, part)),
      f.n,
    );
  if (f.kind === 'not') return not(holds(w, f.of));
  if (f.kind === 'some') return some(w, f);
  if (f.kind === 'count') return count(w, f);
  if (f.kind === 'row') return row(w, f);
  if (f.kind === 'clause') return w.ask(w, f);
  if (f.kind === 'same') {
    const [a, b] = [resolve(w, f.a), resolve(w, f.b)];
    const single = [a, b].every((side) => side.sure && side.ids.length === 1);
    return !single ? 1 : a.ids[0] === b.ids[0] ? 2 : 0;
  }
  if (f.kind === 'gap') {
    const [from, to] = [w.happenings[f.from]?.start, w.happenings[f.to]?.start];
    if (!from || !to) return 1;
    const gap = { earliest: to.earliest - from.latest, latest: to.latest - from.earliest };
    return and(notAfter(only(f.min ?? -Infinity), gap), notAfter(gap, only(f.max ?? Infinity)));
  }
  const d = w.happenings[f.handle];
  if (!d) return 1;
  if (f.kind === 'fits') return fits(w, d.roles[f.role] ?? unknown, f.term);
  // `is`: any description of that happening; one that is not recorded, unless a claim excludes it.
  const own = w.extension.filter(({ happening }) => happening === d.happening);
  const covered: Covered = (role, ids) => lies(w, d.roles[role] ?? unknown, ids);
  const open = f.pattern.inside
    ? 1
    : floor(w, f.pattern.type, covered, d.start.earliest, d.start.latest, w.rules);
  return or(...own.map((other) => match(w, other, f.pattern)), open);
}

/** some P where F: the recorded happenings, and one that is not recorded. */
function some(w: World, { pattern, where }: Of<'some'>): Truth {
  const recorded = w.extension.flatMap((d) =>
    bind(w, d, pattern).map((v) => and(match(v, d, pattern), holds(v, where))),
  );
  const starts = Object.values(pattern.roles).flatMap((term) =>
    term.kind === 'happening' ? (w.happenings[term.handle]?.start.earliest ?? []) : [],
  );
  const from = starts.length > 0 ? Math.max(...starts) : null;
  const blank = bind(w, null, pattern).map((v) => holds(v, where));
  return or(...recorded, and(1, openness(w, pattern, from, w.t), ...blank));
}

/** count. A relation is open: of actors without a row its floor speaks. */
function count(w: World, { least, variable, domain: set, where }: Of<'count'>): Truth {
  const actors = w.actors.map(({ id }) => id);
  const members = domain(w, set, actors).map(({ filler, value }) => {
    const v = and(value, holds(put(w, variable, filler), where));
    // Who is not named may be any number of members.
    return { m: value, v, more: filler === unknown ? and(1, v) : 0 };
  });
  const share = (m: Truth) => {
    if (least.kind === 'number') return least.n;
    return Math.ceil((least.over * members.filter((x) => x.m >= m).length) / least.under);
  };
  const values = members.map(({ v }) => v);
  if (least.kind === 'fraction' && share(1) === 0) return 0;
  return or(quantity(values, share(1), share(2)), ...members.map(({ more }) => more));
}

/** A name as a term. */
export const termOf = (id: string | null): Term => (id === null ? anyone : constant(id));

/** The members of a domain and how surely they are members; `others` are asked beside those with rows. */
export function domain(w: World, d: Domain, others: readonly string[]) {
  if (d.kind !== 'rows') {
    const terms = d.kind === 'list' ? d.terms : [{ ...d, kind: 'role' as const }];
    return terms
      .map((term) => resolve(w, term))
      .flatMap(({ ids, sure: certain }) =>
        (ids.length > 0 ? ids.map(sure) : [unknown]).map((filler) => ({
          filler,
          value: certain && filler !== unknown ? 2 : (1 as Truth),
        })),
      );
  }
  const hole = d.args.indexOf(null);
  const about = d.args.map((arg) => (arg ? resolve(w, arg).ids : []));
  const fitting = w.rows.filter(
    ({ name, args }) =>
      name === d.name && about.every((ids, i) => ids.length === 0 || ids.includes(args[i] ?? '')),
  );
  const stated = fitting.flatMap(({ args }) => args[hole] ?? []);
  return [...new Set([...stated, ...others])].sort().map((id) => {
    const args = d.args.map((arg, i) => (i === hole ? constant(id) : (arg ?? anyone)));
    return { filler: sure(id), value: rowOf(w, d.name, ...args) };
  });
}

/** A row of the world, by whoever settles it. */
export const rowOf = (w: World, name: string, ...args: readonly Term[]): Truth =>
  row(w, { kind: 'row', name, args, by: null, inside: null, within: null });

/** A definition in force replaces the rows; where it only may be in force, both have to agree. */
export function row(w: World, f: Of<'row'>): Truth {
  const own = w.clause.instrument;
  const bodies = w.instruments.filter(({ id, amends }) => id === own || amends.includes(own ?? ''));
  const defined = w.clauses
    .flatMap(({ head, instrument }) => {
      if (
        head.kind !== 'means' ||
        head.name !== f.name ||
        !bodies.some(({ id }) => id === instrument)
      )
        return [];
      const last = resolve(w, f.args.at(-1) ?? anyone);
      const value = fits(w, last, { kind: 'any', terms: head.terms });
      return [{ value, force: rowOf(w, 'in force', constant(instrument ?? '')) }];
    })
    .filter(({ force }) => force > 0);
  const rows = defined.some(({ force }) => force === 2) ? [] : [stated(w, f)];
  return agreed([...defined.map(({ value }) => value), ...rows]);
}

/** The rows in view that speak of these arguments; where none does, the floor. */
function stated(w: World, f: Of<'row'>): Truth {
  const relation = w.relations.find(({ id }) => id === f.name);
  const settler = w.actors.find(({ id }) => id === relation?.settler);
  const judge = f.by ?? (settler ? constant(settler.id) : null);
  const marks = [judge, f.inside].map((term) => (term ? resolve(w, term) : null));
  const args = f.args.map((term) => resolve(w, term));
  if (args.some(({ ids }) => ids.length === 0)) return 1;
  if (marks.some((mark) => mark && (!mark.sure || mark.ids.length !== 1))) return 1;
  const [by, inside] = marks.map((mark) => mark?.ids[0] ?? null);
  // A judgement is not dated: it holds for what it judges.
  const open = relation?.open ?? false;
  const below = (some: readonly string[], others: readonly string[]) =>
    some.length === others.length &&
    some.every((a, i) => a === others[i] || (open && isA(w.kinds, a, others[i] ?? '')));
  const limit = f.within ? holds(w, f.within) : 2;
  return each(args, (ids) =>
    atEnds(w.anchor, (m) => {
      const rows = w.rows.filter(
        (r) =>
          r.name === f.name &&
          r.inside === inside &&
          (by === null || r.marks.speaker === by) &&
          (open || during(r, m)),
      );
      const asserted = rows.some((r) => r.value === 2 && below(r.args, ids));
      const denied = rows.some((r) => r.value === 0 && below(ids, r.args));
      if (asserted || denied) return asserted && denied ? 1 : asserted ? 2 : 0;
      const covered: Covered = (i, wanted) =>
        lies(w, { ids: ids.slice(+i, +i + 1), sure: true }, wanted);
      const closed =
        LIFE.includes(f.name) ||
        (inside === null &&
          claimed(w, (name) => name === f.name || (name === '*' && !open), covered, m, m));
      return closed ? 0 : and(1, limit);
    }),
  );
}

/** Rows of an instrument's life are closed: force is presumed to go on, nothing else is presumed. */
export const LIFE = ['in force', 'party', 'member', 'suspended'];

const during = ({ from, to }: Interval, m: Minute) =>
  (from === null || from <= m) && (to === null || m < to);

/** Several joint ids: the minimum over them; several candidates: what all agree on. */
function each(slots: readonly Fillers[], read: (ids: readonly string[]) => Truth): Truth {
  const [first, ...rest] = slots;
  if (!first) return read([]);
  const values = first.ids.map((id) => each(rest, (ids) => read([id, ...ids])));
  return first.sure ? and(...values) : agreed(values);
}

/** Fillers surely lie within what a claim is limited to. */
const lies = (w: World, { ids, sure: certain }: Fillers, limits: readonly string[]) =>
  certain && ids.some((a) => limits.some((c) => fit(w, a, c) === 2));

/** So does everything that a term asks for. */
function asks(w: World, term: Term | undefined, limits: readonly string[]): boolean {
  if (term === undefined) return false;
  if (term.kind === 'any') return term.terms.every((part) => asks(w, part, limits));
  return lies(w, resolve(w, term), limits);
}

/** A claim in view covers the name, what it is about, and all of [from, to]; null: without limit. */
function claimed(
  w: World,
  names: (name: string) => boolean,
  covered: Covered,
  from: Minute | null,
  to: Minute,
): boolean {
  return w.claims.some(
    (claim) =>
      claim.names.some(names) &&
      Object.entries(claim.about).every(([role, ids]) => covered(role, ids)) &&
      (claim.from === null || (from !== null && claim.from <= from)) &&
      (claim.to === null || claim.to > to),
  );
}

/** The floor of a pattern: 1 inside a belief. */
export function openness(w: World, p: Pattern, from: Minute | null, to: Minute): Truth {
  const covered: Covered = (role, ids) => asks(w, p.roles[role], ids);
  return p.inside ? 1 : floor(w, p.type, covered, from, to, w.rules);
}

/** The greatest floor of a type and of all that may count as it or as one below it. */
function floor(
  w: World,
  type: string,
  covered: Covered,
  from: Minute | null,
  to: Minute,
  rules: readonly Clause[],
): Truth {
  const names = (name: string) => name === '*' || isA(w.events, type, name);
  if (!claimed(w, names, covered, from, to)) return 1;
  const sources = rules.flatMap((rule) => {
    const { head, limbs } = rule;
    if (head.kind !== 'counts as' || !isA(w.events, head.type, type)) return [];
    // A role that the rule replaces says nothing of what counted.
    const kept: Covered = (role, ids) => !(role in head.roles) && covered(role, ids);
    const others = rules.filter((other) => other !== rule);
    return limbs.flatMap(({ pattern: p }) =>
      p?.handle === head.handle && !p.inside ? [floor(w, p.type, kept, from, to, others)] : [],
    );
  });
  return or(...sources);
}
