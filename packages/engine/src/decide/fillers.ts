import type { Fact, Model, Question, TraceNode } from '@casus/model';
import type { Wanted } from './sets.js';

type RoleQuestion = Extract<Question, { kind: 'role' }>;
type RowQuestion = Extract<Question, { kind: 'row' }>;

/** So many who might stand in a role are tried; one that decides is named, as an example. */
const MOST_TRIED = 8;
const MOST_NAMED = 1;

/** What a trace leaves open: questions, each once. */
function openIn(trace: TraceNode): readonly Question[] {
  const found = new Map<string, Question>();
  const walk = ({ value, label, children }: TraceNode): void => {
    if (value === 1 && label.kind === 'leaf') found.set(JSON.stringify(label.fact), label.fact);
    for (const child of children) walk(child);
  };
  walk(trace);
  return [...found.values()];
}

/** So many open questions are named where no fact is found that decides. */
const MOST_OPEN = 4;

/** What it hangs on where no set of facts decides: roles that nobody filled, else whatever is open. */
export function openQuestions(trace: TraceNode): readonly Question[] {
  const roles = openRoles(trace);
  return roles.length > 0 ? roles : openIn(trace).slice(0, MOST_OPEN);
}

/** Where an attack took place, who made it, if nobody said so. */
function openRoles(trace: TraceNode): readonly RoleQuestion[] {
  const asked = openIn(trace).filter((question) => question.kind === 'role');
  return asked.filter(({ fillers }) => fillers.length === 0);
}

/**
 * The facts that fill such a role with somebody or something of which the library says what is asked
 * of whatever stands there, and which decide. Those of which most of it is said are tried first, among them
 * what the clause itself names: an attack "in Europe" before one in a city that has nothing to do with the case.
 */
export function fillings(
  model: Model,
  facts: readonly Fact[],
  trace: TraceNode,
  want: boolean,
  decides: (set: ReadonlyMap<string, Wanted>) => boolean,
): readonly ReadonlyMap<string, Wanted>[] {
  const asked = openIn(trace).filter((one) => one.kind === 'row' && one.args.includes(null));
  const rows = asked as readonly RowQuestion[];
  if (rows.length === 0) return [];
  const known = [...model.rows, ...facts].filter((fact) => fact.kind === 'row');
  const said = known.filter(({ value }) => value === (want ? 2 : 0));
  const found: ReadonlyMap<string, Wanted>[] = [];
  for (const role of openRoles(trace)) {
    const sort = sortOf(model, role);
    const likely = new Map<string, number>();
    for (const question of rows) {
      const answering = said.flatMap((row) => fillersIn(question, row));
      for (const id of new Set(answering)) {
        if (sort(id)) likely.set(id, (likely.get(id) ?? 0) + 1);
      }
    }
    const named = (id: string) => Number(rows.some(({ args }) => args.includes(id)));
    const ranked = [...likely].sort(
      ([a, n], [b, m]) => m - n || named(b) - named(a) || (a < b ? -1 : 1),
    );
    for (const [id] of ranked.slice(0, MOST_TRIED)) {
      if (found.length >= MOST_NAMED) return found;
      const question: RoleQuestion = { ...role, fillers: [id] };
      const set = new Map([[JSON.stringify(question), { question, value: true }]]);
      if (decides(set)) found.push(set);
    }
  }
  return found;
}

/** Who or what stands in a row where the question leaves a gap, if all else is alike. */
function fillersIn(question: RowQuestion, row: Extract<Fact, { kind: 'row' }>): string[] {
  if (row.name !== question.name || row.inside !== question.inside) return [];
  if (row.args.length !== question.args.length) return [];
  if (!question.args.every((arg, index) => arg === null || arg === row.args[index])) return [];
  return row.args.filter((_, index) => question.args[index] === null);
}

/** Whether an id is of the sort that a role takes. */
function sortOf(model: Model, { type, role }: RoleQuestion): (id: string) => boolean {
  const event = model.events.find(({ id }) => id === type);
  const taken = event?.roles.find(({ id }) => id === role)?.type;
  if (taken === 'place') return (id) => model.places.some((place) => place.id === id);
  if (taken === 'actor') return (id) => model.actors.some((actor) => actor.id === id);
  return (id) => model.kinds.some((kind) => kind.id === id);
}
