import type {
  Clause,
  Head,
  Instance,
  Instant,
  Limb,
  Minute,
  Reason,
  Term,
  Truth,
} from '@casus/model';
import type { Court, World } from './formula.js';
import * as law from './formula.js';
import { type Described, isA } from './view.js';

/** One binding of a clause's variables and happenings, before its status. */
export interface State extends Pick<Instance, 'bearer' | 'force' | 'trigger' | 'defeat'> {
  readonly limb: Limb;
  /** What takes force away. */
  readonly lacks: Reason | null;
  readonly applies: Truth;
  readonly key: string;
  /** The world with everything bound, and the limb's own happening. */
  readonly w: World;
  readonly first: Described | null;
}

/** Instances, limb by limb: one for each description of a limb's happening. */
function each(w: World, limb: Limb): State[] {
  return seats(w)
    .flatMap((seat) => openings(seat, limb))
    .flatMap(([v, first]) => bearers(v).map((bearer) => state(v, limb, first, bearer)));
}

const limbs = ({ limbs: written }: Clause) => (written.length > 0 ? written : [WHOLE]);

/** Instances: of all descriptions of one happening under one key the greatest values. */
export function states(w: World): State[] {
  return limbs(w.clause).flatMap((limb) => {
    const all = each(w, limb).sort((a, b) => b.applies - a.applies);
    const keys = [...new Set(all.map(({ key }) => key))].sort();
    return keys.flatMap((key) => {
      const same = all.filter((s) => s.key === key);
      const force = law.or(...same.map((s) => s.force));
      const trigger = law.or(...same.map((s) => s.trigger));
      const defeat = law.or(...same.map((s) => s.defeat));
      const applies = law.and(force, trigger, law.not(defeat));
      return same.slice(0, 1).map((s) => ({ ...s, force, trigger, defeat, applies }));
    });
  });
}

const WHOLE: Limb = {
  label: null,
  reading: null,
  pattern: null,
  where: { kind: 'atLeast', n: 0, of: [] },
};

/** Instances, binders: every combination of domain members, `other` differing. */
function seats(w: World): World[] {
  return w.clause.binders.reduce<World[]>(
    (worlds, { variable, domain, other }) =>
      worlds.flatMap((v) =>
        law
          .domain(v, domain, [])
          .filter(({ filler }) => !other.some((o) => v.variables[o]?.ids[0] === filler.ids[0]))
          .map(({ filler }) => law.put(v, variable, filler)),
      ),
    [w],
  );
}

/** Instances, limbs: every recorded happening of the limb's type and holder; none is asked for, once. */
function openings(w: World, { pattern }: Limb): [World, Described | null][] {
  if (!pattern) return [[w, null]];
  const { type, inside } = pattern;
  return w.extension
    .filter((d) => isA(w.events, d.type, type) && (d.inside === null) === (inside === null))
    .filter((d) => !d.inside || !inside || law.fits(w, law.sure(d.inside), inside) > 0)
    .flatMap((d) =>
      law.bind({ ...w, anchor: d.start }, d, pattern).map((v) => [v, d] as [World, Described]),
    );
}

/** Each holder by itself, or all of them as a team; null: not known who. */
function bearers(w: World): (string | null)[][] {
  if (!('bearer' in w.clause.head)) return [[]];
  const { holders, together } = w.clause.head.bearer;
  const each = holders.map(({ actor }) => {
    const { ids, sure } = law.resolve(w, actor);
    return sure && ids.length > 0 ? [...ids] : [null];
  });
  return together ? [each.flat()] : each;
}

function state(w: World, limb: Limb, first: Described | null, bearer: (string | null)[]): State {
  const { force, lacks } = forceOf(w, first, bearer);
  const trigger = law.and(
    first && limb.pattern ? law.match(w, first, limb.pattern, true) : 2,
    law.holds(w, limb.where),
    ...memberships(w, false),
  );
  const defeat = defeatOf(w, bearer);
  const applies = law.and(force, trigger, law.not(defeat));
  const bound = Object.entries(w.variables).map(([name, { ids }]) => [name, ids[0] ?? null]);
  const key = JSON.stringify([limb.label, bound.sort(), first?.happening ?? null, bearer]);
  return { limb, bearer, force, lacks, trigger, defeat, applies, key, w, first };
}

/** Instances, force: under `upon` read at the start of the bound happening, else at t. */
function forceOf(w: World, first: Described | null, bearer: State['bearer']) {
  const { aspect, head } = w.clause;
  const start = aspect === 'upon' && first ? first.start : law.only(w.t);
  // A right needs force at t too, and so does a prohibition when the act is done.
  const still = head.kind === 'liberty' || (head.kind === 'duty' && head.negative);
  const parts = [...forces(w, bearer, start), ...(still ? forces(w, bearer, law.only(w.t)) : [])];
  const lacks = parts.find(([, value]) => value === 0)?.[0] ?? null;
  return { force: law.and(...parts.map(([, value]) => value)), lacks };
}

/** The parts of force, each with what it means that it is false. */
export function forces(w: World, bearer: State['bearer'], anchor: Instant): [Reason, Truth][] {
  const { instrument, binders } = w.clause;
  if (instrument === null) return [];
  const at = { ...w, anchor };
  const life = (name: string, ...who: (string | null)[]) =>
    law.rowOf(at, name, law.constant(instrument), ...who.map(law.termOf));
  const over = w.rows.some(
    ({ name, args, to }) =>
      name === 'in force' && args[0] === instrument && to !== null && to <= anchor.earliest,
  );
  // An instrument that says whose it is binds whom it names; another one binds its parties.
  const unilateral = w.instruments.some(({ id, by }) => id === instrument && by.length > 0);
  const parties = binders.filter(({ domain: d }) => d.kind === 'rows' && d.name === 'party');
  const others = parties.map(({ variable }) => w.variables[variable]?.ids[0] ?? null);
  const pairs = bearer.flatMap((b) => others.filter((o) => o !== b).map((o) => [b, o] as const));
  return [
    [over ? 'no longer in force' : 'not yet in force', life('in force')],
    ...(unilateral ? [] : bearer).map((b): [Reason, Truth] => ['not a party', life('party', b)]),
    ...memberships(at, true).map((value): [Reason, Truth] => ['not a party', value]),
    ...pairs.map(([b, o]): [Reason, Truth] => ['suspended', law.not(life('suspended', b, o))]),
  ];
}

/** Membership of the bound variables: of parties and members it joins force, of a relation, the trigger. */
function memberships(w: World, life: boolean): Truth[] {
  return w.clause.binders.flatMap(({ variable, domain: d }) => {
    if (d.kind !== 'rows' || law.LIFE.includes(d.name) !== life) return [];
    const hole: Term = { kind: 'variable', name: variable };
    return [
      law.rowOf(
        w,
        d.name,
        ...d.args.map((arg, i) => (i === d.args.indexOf(null) ? hole : (arg ?? law.anyone))),
      ),
    ];
  });
}

/** Instances, defeat. The exceptions of a prohibition are asked of each act, at its start. */
function defeatOf(w: World, bearer: State['bearer']): Truth {
  const { head, id, unless } = w.clause;
  const asked = !(head.kind === 'duty' && head.negative) || w.happenings.act !== undefined;
  const over = w.clauses.filter((c) => c.defeats.includes(id) && sameAct(w, c.head, head));
  const common = (others: State['bearer']) => {
    if (others.some((b) => b !== null && bearer.includes(b))) return 2;
    return [...others, ...bearer].includes(null) ? 1 : 0;
  };
  const defeaters = over.flatMap((c) => states(turn(w, c)));
  return law.or(
    unless && asked ? law.holds(w, unless) : 0,
    ...defeaters.map((s) => law.and(s.applies, common(s.bearer), agree(s.w, w))),
  );
}

function sameAct(w: World, a: Head, b: Head): boolean {
  if (!('act' in a) || !('act' in b)) return false;
  return isA(w.events, a.act.type, b.act.type) || isA(w.events, b.act.type, a.act.type);
}

/** No shared handle-bound happening that differs. */
export function agree(a: World, b: World): Truth {
  const shared = Object.entries(a.happenings).filter(([handle]) => handle in b.happenings);
  const pairs = shared.map(([handle, d]) => [d, b.happenings[handle]] as const);
  return law.and(...pairs.map(([d, e]) => (d && e ? (d.happening === e.happening ? 2 : 0) : 1)));
}

/** Another clause at the same minute; while EXT(home) is being made, as far as it is made. */
export const turn = (w: World, clause: Clause): World =>
  clause.instrument === w.home ? { ...w, clause, ...blank(w.t) } : worldOf(w, clause, w.t);

const blank = (t: Minute) => ({ happenings: {}, variables: {}, anchor: law.only(t) });

/** Extension: the rules of the vocabulary, of the instrument itself, and of those it uses. */
export function worldOf(court: Court, clause: Clause, t: Minute): World {
  const { instrument: home } = clause;
  const uses = court.instruments.find(({ id }) => id === home)?.uses ?? [];
  const rules = court.clauses.filter(
    (c) => c.head.kind === 'counts as' && [null, home, ...uses].includes(c.instrument),
  );
  return grow({ ...court, clause, t, home, rules, extension: strongest(court.base), ...blank(t) });
}

/** Least fixpoint. */
function grow(w: World): World {
  const derived = w.rules.flatMap((rule) =>
    limbs(rule).flatMap((limb) => each({ ...w, clause: rule }, limb).flatMap(derive)),
  );
  const extension = strongest([...w.extension, ...derived]);
  return JSON.stringify(extension) === JSON.stringify(w.extension) ? w : grow({ ...w, extension });
}

/** A counts-as clause adds a description to the happening: named roles replaced, the others copied. */
function derive({ w, applies }: State): Described[] {
  const { head } = w.clause;
  const d = head.kind === 'counts as' ? w.happenings[head.handle] : null;
  if (head.kind !== 'counts as' || !d || applies === 0) return [];
  const named = Object.entries(head.roles).map(([role, term]) => [role, law.resolve(w, term)]);
  const value = law.and(applies, head.may ? 1 : 2);
  return [{ ...d, type: head.type, roles: { ...d.roles, ...Object.fromEntries(named) }, value }];
}

/** Descriptions alike in everything but their value are one, with the greatest. */
function strongest(all: readonly Described[]): Described[] {
  const best = new Map<string, Described>();
  for (const d of all) {
    const roles = Object.entries(d.roles).sort();
    const key = JSON.stringify([d.happening, d.type, roles, d.start, d.end, d.inside]);
    if (d.value > (best.get(key)?.value ?? -1)) best.set(key, d);
  }
  return [...best.values()];
}
