import type {
  Claim,
  Clause,
  Description,
  Fact,
  Instant,
  Kind,
  Model,
  Row,
  Truth,
  View,
} from '@casus/model';

/** What stands in a role: none, unknown; several sure ones, joint; several unsure ones, candidates. */
export interface Fillers {
  readonly ids: readonly string[];
  readonly sure: boolean;
}

/** What a happening was, in one type: merged from the sources, or derived by a counts-as clause. */
export interface Described {
  readonly happening: string;
  readonly type: string;
  readonly roles: Readonly<Record<string, Fillers>>;
  readonly start: Instant;
  readonly end: Instant | null;
  readonly value: Truth;
  readonly inside: string | null;
}

/** Everything a view lets through, before anything is evaluated. */
export interface Selection {
  readonly model: Model;
  readonly view: View;
  readonly clauses: readonly Clause[];
  readonly base: readonly Described[];
  readonly rows: readonly Row[];
  readonly claims: readonly Claim[];
}

/** semantics.md, Views. */
export function select(model: Model, facts: readonly Fact[], view: View): Selection {
  const known = (from: number | null) => from === null || from <= view.asKnownOn;
  const chosen = (reading: string | null) => reading === null || view.readings.includes(reading);
  const heard = ({ marks }: Fact) => {
    const voices = [marks.speaker, ...marks.citations.map(({ source }) => source)];
    return view.accordingTo?.some((name) => voices.includes(name)) ?? true;
  };
  // What declarations state is not filtered by accordingTo.
  const seen = [...model.rows, ...facts.filter(heard)].filter(
    ({ marks }) => known(marks.knownFrom) && chosen(marks.reading),
  );
  const instruments = model.instruments.filter(({ knownFrom }) => known(knownFrom));
  const there = (id: string | null) => id === null || instruments.some((known) => known.id === id);
  const clauses = model.clauses.filter(({ instrument }) => there(instrument));
  return {
    model: { ...model, instruments },
    view,
    clauses: clauses.map((clause) => standing(clause, view.readings)),
    base: merge(
      model.kinds,
      seen.filter((fact) => fact.kind === 'description'),
    ),
    rows: seen.filter((fact) => fact.kind === 'row'),
    claims: seen.filter((fact) => fact.kind === 'claim'),
  };
}

/** Views, readings: of the readings of one limb one stands: the one chosen, else the first written. */
function standing(clause: Clause, readings: readonly string[]): Clause {
  const limbs = clause.limbs.filter((limb) => {
    if (limb.reading === null) return true;
    const rivals = clause.limbs.filter((l) => l.reading !== null && l.label === limb.label);
    return limb === (rivals.find((l) => readings.includes(l.reading ?? '')) ?? rivals[0]);
  });
  return { ...clause, limbs };
}

/** Happenings, merging: one description for each happening, type and holder. */
function merge(kinds: readonly Kind[], descriptions: readonly Description[]): Described[] {
  const keyOf = (d: Description) => JSON.stringify([d.happening, d.type, d.inside]);
  return [...new Set(descriptions.map(keyOf))].map((key) => {
    const told = descriptions.filter((d) => keyOf(d) === key);
    const first = told[0] as Description;
    const values = new Set(told.map(({ value }) => value));
    const ends = told.flatMap(({ end }) => end ?? []);
    const names = [...new Set(told.flatMap(({ roles }) => Object.keys(roles)))].sort();
    const fillers = (role: string) =>
      mergeRole(
        kinds,
        told.flatMap(({ roles }) => (roles[role]?.length ? [roles[role]] : [])),
      );
    return {
      happening: first.happening,
      type: first.type,
      roles: Object.fromEntries(names.map((role) => [role, fillers(role)])),
      start: span(told.map(({ start }) => start)),
      end: ends.length === told.length ? span(ends) : null,
      value: values.size > 1 ? 1 : first.value,
      inside: first.inside,
    };
  });
}

function span(instants: readonly Instant[]): Instant {
  return {
    earliest: Math.min(...instants.map(({ earliest }) => earliest)),
    latest: Math.max(...instants.map(({ latest }) => latest)),
  };
}

/** Merging, role: the same set, sure; else disputed. A more special kind replaces a more general one. */
function mergeRole(kinds: readonly Kind[], named: readonly (readonly string[])[]): Fillers {
  const all = [...new Set(named.flat())].sort();
  if (named.every((ids) => new Set(ids).size === all.length)) return { ids: all, sure: true };
  if (named.some((ids) => ids.length > 1)) return { ids: all, sure: false };
  const special = all.filter((a) => !all.some((b) => a !== b && isA(kinds, b, a)));
  return { ids: special, sure: special.length === 1 };
}

/** a ⊑ b: a is b or below it; what is in no taxonomy is only itself. */
export function isA(
  nodes: readonly { readonly id: string; readonly parents: readonly string[] }[],
  a: string,
  b: string,
): boolean {
  const parents = nodes.find(({ id }) => id === a)?.parents ?? [];
  return a === b || parents.some((parent) => isA(nodes, parent, b));
}
