import type * as M from '@casus/model';
import { contains, dayOf, isA, kleene, notAfter, only } from '@casus/model';
import type { Described, Fillers, Selection } from './view.js';

const { and, or, not, agreed } = kleene;
type Truth = M.Truth;
type Of<K extends M.Formula['kind']> = Extract<M.Formula, { kind: K }>;

/** A selection, and who answers `clause c applies` and `clause c breached` about it. */
export interface Court extends Selection {
  readonly ask: (w: World, question: Of<'clause'>) => Truth;
  /** Who may be bound by an open relation without a row: all, where one clause asks of another; else none. */
  readonly others: readonly string[];
}

/** What one clause sees at one minute, with what is bound so far. */
export interface World extends Court {
  readonly clause: M.Clause;
  readonly t: M.Minute;
  /** EXT(home), as far as it is made, and the counts-as clauses that make it. */
  readonly home: string | null;
  readonly extension: readonly Described[];
  readonly rules: readonly M.Clause[];
  /** A happening of which nothing is known is null. */
  readonly happenings: Readonly<Record<string, Described | null>>;
  readonly variables: Readonly<Record<string, Fillers>>;
  /** The limb's own happening, and when relations are read: at its start, without one at t. */
  readonly first: Described | null;
  readonly anchor: M.Instant;
}

export const named = (id?: string | null): Fillers => ({ ids: id ? [id] : [], sure: true });
const unknown = named();
export const put = (w: World, name: string, filler: Fillers): World => ({
  ...w,
  variables: { ...w.variables, [name]: filler },
});

/** What is read at an uncertain instant is what it is at each change within; unknown if it differs. */
export function throughout(w: World, at: M.Instant, read: (minute: M.Minute) => Truth): Truth {
  const within = w.changes.filter((m) => m > at.earliest && m <= at.latest);
  return agreed([at.earliest, ...within].map(read));
}

/** Formulas: at least n surely, 2; not even possibly, 0. */
export function enough(values: readonly Truth[], least: number, possible = least): Truth {
  if (values.filter((v) => v === 2).length >= least) return 2;
  return values.filter((v) => v > 0).length >= possible ? 1 : 0;
}

/** Matching: the ids a term stands for. `related` names nobody by itself. */
export function resolve(w: World, term: M.Term): Fillers {
  if (term.kind === 'const') return named(term.id);
  if (term.kind === 'variable' || term.kind === 'bind') return w.variables[term.name] ?? unknown;
  if (term.kind === 'happening') return named(w.happenings[term.handle]?.happening);
  if (term.kind === 'role') return w.happenings[term.handle]?.roles[term.role] ?? unknown;
  if (term.kind === 'related') return unknown;
  const parts = term.terms.map((part) => resolve(w, part));
  if (parts.some((part) => part.ids.length === 0)) return unknown;
  const ids = [...new Set(parts.flatMap((part) => part.ids))].sort();
  const joint = term.kind === 'all' || ids.length === 1;
  return { ids, sure: joint && parts.every((part) => part.sure) };
}

/** Matching, one actual id against one wanted id. */
function fit({ kinds }: World, a: string, wanted: string): Truth {
  if (isA(kinds, a, wanted)) return 2;
  return kinds.some(({ id }) => isA(kinds, id, a) && isA(kinds, id, wanted)) ? 1 : 0;
}

/** Matching: fits(fillers, sure, term). */
export function fits(w: World, fillers: Fillers, term: M.Term): Truth {
  const { ids, sure } = fillers;
  const best = (one: (id: string) => Truth) => and(sure ? 2 : 1, or(...ids.map(one)));
  const wanted = resolve(w, term);
  if (ids.length === 0) return 1;
  if (term.kind === 'any') return or(...term.terms.map((part) => fits(w, fillers, part)));
  if (term.kind === 'all') return and(...term.terms.map((part) => fits(w, fillers, part)));
  if (term.kind === 'bind') return best(() => 2);
  if (term.kind === 'related')
    return best((id) => row(w, term.relation, named(id), ...term.args.map((a) => resolve(w, a))));
  if (wanted.ids.length === 0) return 1;
  const each = wanted.ids.map((id) => best((a) => fit(w, a, id)));
  return wanted.sure ? and(...each) : and(1, or(...each));
}

/** Matching: [d : P] t. `lasting`: it must be going on, as a belief is under `when` and `while`. */
export function match(w: World, d: Described, p: M.Pattern, lasting = false): Truth {
  if (!isA(w.events, d.type, p.type) || !d.inside !== !p.inside) return 0;
  const state = d.inside && ['when', 'while'].includes(w.clause.aspect);
  return and(
    d.value,
    notAfter(d.start, only(w.t)),
    d.end && (state || lasting) ? notAfter(only(dayOf(w.t)), d.end) : 2,
    p.inside ? fits(w, named(d.inside), p.inside) : 2,
    ...Object.entries(p.roles).map(([role, term]) => fits(w, d.roles[role] ?? unknown, term)),
  );
}

/** The worlds in which d stands at the pattern's handle and its binds have taken its fillers. */
export function bind(w: World, d: Described | null, { handle, roles }: M.Pattern): World[] {
  const names = (term: M.Term): string[] =>
    term.kind === 'bind' ? [term.name] : 'terms' in term ? term.terms.flatMap(names) : [];
  return Object.entries(roles).reduce(
    (worlds, [role, term]) =>
      names(term).reduce((each, name) => {
        const ids = d?.roles[role]?.ids ?? [];
        const fillers = ids.length > 0 ? ids.map(named) : [unknown];
        return each.flatMap((v) => fillers.map((filler) => put(v, name, filler)));
      }, worlds),
    [handle ? { ...w, happenings: { ...w.happenings, [handle]: d } } : w],
  );
}

/** Formulas. */
export function holds(w: World, f: M.Formula): Truth {
  if (f.kind === 'not') return not(holds(w, f.of));
  if (f.kind === 'some') return some(w, f);
  if (f.kind === 'count') return count(w, f);
  if (f.kind === 'clause') return w.ask(w, f);
  if (f.kind === 'row') return asked(w, f, ...f.args.map((arg) => resolve(w, arg)));
  if (f.kind === 'atLeast') {
    const parts = f.of.map((part) => holds(w, part));
    return enough(parts, f.n);
  }
  if (f.kind === 'same') {
    const [a, b] = [resolve(w, f.a), resolve(w, f.b)];
    if (![a, b].every(single)) return 1;
    return a.ids[0] === b.ids[0] ? 2 : 0;
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
  const own = w.extension.filter(({ happening }) => happening === d.happening);
  const open = f.pattern.inside ? 1 : floor(w, f.pattern.type, d.roles, d.start);
  return or(open, ...own.map((other) => match(w, other, f.pattern)));
}

/** some P where F: the recorded happenings, and one that is not recorded. */
function some(w: World, { pattern, where }: Of<'some'>): Truth {
  const recorded = w.extension.flatMap((d) =>
    bind(w, d, pattern).map((v) => and(match(v, d, pattern), holds(v, where))),
  );
  const linked = Object.values(pattern.roles).map((term) =>
    term.kind === 'happening' ? w.happenings[term.handle]?.start.earliest : null,
  );
  const from = Math.max(...linked.map((start) => start ?? -Infinity));
  const blank = bind(w, null, pattern).map((v) => holds(v, where));
  return or(...recorded, and(unrecorded(w, pattern, from, w.t), ...blank));
}

/** count. A relation is open: of actors without a row its floor speaks. */
function count(w: World, { least, variable, domain: set, where }: Of<'count'>): Truth {
  const actors = w.actors.map(({ id }) => id);
  const members = domain(w, set, actors);
  if (members.some(({ filler }) => filler.ids.length === 0)) return 1;
  const values = members.map((m) => and(m.value(), holds(put(w, variable, m.filler), where)));
  if (least.kind === 'number') return enough(values, least.n);
  const of = (m: Truth) => members.filter(({ value }) => value() >= m).length;
  const share = (n: number) => Math.ceil((least.over * n) / least.under);
  return of(1) > 0 ? enough(values, share(of(1)), share(of(2))) : 0;
}

/** The members of a domain and how surely; `others` are asked beside those with rows, unless life closes it. */
export function domain(w: World, d: M.Domain, others = w.others) {
  const member = (id: string, value: () => Truth) => ({ filler: named(id), value });
  if (d.kind === 'rows') {
    const args = d.args.map((arg) => arg && resolve(w, arg));
    const hole = args.indexOf(null);
    const stated = w.rows
      .filter(({ name }) => name === d.name)
      .filter((r) => args.every((a, i) => !a?.ids.length || a.ids.includes(r.args[i] ?? '')))
      .map((r) => r.args[hole] ?? '');
    // In a further hole stands anyone.
    const anyone = args.lastIndexOf(null) > hole ? w.actors.map((actor) => actor.id) : [null];
    const fill = (id: string, other: string | null) =>
      args.map((arg, i) => arg ?? named(i === hole ? id : other));
    return [...new Set([...stated, ...(LIFE.includes(d.name) ? [] : others)])].map((id) =>
      member(id, () => or(...anyone.map((other) => row(w, d.name, ...fill(id, other))))),
    );
  }
  const terms = d.kind === 'list' ? d.terms : [{ ...d, kind: 'role' as const }];
  const parts = terms.map((term) => resolve(w, term));
  if (parts.some(({ ids }) => ids.length === 0)) return [member('', () => 1)];
  const sure = (id: string) => parts.some((part) => part.sure && part.ids.includes(id));
  const ids = new Set(parts.flatMap((part) => part.ids));
  return [...ids].map((id) => member(id, () => (sure(id) ? 2 : 1)));
}

/** A row of the world, by whoever settles it. */
export const row = (w: World, name: string, ...args: readonly Fillers[]): Truth =>
  asked(w, { name, by: null, inside: null, within: null }, ...args);

type Row = Pick<Of<'row'>, 'name' | 'by' | 'inside' | 'within'>;

/** A definition in force replaces the rows; where it only may be in force, both have to agree. */
function asked(w: World, f: Row, ...args: readonly Fillers[]): Truth {
  const own = w.clause.instrument;
  const bodies = w.instruments.filter(({ id, amends }) => id === own || amends.includes(own ?? ''));
  const defined = w.clauses.flatMap(({ head, instrument }) => {
    if (head.kind !== 'means' || head.name !== f.name) return [];
    if (!bodies.some(({ id }) => id === instrument)) return [];
    const value = fits(w, args.at(-1) ?? unknown, { kind: 'any', terms: head.terms });
    return [{ value, force: row(w, 'in force', named(instrument)) }];
  });
  const live = defined.filter(({ force }) => force > 0);
  const rows = live.some(({ force }) => force === 2) ? [] : [stated(w, f, args)];
  return agreed([...live.map(({ value }) => value), ...rows]);
}

/** The rows in view that speak of these arguments; where none does, the floor. */
function stated(w: World, f: Row, args: readonly Fillers[]): Truth {
  const { open = false, settler = null } = w.relations.find(({ id }) => id === f.name) ?? {};
  const usual = w.actors.some(({ id }) => id === settler) ? named(settler) : null;
  const by = f.by ? resolve(w, f.by) : usual;
  const inside = f.inside && resolve(w, f.inside);
  if ([by, inside].some((who) => who && !single(who))) return 1;
  const limit = f.within ? holds(w, f.within) : 2;
  // A judgement is closed upward along kinds.
  const below = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length &&
    a.every((id, i) => id === b[i] || (open && isA(w.kinds, id, b[i] ?? '')));
  return combine(args, (ids) =>
    throughout(w, w.anchor, (m) => {
      const said = w.rows
        .filter((r) => r.name === f.name && r.inside === (inside?.ids[0] ?? null))
        .filter((r) => (!by || r.marks.speaker === by.ids[0]) && contains(r, m))
        .filter((r) => (r.value === 2 ? below(r.args, ids) : below(ids, r.args)));
      if (said.length > 0) return agreed(said.map(({ value }) => value).filter((v) => v !== 1));
      const about = Object.fromEntries(ids.map((id, i) => [i, named(id)]));
      const closed = !inside && claimed(w, f.name, about, only(m));
      return closed || LIFE.includes(f.name) ? 0 : and(1, limit);
    }),
  );
}

/** Rows of an instrument's life are closed: force is presumed to go on, nothing else is presumed. */
export const LIFE = ['in force', 'party', 'member', 'suspended'];

const single = ({ ids, sure }: Fillers) => sure && ids.length === 1;

/** Several joint ids: the minimum over them; several candidates: what all agree on. */
function combine(slots: readonly Fillers[], read: (ids: readonly string[]) => Truth): Truth {
  const [first, ...rest] = slots;
  if (!first) return read([]);
  const values = first.ids.map((id) => combine(rest, (ids) => read([id, ...ids])));
  return first.sure && values.length > 0 ? and(...values) : agreed(values);
}

/** A claim in view covers the name, what it is about, and the whole window. */
function claimed(w: World, name: string, roles: Described['roles'], window: M.Instant): boolean {
  const term = w.relations.some(({ id, open }) => id === name && open);
  // Of joint fillers one is enough to lie within the claim's limits, of candidates each must.
  const lies = ({ ids, sure }: Fillers, limits: readonly string[]) => {
    const one = (id: string) => limits.some((limit) => fit(w, id, limit) === 2);
    return ids.length > 0 && (sure ? ids.some(one) : ids.every(one));
  };
  return w.claims.some(
    ({ names, about, from, to }) =>
      names.some((n) => (n === '*' ? !term : isA(w.events, name, n))) &&
      Object.entries(about).every(([role, limits]) => lies(roles[role] ?? unknown, limits)) &&
      (from === null || from <= window.earliest) &&
      (to === null || to > window.latest),
  );
}

/** What nobody recorded, in a window: open unless claims close it, and always inside a belief. */
export function unrecorded(w: World, p: M.Pattern, earliest: M.Minute, latest: M.Minute): Truth {
  const roles = Object.entries(p.roles).map(([role, term]) => [role, resolve(w, term)]);
  return p.inside ? 1 : floor(w, p.type, Object.fromEntries(roles), { earliest, latest });
}

/** The greatest floor of a type and of all that may count as it or as one below it. */
function floor(
  w: World,
  type: string,
  roles: Described['roles'],
  window: M.Instant,
  rules = w.rules,
): Truth {
  if (!claimed(w, type, roles, window)) return 1;
  const sources = rules.flatMap((rule) => {
    const { head, limbs } = rule;
    if (head.kind !== 'counts as' || !isA(w.events, head.type, type)) return [];
    // A role that the rule replaces says nothing of what counted.
    const kept = Object.entries(roles).filter(([role]) => !(role in head.roles));
    const others = rules.filter((other) => other !== rule);
    return limbs.flatMap(({ pattern: p }) =>
      p?.handle === head.handle && !p.inside
        ? [floor(w, p.type, Object.fromEntries(kept), window, others)]
        : [],
    );
  });
  return or(...sources);
}
