import type * as M from '@casus/model';
import { always, DAY, dayOf, headsAsked, hull, isA, kleene, withOverdue } from '@casus/model';

/** What stands in a role: no ids, unknown; several sure ones, joint; unsure ones, candidates. */
export type Fillers = { readonly ids: readonly string[]; readonly sure: boolean };

/** What a happening was, in one type: merged from the sources, or derived by a counts-as clause. */
export type Described = Omit<M.Description, 'kind' | 'marks' | 'roles' | 'value'> & {
  readonly roles: Readonly<Record<string, Fillers>>;
  readonly value: M.Truth;
};

/** The model and the facts as a view lets them through, before anything is evaluated. */
export type Selection = ReturnType<typeof select>;

/** Views. What declarations state is filtered by what is known, not by who says it. */
export function select(model: M.Model, facts: readonly M.Fact[], view: M.View) {
  const known = (from: M.Minute | null) => from === null || from <= view.asKnownOn;
  const heard = ({ marks: { speaker, citations } }: M.Fact) => {
    const voices = [speaker ?? [], citations.map(({ source }) => source)].flat();
    return voices.length === 0 || (view.accordingTo?.some((v) => voices.includes(v)) ?? true);
  };
  const seen = [...model.rows, ...facts.filter(heard)]
    .filter(({ marks }) => known(marks.knownFrom))
    .filter(({ marks: { reading } }) => reading === null || view.readings.includes(reading));
  const instruments = model.instruments.filter(({ knownFrom }) => known(knownFrom));
  const there = [null, ...instruments.map(({ id }) => id)];
  const clauses = model.clauses
    .filter(({ instrument }) => there.includes(instrument))
    .map((clause) => ({ ...clause, limbs: limbs(clause, view) }));
  const told = seen.filter((fact) => fact.kind === 'description');
  told.sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
  const base = merge(model.kinds, told);
  const rows = seen.filter((fact) => fact.kind === 'row');
  const claims = seen.filter((fact) => fact.kind === 'claim');
  const points = changePoints(base, [...rows, ...claims]);
  const changes = withOverdue(headsAsked(clauses), points, view.on);
  return { ...model, view, instruments, clauses, base, rows, claims, changes };
}

/** Readings: of several the chosen one stands, else the first one written. */
export const standing = <T extends { reading: string | null }>(all: readonly T[], view: M.View) =>
  all.find(({ reading }) => view.readings.includes(reading ?? '')) ?? all[0];

/** The limbs that stand; a clause that asks for nothing has one that is always open. */
function limbs({ limbs: written }: M.Clause, view: M.View): readonly M.Limb[] {
  const whole = { label: null, reading: null, pattern: null, where: always };
  const rivals = ({ label }: M.Limb) => written.filter((l) => l.reading && l.label === label);
  const kept = written.filter((l) => !l.reading || l === standing(rivals(l), view));
  return written.length > 0 ? kept : [whole];
}

/** Happenings, merging: one description for each happening, type and holder. */
function merge(kinds: readonly M.Kind[], told: readonly M.Description[]): Described[] {
  return groups(told, (d) => JSON.stringify([d.happening, d.type, d.inside])).map((same) => {
    const names = new Set(same.flatMap(({ roles }) => Object.keys(roles)));
    const named = (role: string) => same.flatMap(({ roles }) => [roles[role] ?? []]);
    const roles = [...names].map((role) => [role, mergeRole(kinds, named(role))]);
    const ends = same.flatMap(({ end }) => end ?? []);
    return {
      ...same[0],
      roles: Object.fromEntries(roles),
      start: hull(same.map(({ start }) => start)),
      end: ends.length < same.length ? null : hull(ends),
      value: kleene.agreed(same.map(({ value }) => value)),
    };
  });
}

/** All that name it name one set: sure. Else disputed, save that a special kind replaces a general one. */
function mergeRole(kinds: readonly M.Kind[], sources: readonly (readonly string[])[]): Fillers {
  const named = sources.filter((ids) => ids.length > 0);
  const all = [...new Set(named.flat())].sort();
  if (named.every((ids) => new Set(ids).size === all.length)) return { ids: all, sure: true };
  const special = (a: string) => !all.some((b) => a !== b && isA(kinds, b, a));
  const ids = named.every((names) => names.length === 1) ? all.filter(special) : all;
  return { ids, sure: ids.length === 1 };
}

/** Onset, change points: the beginning of all time, starts, the days after ends, the limits of rows and claims; and where another asks for a breach, what is overdue. */
function changePoints(base: readonly Described[], dated: readonly M.Interval[]): M.Minute[] {
  const starts = base.flatMap(({ start }) => [start.earliest, start.latest]);
  const ends = base.flatMap(({ end }) => (end ? [end.earliest, end.latest] : []));
  const limits = dated.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  return [-Infinity, ...starts, ...ends.map((m) => dayOf(m) + DAY), ...limits];
}

/** Those with one key together, in the order in which they come. */
export function groups<T>(all: readonly T[], keyOf: (one: T) => string): [T, ...T[]][] {
  const found = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const same = found.get(keyOf(one));
    if (same) same.push(one);
    else found.set(keyOf(one), [one]);
  }
  return [...found.values()];
}
