import type { Binder, Clause, Domain, Head, Instrument, Term } from '@casus/model';
import { FIRST_DAY, name, text } from './dialect.js';
import { actorCode } from './frame.js';
import type { PartyTables } from './parties.js';
import { beside, bounds, LIFE, negated, type Piece, Stated, type Timeline } from './timeline.js';
import { type Compiling, NotInSql } from './types.js';

/** More would be a text of megabytes. */
const MOST = 12_000;

/** One combination of what a clause's binders range over, and what that rests on over all time. */
interface Seat {
  readonly ids: readonly string[];
  /** Parts of force, in the order in which they are asked. */
  readonly force: readonly Timeline[];
  /** Of them, what has to hold on for one who is bound already. */
  readonly bound: readonly Timeline[];
  /** Membership in relations, which is part of the trigger. */
  readonly trigger: readonly Timeline[];
}

/**
 * The seats of an instrument that the library has from its text, for one bearer: few rows, worked out
 * here from the library's rows and written into the SQL as a table.
 */
export function seatTables(compiling: Compiling, team: readonly Term[]): PartyTables {
  const { clause, model, prefix } = compiling;
  const instrument = model.instruments.find(({ id }) => id === clause.instrument);
  if (!instrument) throw new NotInSql('it belongs to no instrument');
  const stated = new Stated(model, compiling.options);
  const variables = clause.binders.map(({ variable }) => variable);
  const seats = combinations(clause.binders, stated, compiling).map((ids) =>
    seat(ids, variables, team, { clause, instrument, stated }),
  );
  if (clause.aspect === 'when') {
    const forces = seats.map((one) => beside(one.force));
    if (forces.some((force) => runs(force).length > 1))
      throw new NotInSql('its force was interrupted');
    const unsure = forces.some((force) => force.some(({ values }) => Math.min(2, ...values) === 1));
    if (unsure && clause.head.kind === 'liberty')
      throw new NotInSql('of some time it is not known whether it was in force');
  }
  const parts = {
    force: seats[0]?.force.length ?? 0,
    trigger: seats[0]?.trigger.length ?? 0,
    bound: seats[0]?.bound.length ?? 0,
  };
  const rows = seats.flatMap((one) => {
    const codes = one.ids.map((id) => actorCode(compiling, id));
    const [since = null] = runs(beside(one.force));
    return beside([...one.force, ...one.trigger, ...one.bound]).map((piece) =>
      tuple(piece, instrument.id, codes, parts, since),
    );
  });
  if (rows.length > MOST)
    throw new NotInSql(`it has more than ${MOST} combinations of actors and times`);
  const ids = variables.map((_, index) => String(index + 1));
  const columns = [
    'key',
    ...ids,
    'from',
    'to',
    'force',
    'bound',
    'since',
    ...numbered('f', parts.force),
    ...numbered('t', parts.trigger),
  ];
  const cte = (what: string) => name(`${prefix}_${what}`);
  const whole = cte('whole');
  const same = (one: string, other: string) => [
    `${one}."key" = ${other}."key"`,
    ...ids.map((id) => `${one}.${name(id)} = ${other}.${name(id)}`),
  ];
  return {
    ctes: [
      [whole, values(rows, columns)],
      [cte('pairs'), `SELECT * FROM ${whole} AS w WHERE w."force" > 0`],
    ],
    pairs: cte('pairs'),
    seat: () => null,
    turns: (index) =>
      `(SELECT DISTINCT w.${name(String(index))} AS "who", w."from" AS "day" FROM ${whole} AS w WHERE w."from" > ${FIRST_DAY})`,
    throughout: {
      joins: (meets) => [
        `JOIN ${whole} AS m0 ON ${[...same('m0', 'k'), meets('m0')].join(' AND ')}`,
      ],
      force: numbered('f', parts.force).map((part) => `m0.${name(part)}`),
    },
    couples: (named, meets) => ({
      joins: [
        `JOIN ${whole} AS w0 ON ${[...named.map(([index, cell]) => `w0.${name(String(index))} = ${cell}`), meets('w0')].join(' AND ')}`,
      ],
      columns: [`w0."key" AS "key"`, ...ids.map((id) => `w0.${name(id)} AS ${name(id)}`)],
      aliases: ['w0'],
    }),
    trigger: numbered('t', parts.trigger),
    bound: (of, _bearer, today) => ({
      join: `LEFT JOIN ${whole} AS m ON ${[...same('m', of), `m."from" <= ${today}`, `m."to" > ${today}`].join(' AND ')}`,
      value: 'COALESCE(m."bound", 0)',
    }),
  };
}

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);

function seat(
  ids: readonly string[],
  variables: readonly string[],
  team: readonly Term[],
  of: { readonly clause: Clause; readonly instrument: Instrument; readonly stated: Stated },
): Seat {
  const { clause, instrument, stated } = of;
  const at = new Map(variables.map((variable, index) => [variable, ids[index] ?? '']));
  const unilateral = instrument.by.length > 0;
  const bearers = team.map((term) => whoIs(term, at, unilateral));
  const life = (row: string, ...who: readonly string[]) =>
    stated.timeline(row, [instrument.id, ...who]);
  const parties = unilateral
    ? []
    : bearers.map((bearer) => (bearer === null ? unknown : life('party', bearer)));
  const members = clause.binders.map(({ domain, variable }) => ({
    life: domain.kind === 'rows' && LIFE.includes(domain.name),
    line: membership(domain, at.get(variable) ?? '', at, stated),
  }));
  const others = clause.binders
    .filter(({ domain }) => domain.kind === 'rows' && domain.name === 'party')
    .map(({ variable }) => at.get(variable) ?? '');
  const suspended = bearers.flatMap((bearer) =>
    others
      .filter((other) => other !== bearer)
      .map((other) => (bearer === null ? unknown : negated(life('suspended', bearer, other)))),
  );
  const inForce = life('in force');
  return {
    ids,
    force: [
      inForce,
      ...parties,
      ...members.flatMap(({ life, line }) => (life && line ? [line] : [])),
      // As many columns in each seat: who is a party to itself is not suspended.
      ...padded(suspended, bearers.length * others.length),
    ],
    bound: [inForce, ...parties],
    trigger: members.flatMap(({ life, line }) => (!life && line ? [line] : [])),
  };
}

const sure: Timeline = [{ from: -Infinity, to: Infinity, values: [2] }];
const unknown: Timeline = [{ from: -Infinity, to: Infinity, values: [1] }];

const padded = (lines: readonly Timeline[], length: number): Timeline[] => [
  ...lines,
  ...Array.from({ length: length - lines.length }, () => sure),
];

/** Who bears it in this seat; null: whoever stands in a role of the happening. */
function whoIs(term: Term, at: ReadonlyMap<string, string>, unilateral: boolean): string | null {
  if (term.kind === 'const') return term.id;
  if (term.kind === 'variable') {
    const found = at.get(term.name);
    if (found !== undefined) return found;
    if (unilateral) return null;
  }
  throw new NotInSql('whom it binds, the happening says');
}

/** How far an actor is a member of what its binder ranges over; null: it is written there by name. */
function membership(
  domain: Domain,
  id: string,
  at: ReadonlyMap<string, string>,
  stated: Stated,
): Timeline | null {
  if (domain.kind !== 'rows') return null;
  return stated.timeline(domain.name, filled(domain, at, id));
}

function filled(
  { args }: Extract<Domain, { kind: 'rows' }>,
  at: ReadonlyMap<string, string>,
  id: string,
): string[] {
  if (args.filter((arg) => arg === null).length !== 1) {
    throw new NotInSql('it ranges over a relation with several open places');
  }
  return args.map((arg) => {
    if (arg === null) return id;
    if (arg.kind === 'const') return arg.id;
    const found = arg.kind === 'variable' ? at.get(arg.name) : undefined;
    if (found === undefined) throw new NotInSql('it ranges over what the happening says');
    return found;
  });
}

/** Every combination of those whom the rows name, whatever the time. */
function combinations(
  binders: readonly Binder[],
  stated: Stated,
  compiling: Compiling,
): (readonly string[])[] {
  return binders.reduce<(readonly string[])[]>(
    (all, { domain, other }) =>
      all.flatMap((before) => {
        const at = new Map(before.map((id, index) => [binders[index]?.variable ?? '', id]));
        const apart = other.map((variable) => at.get(variable));
        return members(domain, at, stated, compiling)
          .filter((id) => !apart.includes(id))
          .map((id) => [...before, id]);
      }),
    [[]],
  );
}

function members(
  domain: Domain,
  at: ReadonlyMap<string, string>,
  stated: Stated,
  { model }: Compiling,
): string[] {
  switch (domain.kind) {
    case 'fillers':
      throw new NotInSql('it ranges over what the happening says');
    case 'list':
      return domain.terms.map((term) => {
        if (term.kind !== 'const') throw new NotInSql('it ranges over what the happening says');
        return term.id;
      });
    case 'rows': {
      if (model.relations.some(({ id, open }) => open && id === domain.name)) {
        throw new NotInSql('it ranges over what has to be judged');
      }
      const hole = domain.args.indexOf(null);
      const wanted = filled(domain, at, '');
      const found = stated
        .of(domain.name, domain.args.length)
        .filter(({ args }) => args.every((arg, index) => index === hole || arg === wanted[index]))
        .map(({ args }) => args[hole] ?? '');
      return [...new Set(found)];
    }
  }
}

function tuple(
  piece: Piece,
  id: string,
  codes: readonly string[],
  parts: { readonly force: number; readonly trigger: number },
  since: Piece | null,
): string {
  const force = piece.values.slice(0, parts.force);
  const trigger = piece.values.slice(parts.force, parts.force + parts.trigger);
  const bound = piece.values.slice(parts.force + parts.trigger);
  const cells = [
    ...bounds(piece),
    Math.min(2, ...force),
    Math.min(2, ...bound),
    since ? bounds(since)[0] : FIRST_DAY,
    ...force,
    ...trigger,
  ];
  return `(${[text(id), ...codes, ...cells].join(', ')})`;
}

/** The stretches in which it surely is in force, those that touch taken together. */
function runs(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces.filter(({ values }) => Math.min(2, ...values) === 2)) {
    const last = found.at(-1);
    if (last && last.to === piece.from) found[found.length - 1] = { ...last, to: piece.to };
    else found.push(piece);
  }
  return found;
}

/** A table of no rows has its columns all the same. */
function values(rows: readonly string[], columns: readonly string[]): string {
  const names = columns.map(name).join(', ');
  if (rows.length > 0) return `SELECT ${names} FROM (VALUES ${rows.join(', ')}) AS v(${names})`;
  const empty = columns.map((column) => {
    const value = ['from', 'to', 'since'].includes(column)
      ? FIRST_DAY
      : column === 'key'
        ? "''"
        : '0';
    return `${value} AS ${name(column)}`;
  });
  return `SELECT ${empty.join(', ')} WHERE FALSE`;
}

/** The teams that a head binds, each with an instance of its own; a head that binds nobody has one without. */
export function teamsOf(head: Head): (readonly Term[])[] {
  if (!('bearer' in head)) return [[]];
  const { holders, together } = head.bearer;
  const each = holders.map(({ actor }): Term[] =>
    actor.kind === 'all' ? [...actor.terms] : [actor],
  );
  return together ? [each.flat()] : each;
}
