import type {
  Description,
  Fact,
  Instant,
  Kind,
  Limb,
  Marks,
  Model,
  Truth,
  View,
} from '@casus/model';

/** What stands in a role: no ids, unknown; several sure ones, joint; unsure ones, candidates. */
export type Fillers = { readonly ids: readonly string[]; readonly sure: boolean };

/** What a happening was, in one type: merged from the sources, or derived by a counts-as clause. */
export interface Described extends Omit<Description, 'kind' | 'marks' | 'roles' | 'value'> {
  readonly roles: Readonly<Record<string, Fillers>>;
  readonly value: Truth;
}

/** The model and the facts as a view lets them through, before anything is evaluated. */
export type Selection = ReturnType<typeof select>;

type Tree = readonly { readonly id: string; readonly parents: readonly string[] }[];

/** a ⊑ b: a is b or below it; what is in no taxonomy is only itself. */
export const isA = (tree: Tree, a: string, b: string): boolean =>
  a === b || !!tree.find(({ id }) => id === a)?.parents.some((parent) => isA(tree, parent, b));

/** semantics.md, Views. What declarations state is filtered by what is known, not by who says it. */
export function select(model: Model, facts: readonly Fact[], view: View) {
  const known = (from: number | null) => from === null || from <= view.asKnownOn;
  const chosen = (reading: string | null) => reading === null || view.readings.includes(reading);
  const voices = ({ speaker, citations }: Marks) => [speaker, ...citations.map((c) => c.source)];
  const heard = (fact: Fact) =>
    (fact.marks.speaker === null && fact.marks.citations.length === 0) ||
    (view.accordingTo?.some((name) => voices(fact.marks).includes(name)) ?? true);
  const seen = [...model.rows, ...facts.filter(heard)].filter(
    ({ marks }) => known(marks.knownFrom) && chosen(marks.reading),
  );
  const instruments = model.instruments.filter(({ knownFrom }) => known(knownFrom));
  const clauses = model.clauses
    .filter((c) => c.instrument === null || instruments.some(({ id }) => id === c.instrument))
    .map((c) => ({ ...c, limbs: c.limbs.filter((limb) => stands(limb, c.limbs, view.readings)) }));
  const told = seen.filter((fact) => fact.kind === 'description');
  const rows = seen.filter((fact) => fact.kind === 'row');
  const claims = seen.filter((fact) => fact.kind === 'claim');
  return { ...model, instruments, clauses, rows, claims, view, base: merge(model.kinds, told) };
}

/** Views, readings: of the readings of one limb the chosen one stands, else the first one written. */
function stands(limb: Limb, limbs: readonly Limb[], readings: readonly string[]): boolean {
  const rivals = limbs.filter((l) => l.reading !== null && l.label === limb.label);
  const chosen = rivals.find((l) => readings.includes(l.reading ?? ''));
  return limb.reading === null || limb === (chosen ?? rivals[0]);
}

/** Happenings, merging: one description for each happening, type and holder. */
function merge(kinds: readonly Kind[], told: readonly Description[]): Described[] {
  const keyOf = (d: Description) => JSON.stringify([d.happening, d.type, d.inside]);
  return [...new Set(told.map(keyOf))].sort().flatMap((key) => {
    const same = told.filter((d) => keyOf(d) === key);
    const names = [...new Set(same.flatMap(({ roles }) => Object.keys(roles)))].sort();
    const named = (role: string) => same.flatMap(({ roles }) => [roles[role] ?? []]);
    const roles = Object.fromEntries(names.map((role) => [role, mergeRole(kinds, named(role))]));
    const start = span(same.map((d) => d.start));
    const ends = same.flatMap((d) => d.end ?? []);
    const end = ends.length < same.length ? null : span(ends);
    return same.slice(0, 1).map(({ happening, type, inside, value: first }) => {
      const value = same.every((d) => d.value === first) ? first : 1;
      return { happening, type, roles, start, end, value, inside };
    });
  });
}

const span = (instants: readonly Instant[]): Instant => ({
  earliest: Math.min(...instants.map(({ earliest }) => earliest)),
  latest: Math.max(...instants.map(({ latest }) => latest)),
});

/** All that name it name one set: sure. Else disputed, save that a special kind replaces a general one. */
function mergeRole(kinds: readonly Kind[], sources: readonly (readonly string[])[]): Fillers {
  const named = sources.filter((ids) => ids.length > 0);
  const all = [...new Set(named.flat())].sort();
  if (named.every((ids) => new Set(ids).size === all.length)) return { ids: all, sure: true };
  const general = (a: string) => all.some((b) => a !== b && isA(kinds, b, a));
  const ids = named.every(({ length }) => length === 1) ? all.filter((a) => !general(a)) : all;
  return { ids, sure: ids.length === 1 };
}
