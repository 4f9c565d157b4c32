// What the law says of an instrument's clauses in a world of happenings.
import {
  type Clause,
  DAY,
  type Description,
  endOfDay,
  type Fact,
  type Instance,
  isoDay,
  type Model,
  startOfDay,
} from '@casus/model';
import { evaluate } from '@casus/reference';
import { codeOf, SCHEME, type World } from './happenings.js';
import type { Bench } from './instruments.js';

/** The table's rows as facts: a filler is an actor by its code, or a kind. */
function facts(of: World, { model, columns }: Bench): Fact[] {
  const marks = { citations: [], speaker: null, knownFrom: null, reading: null };
  const roles = columns.slice(2, columns.indexOf('because of') + 1);
  const text = JSON.stringify([model.clauses, model.rows]);
  const actor = (code: number) => {
    const all = model.actors.filter(({ codes }) => codes[SCHEME] === String(code));
    return (all.find(({ id }) => text.includes(`"${id}"`)) ?? all[0])?.id ?? `${SCHEME}:${code}`;
  };
  const described = of.happenings.map((row): Description => {
    const known = roles.flatMap((role): [string, string[]][] => {
      const cell = row[role] ?? null;
      if (cell === null) return [];
      return [[role, [typeof cell === 'number' ? actor(cell) : cell]]];
    });
    const end = (value: unknown, last: boolean) =>
      last ? endOfDay(String(value)) - DAY : startOfDay(String(value)) - DAY;
    return {
      kind: 'description',
      happening: String(row.id),
      type: String(row.type),
      roles: Object.fromEntries(known),
      start: {
        earliest: startOfDay(String(row.start_earliest)),
        latest: endOfDay(String(row.start_latest)),
      },
      end:
        row.end_latest === null
          ? null
          : { earliest: end(row.end_earliest, false), latest: end(row.end_latest, true) },
      value: 2,
      inside: null,
      marks,
    };
  });
  const claim: Fact = { kind: 'claim', names: of.complete, about: {}, from: null, to: null, marks };
  return of.complete.length > 0 ? [...described, claim] : described;
}

/** A prohibition that waits for no happening: SQL has a row for each act. */
export const standing = ({ limbs, head }: Clause) =>
  head.kind === 'duty' && head.negative && limbs.every(({ pattern }) => pattern === null);

export const key = (...parts: readonly unknown[]) => JSON.stringify(parts);

interface Law {
  /** What it lists of these clauses, but for the dormant and what was never in force. */
  readonly rows: string[];
  /** Who was ever surely bound by a standing prohibition: only these owe an account of their acts. */
  readonly bound: ReadonlySet<string>;
}

export function lawOf(of: World, at: Bench): Law {
  const on = of.on + DAY - 1;
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const found = evaluate(at.model, [...at.facts, ...facts(of, at)], view);
  const rows = found.flatMap((i) => {
    const clause = at.compiled.find(({ id }) => id === i.clause);
    return clause ? [[clause, i] as const] : [];
  });
  const acts = rows.filter(([clause]) => standing(clause));
  const listed = rows
    .filter(([clause]) => !standing(clause))
    .filter(([clause, { status, since }]) =>
      status === 'not in force' ? since && clause.head.kind === 'duty' : status !== 'dormant',
    )
    .map(([, i]) => line(i, at.model));
  const bound = acts.filter(([, { since }]) => since !== null);
  return {
    rows: [...listed, ...worst(acts, at.model)],
    bound: new Set(bound.map(([, i]) => key(i.clause, whom(i, at.model)))),
  };
}

function line(i: Instance, model: Model): string {
  const [h = null] = Object.values(i.happenings);
  const since = i.since ? isoDay(i.since.latest) : null;
  const why = i.status === 'not in force' ? null : i.reason;
  const force = i.status === 'not in force' || i.reason === 'ended' ? null : i.force;
  return key(i.clause, i.limb, whom(i, model), h, i.status, why, since, force, i.trigger);
}

function whom(i: Instance, model: Model): string | null {
  const codes = i.bearer.map((id) =>
    id === null ? null : (codeOf(model, id) ?? id.split(':')[1]),
  );
  return codes.length === 0 || codes.includes(null) ? null : codes.join('+');
}

/** Of each bearer and clause the worst that any act came to. */
function worst(rows: readonly (readonly [Clause, Instance])[], model: Model): string[] {
  const values = new Map<string, number>();
  for (const [, i] of rows) {
    const value = i.status === 'breached' ? 2 : i.reason === 'performance' ? 1 : 0;
    const pair = key(i.clause, whom(i, model));
    if (value > 0) values.set(pair, Math.max(values.get(pair) ?? 0, value));
  }
  return [...values].map(([pair, value]) => key(pair, value));
}
