import type * as M from '@casus/model';
import { DAY, dayOf, isA, kleene, only } from '@casus/model';
import type { Court, World } from './formula.js';
import * as law from './formula.js';
import { type Described, groups } from './view.js';

const { and, or, not } = kleene;
type Bearer = M.Instance['bearer'];
/** A part of force, with what it means that it is false. */
type Part = readonly [M.Reason, M.Truth];

/** One binding of a clause's variables and happenings, before its status. */
export type State = ReturnType<typeof state>;

/** Instances: of all descriptions of one happening under one key the greatest values. */
export function states(w: World): State[] {
  return w.clause.limbs.flatMap((limb) =>
    groups(each(w, limb), ({ key }) => key).map((same) => {
      const force = or(...same.map((s) => s.force));
      const trigger = or(...same.map((s) => s.trigger));
      const defeat = or(...same.map((s) => s.defeat));
      const applies = and(force, trigger, not(defeat));
      const strongest = same.reduce((a, b) => (b.applies > a.applies ? b : a));
      return { ...strongest, told: same.map((s) => s.w), force, trigger, defeat, applies };
    }),
  );
}

/** Instances of a limb: one for each seat, each description that may open it, and each bearer. */
const each = (w: World, limb: M.Limb): State[] =>
  seats(w)
    .flatMap((seat) => openings(seat, limb))
    .flatMap((v) => bearers(v).map((bearer) => state(v, limb, bearer)));

/** Binders: every combination of domain members, `other` differing. */
const seats = (w: World): World[] =>
  w.clause.binders.reduce(
    (worlds, { variable, domain, other }) =>
      worlds.flatMap((v) =>
        law
          .domain(v, domain)
          .filter(({ filler }) => !other.some((o) => v.variables[o]?.ids[0] === filler.ids[0]))
          .map(({ filler }) => law.put(v, variable, filler)),
      ),
    [w],
  );

/** Limbs: every recorded happening of the limb's type and holder; where none is asked for, once. */
function openings(w: World, { pattern: p }: M.Limb): World[] {
  if (!p) return [w];
  return w.extension
    .filter((d) => isA(w.events, d.type, p.type) && !d.inside === !p.inside)
    .filter((d) => !p.inside || law.fits(w, law.named(d.inside), p.inside) > 0)
    .flatMap((first) => law.bind({ ...w, first, anchor: first.start }, first, p));
}

/** Each holder by itself, or all of them as a team; null: not known who. */
function bearers(w: World): Bearer[] {
  if (!('bearer' in w.clause.head)) return [[]];
  const { holders, together } = w.clause.head.bearer;
  const each = holders.map(({ actor }) => {
    const { ids, sure } = law.resolve(w, actor);
    return sure && ids.length > 0 ? ids : [null];
  });
  return together ? [each.flat()] : each;
}

function state(w: World, limb: M.Limb, bearer: Bearer) {
  const parts = forceOf(w, bearer);
  const lacks = parts.find(([, value]) => value === 0)?.[0] ?? null;
  const force = and(...parts.map(([, value]) => value));
  const going = w.clause.aspect === 'while';
  const trigger = and(
    w.first && limb.pattern ? law.match(w, w.first, limb.pattern, going) : 2,
    law.holds(w, limb.where),
    ...memberships(w, false),
  );
  const defeat = defeatOf(w, bearer);
  const bound = Object.entries(w.variables).map(([name, { ids }]) => [name, ids[0] ?? null]);
  const bindings: M.Instance['bindings'] = Object.fromEntries(bound);
  const key = JSON.stringify([limb.label, bindings, w.first?.happening, bearer]);
  const applies = and(force, trigger, not(defeat));
  return { w, told: [w], limb, bearer, bindings, key, force, lacks, trigger, defeat, applies };
}

/** Force: under `upon` read at the start of the bound happening, else at t; what binds or permits `when` something is so, also at the end of what is over. */
function forceOf(w: World, bearer: Bearer): Part[] {
  const { aspect, head } = w.clause;
  const now = forces(w, bearer, only(w.t));
  const binds = head.kind === 'duty' || head.kind === 'liberty';
  if (aspect === 'when' && w.first && binds)
    return [...now, ...forces(w, bearer, ending(w, w.first))];
  if (aspect !== 'upon' || !w.first) return now;
  // A right needs force at t too, and so does a prohibition when the act is done.
  const still = head.kind === 'liberty' || (head.kind === 'duty' && head.negative);
  return [...forces(w, bearer, w.first.start), ...(still ? now : [])];
}

/** The last minute of what is over by t; t itself where it is not, or is believed. */
function ending({ t }: World, { end, inside }: Described): M.Instant {
  const last = (day: M.Minute) => Math.min(dayOf(day) + DAY - 1, t);
  return end && !inside ? { earliest: last(end.earliest), latest: last(end.latest) } : only(t);
}

/** The parts of force, in the order in which they give the reason. */
export function forces(w: World, bearer: Bearer, anchor: M.Instant): Part[] {
  const { instrument, binders } = w.clause;
  if (instrument === null) return [];
  const at = { ...w, anchor };
  const life = (name: string, ...who: Bearer) =>
    law.row(at, name, ...[instrument, ...who].map((id) => law.named(id)));
  const over = w.rows.some(
    ({ name, args, to }) =>
      name === 'in force' && args[0] === instrument && to !== null && to <= anchor.earliest,
  );
  // An instrument that says whose it is binds whom it names; another one binds its parties.
  const unilateral = w.instruments.some(({ id, by }) => id === instrument && by.length > 0);
  const parties = binders.filter(({ domain: d }) => d.kind === 'rows' && d.name === 'party');
  const others = parties.map(({ variable }) => w.variables[variable]?.ids[0] ?? null);
  const pairs = bearer.flatMap((b) => others.filter((o) => o !== b).map((o) => [b, o]));
  return [
    [over ? 'no longer in force' : 'not yet in force', life('in force')],
    ...(unilateral ? [] : bearer).map((b): Part => ['not a party', life('party', b)]),
    ...memberships(at, true).map((value): Part => ['not a party', value]),
    ...pairs.map((pair): Part => ['suspended', not(life('suspended', ...pair))]),
  ];
}

/** Membership of the bound variables: of parties and members it joins force, else the trigger. */
const memberships = (w: World, life: boolean): M.Truth[] =>
  w.clause.binders
    .filter(({ domain: d }) => life === (d.kind === 'rows' && law.LIFE.includes(d.name)))
    .flatMap(({ variable, domain }) => {
      const id = w.variables[variable]?.ids[0];
      return law.domain(w, domain).flatMap((m) => (m.filler.ids[0] === id ? [m.value()] : []));
    });

/** Defeat. The exceptions of a prohibition are asked of each act, at its start. */
function defeatOf(w: World, bearer: Bearer): M.Truth {
  const { head, id, unless } = w.clause;
  const asked = !(head.kind === 'duty' && head.negative) || 'act' in w.happenings;
  const over = w.clauses.filter((c) => c.defeats.includes(id) && sameAct(w, c.head, head));
  const common = (others: Bearer) => {
    if (others.some((b) => b !== null && bearer.includes(b))) return 2;
    return [...others, ...bearer].includes(null) ? 1 : 0;
  };
  return or(
    unless && asked ? law.holds(w, unless) : 0,
    ...over
      .flatMap((c) => states(turn(w, c)))
      .map((s) => and(s.applies, common(s.bearer), agree(s.w, w), covers(s.w, w))),
  );
}

/** Defeat. What prevails reaches as far as its own act: of a wider one it takes away a part, and that is not known. */
function covers(prevailing: World, w: World): M.Truth {
  const [over, own] = [prevailing.clause.head, w.clause.head];
  if (!('act' in over) || !('act' in own)) return 0;
  const fit = (role: string, term: M.Term): M.Truth => {
    const said = own.act.roles[role];
    if (said === undefined) return 1;
    if (closed(said) && JSON.stringify(said) === JSON.stringify(term)) return 2;
    const parts = choices(said).map((part) => law.fits(prevailing, law.resolve(w, part), term));
    return parts.every((part) => part === parts[0]) ? (parts[0] ?? 1) : 1;
  };
  const roles = Object.entries(over.act.roles).filter(([role]) => !IDENTITY.includes(role));
  return and(
    isA(w.events, own.act.type, over.act.type) ? 2 : 1,
    ...roles.map(([role, term]) => fit(role, term)),
  );
}

/** Who acts, and because of what, is compared by bearer and happening. */
const IDENTITY = ['by', 'because of'];

const choices = (term: M.Term): readonly M.Term[] =>
  term.kind === 'any' ? term.terms.flatMap(choices) : [term];

/** Whether it means the same wherever it stands. */
const closed = (term: M.Term): boolean =>
  term.kind === 'const' ||
  ('terms' in term && term.terms.every(closed)) ||
  ('args' in term && term.args.every(closed));

const sameAct = (w: World, a: M.Head, b: M.Head): boolean =>
  'act' in a &&
  'act' in b &&
  (isA(w.events, a.act.type, b.act.type) || isA(w.events, b.act.type, a.act.type));

/** No shared handle-bound happening that differs. */
export const agree = (a: World, b: World): M.Truth =>
  and(
    ...Object.entries(a.happenings).map(([handle, d]) => {
      const e = b.happenings[handle];
      return e === undefined ? 2 : d && e ? (d.happening === e.happening ? 2 : 0) : 1;
    }),
  );

/** Another clause at the same minute; while EXT(home) is being made, as far as it is made. */
export const turn = (w: World, clause: M.Clause, home = clause.instrument): World => {
  const turned = { ...w, ...blank(w.t), clause, others: w.actors.map(({ id }) => id) };
  return home === w.home ? turned : worldOf(turned, clause, w.t);
};

const blank = (t: M.Minute) => ({ happenings: {}, variables: {}, first: null, anchor: only(t) });

/** Extension: the rules of the vocabulary, of the instrument itself, and of those it uses. */
export function worldOf(court: Court, clause: M.Clause, t: M.Minute): World {
  const { instrument: home } = clause;
  const uses = court.instruments.find(({ id }) => id === home)?.uses ?? [];
  const rules = court.clauses.filter(
    (c) => c.head.kind === 'counts as' && [null, home, ...uses].includes(c.instrument),
  );
  return grow({ ...court, clause, t, home, rules, extension: court.base, ...blank(t) });
}

/** Least fixpoint: reached where nothing is derived. */
function grow(w: World): World {
  const derived = w.rules.flatMap((rule) =>
    rule.limbs.flatMap((limb) => each(turn(w, rule, w.home), limb).flatMap(derive)),
  );
  if (derived.length === 0) return w;
  const extension = strongest([...w.extension, ...derived]);
  return JSON.stringify(extension) === JSON.stringify(w.extension) ? w : grow({ ...w, extension });
}

/** A counts-as clause adds a description to the happening: named roles replaced, the others copied. */
function derive({ w, applies }: State): Described[] {
  const { head } = w.clause;
  const d = head.kind === 'counts as' ? w.happenings[head.handle] : null;
  if (head.kind !== 'counts as' || !d || applies === 0) return [];
  const named = Object.entries(head.roles).map(([role, term]) => [role, law.resolve(w, term)]);
  const value = and(applies, head.may ? 1 : 2);
  return [{ ...d, type: head.type, roles: { ...d.roles, ...Object.fromEntries(named) }, value }];
}

/** Descriptions alike in everything but their value are one, with the greatest. */
const strongest = (all: readonly Described[]): Described[] =>
  groups(all, ({ value, roles, ...d }) =>
    JSON.stringify([d.happening, d.type, Object.entries(roles).sort(), d.start, d.end, d.inside]),
  ).map((same) => same.reduce((a, b) => (b.value > a.value ? b : a)));
