import type { Interval, Row, Truth } from '@casus/model';
import type { Wanted } from '../decide/sets.js';
import { fitsId } from '../evaluate/taxonomy.js';
import { meet } from '../standing/periods.js';
import type { Standing } from '../standing/standing.js';
import { type Said, saidOf } from './said.js';
import type { Side } from './types.js';

/** Acts that are both: how surely the first is the second, and what such an act looks like. */
export interface Overlap {
  /** 2: whoever does the first does the second. 1: some ways of doing it. */
  readonly fit: 1 | 2;
  readonly type: string;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** What the triggers' variables stand for in such a case. */
  readonly first: Readonly<Record<string, string>>;
  readonly second: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
  /** Relations that nothing states but that the case may assume. */
  readonly assumed: readonly Wanted[];
}

/** What the roles looked at so far have settled. */
interface State extends Overlap {
  readonly standIn: () => string;
}

/** An act that is what the first asks for and what the second speaks of; null: there is none. */
export function overlap(
  standing: Standing,
  first: Side,
  second: Side,
  standIn: () => string,
): Overlap | null {
  const type = common(standing, first.act.type, second.act.type);
  if (type === null) return null;
  const start: State = {
    ...type,
    roles: {},
    first: {},
    second: {},
    rows: [],
    assumed: [],
    standIn,
  };
  const roles = new Set([...Object.keys(first.act.roles), ...Object.keys(second.act.roles)]);
  let state: State | null = start;
  for (const role of roles) {
    const a = saidOf(first.act.roles[role], first, state.first);
    const b = saidOf(second.act.roles[role], second, state.second);
    state = meeting(standing, state, role, a, b, meet(first.binding.period, second.binding.period));
    if (state === null) return null;
  }
  return state;
}

/** The type both are: one of them where it is below the other, else a type below both. */
function common(standing: Standing, a: string, b: string): { fit: 1 | 2; type: string } | null {
  const { events } = standing;
  if (fitsId(events, a, b) === 2) return { fit: 2, type: a };
  if (fitsId(events, b, a) === 2) return { fit: 1, type: b };
  const below = events.ids.find((id) => fitsId(events, id, a) === 2 && fitsId(events, id, b) === 2);
  return below === undefined ? null : { fit: 1, type: below };
}

function meeting(
  standing: Standing,
  state: State,
  role: string,
  a: Said,
  b: Said,
  period: Interval | null,
): State | null {
  if (a.kind === 'happening' || b.kind === 'happening') {
    return b.kind === 'anything' || a.kind === b.kind ? state : { ...state, fit: 1 };
  }
  if (b.kind === 'anything') return filled(state, role, someOf(standing, a, state), state.fit);
  if (a.kind === 'anything') return filled(state, role, someOf(standing, b, state), 1);
  if (a.kind === 'open' || b.kind === 'open') return chosen(standing, state, role, a, b);
  if (a.kind === 'teams' && b.kind === 'teams')
    return teams(standing, state, role, a.teams, b.teams);
  if (b.kind === 'related') {
    const ids = a.kind === 'teams' ? a.teams.flat() : (someOf(standing, a, state) ?? []);
    const next = ids.reduce<State | null>(
      (now, id) => now && relates(standing, now, id, b, period),
      state,
    );
    return next && filled(next, role, ids, a.kind === 'teams' ? next.fit : 1);
  }
  // An ally may be the one that the second names: one way of doing the first.
  const ids = b.kind === 'teams' ? (b.teams[0] ?? []) : [];
  return filled({ ...state, fit: 1 }, role, ids, 1);
}

function filled(state: State, role: string, ids: readonly string[] | null, fit: 1 | 2): State {
  const least = state.fit < fit ? state.fit : fit;
  if (ids === null || ids.length === 0) return { ...state, fit: least };
  return { ...state, fit: least, roles: { ...state.roles, [role]: ids } };
}

/** Someone who would do; null where it is left open. */
function someOf(standing: Standing, said: Said, state: State): readonly string[] | null {
  switch (said.kind) {
    case 'teams':
      return said.teams[0] ?? null;
    case 'related': {
      const row = standing
        .asserted(said.relation)
        .find((one) => one.args.slice(1).join() === said.args.join());
      return [row?.args[0] ?? state.standIn()];
    }
    case 'anything':
    case 'open':
    case 'happening':
      return null;
  }
}

/** A variable of the trigger becomes whoever the other side names. */
function chosen(standing: Standing, state: State, role: string, a: Said, b: Said): State | null {
  const named = a.kind === 'open' ? b : a;
  const ids = named.kind === 'open' ? [state.standIn()] : someOf(standing, named, state);
  const id = ids?.length === 1 ? ids[0] : undefined;
  if (ids === null || id === undefined) return state;
  const first = a.kind === 'open' ? { ...state.first, [a.variable]: id } : state.first;
  const second = b.kind === 'open' ? { ...state.second, [b.variable]: id } : state.second;
  return filled({ ...state, first, second }, role, ids, state.fit);
}

function teams(
  standing: Standing,
  state: State,
  role: string,
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
): State | null {
  const each = a.map(
    (team) => Math.max(...b.map((wanted) => fits(standing, team, wanted))) as Truth,
  );
  const index = each.findIndex((value) => value > 0);
  const found = a[index];
  if (found === undefined) return null;
  const fit = each.every((value) => value === 2) ? 2 : 1;
  const other = b.find((wanted) => fits(standing, found, wanted) > 0) ?? found;
  // The narrower of the two is what both speak of.
  const narrow = fits(standing, found, other) === 2 ? found : other;
  return filled(state, role, narrow, fit);
}

function fits(standing: Standing, team: readonly string[], wanted: readonly string[]): Truth {
  const each = wanted.map((want) =>
    Math.max(...team.map((one) => fitsId(standing.kinds, one, want))),
  );
  return Math.min(...each) as Truth;
}

/** A row makes it so; a denial makes it not so; else the case may assume it. */
function relates(
  standing: Standing,
  state: State,
  id: string,
  said: Extract<Said, { kind: 'related' }>,
  period: Interval | null,
): State | null {
  const args = [id, ...said.args];
  const same = (row: Row) =>
    row.args.join() === args.join() && period !== null && meet(row, period) !== null;
  const row = standing.asserted(said.relation).find(same);
  if (row !== undefined) return { ...state, rows: [...state.rows, row] };
  if (standing.denied(said.relation).some(same)) return null;
  const question = { kind: 'row' as const, name: said.relation, args, by: null, inside: null };
  return { ...state, fit: 1, assumed: [...state.assumed, { question, value: true }] };
}
