// Generated tables of happenings around the days on which something changes in an instrument.
import { actorRoles } from '@casus/engine/sql';
import {
  type Clause,
  DAY,
  isA,
  isoDay,
  type Minute,
  type Model,
  type Pattern,
  startOfDay,
} from '@casus/model';
import fc from 'fast-check';
import type { Cells } from './rows.js';

/** Whose codes stand in the tables. */
export const SCHEME = 'cow';

/** The code of a state (Australia) that may act in any world, whether or not an instrument names it. */
export const OUTSIDER = 900;

export interface World {
  readonly on: Minute;
  readonly happenings: readonly Cells[];
  readonly complete: readonly string[];
}

/** Every pattern that stands in a clause. */
export function patterns(of: unknown): Pattern[] {
  if (Array.isArray(of)) return of.flatMap(patterns);
  if (of === null || typeof of !== 'object') return [];
  const here = 'roles' in of && 'type' in of && 'handle' in of ? [of as Pattern] : [];
  return [...here, ...Object.values(of).flatMap(patterns)];
}

export const codeOf = (model: Model, id: string) =>
  model.actors.find((actor) => actor.id === id)?.codes[SCHEME];

/** Worlds about one clause each: acts that answer it, nearly answer it, or are something else. */
export function worlds(
  model: Model,
  id: string,
  clauses: readonly Clause[],
  columns: readonly string[],
): fc.Arbitrary<World> {
  if (clauses.length === 0) return fc.constant({ on: 0, happenings: [], complete: [] });
  const life = model.rows.filter((row) => row.kind === 'row' && row.args[0] === id);
  const points = life.flatMap((row) => (row.kind === 'row' ? [row.from ?? [], row.to ?? []] : []));
  const days = [...new Set(points.flat())].filter((day) => day % DAY === 0);
  const base = fc.constantFrom(...(days.length > 0 ? days : [startOfDay('2020-01-01')]));
  return fc.tuple(base, fc.constantFrom(...clauses)).chain(([day, clause]) => {
    const acts = 'act' in clause.head ? [clause.head.act.type] : [];
    const fillers = fillersOf(model, clause, JSON.stringify([clause, life]));
    const each = happening(model, typesOf(model, [clause]), fillers, columns, day);
    return fc.record({
      on: fc.nat(40).map((n) => day + (n + 5) * DAY),
      complete: fc.constantFrom<readonly string[]>([], acts),
      happenings: fc
        .array(each, { minLength: 1, maxLength: 4 })
        .map((rows) => rows.map((row, index) => ({ id: `h${index}`, ...row }))),
    });
  });
}

/** What may stand in a role: mostly what the clause names there, else who or what it names at all. */
function fillersOf(model: Model, clause: Clause, text: string) {
  const held = actorRoles(model);
  const codes = (ids: readonly string[]) =>
    ids.flatMap((id) => codeOf(model, id) ?? []).map(Number);
  const named = model.actors.filter(({ id }) => text.includes(`"${id}"`)).map(({ id }) => id);
  const actors = [...new Set([...codes(named).slice(0, 6), OUTSIDER])];
  const kinds = model.kinds.filter(({ id }) => text.includes(`"${id}"`)).map(({ id }) => id);
  const near = model.kinds.filter(
    ({ id, parents }) =>
      parents.some((parent) => kinds.includes(parent)) ||
      kinds.some((kind) => isA(model.kinds, kind, id)),
  );
  const sorts = [...kinds, ...near.slice(0, 6).map(({ id }) => id), 'nothing-known'];
  return (role: string): fc.Arbitrary<string | number | null> => {
    const all: (string | number)[] = held.has(role) ? actors : sorts;
    const asked = [...patterns(clause)].flatMap(({ roles }) => constants(roles[role]));
    const bearers =
      role === 'by' ? constants('bearer' in clause.head ? clause.head.bearer : null) : [];
    const ids = [...asked, ...bearers];
    const wanted: (string | number)[] = held.has(role) ? codes(ids) : ids;
    const some = wanted.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...wanted) }] : [];
    return fc.oneof(
      ...some,
      { weight: 3, arbitrary: fc.constantFrom(...all) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  };
}

/** The ids of all constants in a term or whatever holds terms. */
function constants(of: unknown): string[] {
  if (Array.isArray(of)) return of.flatMap(constants);
  if (of === null || typeof of !== 'object') return [];
  if ('kind' in of && of.kind === 'const' && 'id' in of) return [String(of.id)];
  return Object.values(of).flatMap(constants);
}

/** The types that the clauses name, some below them, and those that a rule counts as them. */
function typesOf(model: Model, clauses: readonly Clause[]): string[] {
  const wanted = [...new Set(patterns(clauses).map(({ type }) => type))];
  const below = model.events
    .filter(({ id }) => wanted.some((type) => id !== type && isA(model.events, id, type)))
    .map(({ id }) => id)
    .slice(0, 4);
  const counting = model.clauses.flatMap(({ head, limbs }) =>
    head.kind === 'counts as' && wanted.includes(head.type)
      ? limbs.flatMap(({ pattern }) => pattern?.type ?? [])
      : [],
  );
  return [...wanted, ...wanted, ...wanted, ...new Set([...below, ...counting])];
}

const span = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.constantFrom(0, 0, 0, 2, 9))
    .map(([from, more]) => [from, from + more] as const);

function happening(
  model: Model,
  types: readonly string[],
  filler: (role: string) => fc.Arbitrary<string | number | null>,
  columns: readonly string[],
  day: Minute,
): fc.Arbitrary<Cells> {
  const roles = columns.slice(2, columns.indexOf('because of'));
  return fc
    .record({
      type: fc.constantFrom(...types),
      because: fc.option(fc.constantFrom(0, 0, 1, 2), { freq: 5 }),
      start: span(25),
      end: fc.option(span(12)),
      roles: fc.record(Object.fromEntries(roles.map((role) => [role, filler(role)]))),
    })
    .map(({ type, because, start, end, roles: cells }): Cells => {
      const has = model.events.find(({ id }) => id === type)?.roles.map(({ id }) => id) ?? [];
      const known = Object.fromEntries(
        Object.entries(cells).map(([role, cell]) => [role, has.includes(role) ? cell : null]),
      );
      const date = (n: number) => isoDay(day + (n - 5) * DAY);
      return {
        type,
        ...known,
        'because of': because === null ? null : `h${because}`,
        start_earliest: date(start[0]),
        start_latest: date(start[1]),
        end_earliest: end ? date(start[1] + 1 + end[0]) : null,
        end_latest: end ? date(start[1] + 1 + end[1]) : null,
      };
    });
}
