import type { Formula, Limb, Pattern } from '@casus/model';
import { day, name, text } from './dialect.js';
import type { EventSource } from './events.js';
import { columnNames } from './family-table.js';
import { matches, type Value } from './formulas.js';
import { type Frame, meets } from './frame.js';
import type { Leaves } from './leaves.js';
import { type Linked, linked } from './linked.js';
import type { PartyTables } from './parties.js';
import { type Expr, greatest, isConstant, least, mayRest, not } from './truth.js';
import type { Compiling } from './types.js';

/** All parties' force, or whether the instrument still binds the bearer, the party of this number. */
export type AskedNow = 'all' | { readonly bearer: number };

/** A limb, and what its instances are joined from. */
export interface LimbSource {
  readonly compiling: Compiling;
  readonly limb: Limb;
  readonly pattern: Pattern;
  readonly source: EventSource;
  readonly parties: PartyTables;
  readonly party: readonly string[];
  /** Variables that the pattern binds, with the role they stand for. */
  readonly binds: readonly (readonly [string, string])[];
  /** Which parties' force on the day of judgement is asked too, where that day is one for all. */
  readonly now: AskedNow | null;
  /** Whether force is asked for on the day of judgement ("when"), not at the happening ("upon"). */
  readonly today: boolean;
  readonly prefix: string;
}

export type Cte = readonly [string, string];
export type Part = Value | Linked;

/** The role by which happenings find their party; 'open': it names none, so it may be any. */
export interface Key {
  readonly role: string;
  readonly cell: string;
  readonly index: number;
}

export interface Outer {
  readonly force: Expr;
  readonly defeat: Expr;
  readonly parts: readonly Part[];
  /** What the parties' table alone comes to, and what is missing by it. */
  readonly standing: { readonly value: Expr; readonly open: string } | null;
  readonly instrument: string;
  readonly still: { readonly column: string; readonly join: string };
}

export function outer(around: LimbSource, from: string, of: Outer): string {
  const since = sinceOf(of.parts);
  const later = [...(since ? [since] : []), ...(around.today ? ['x."since"'] : [])];
  const onset = (end: string) =>
    later.length > 0 ? `GREATEST(x.${name(end)}, ${later.join(', ')})` : `x.${name(end)}`;
  const made = (value: Expr, column: string) =>
    isConstant(value) || value === `x.${name(column)}`
      ? []
      : [`${value} AS ${name(`its ${column}`)}`];
  const its = (value: Expr, column: string) =>
    made(value, column).length > 0 ? `x.${name(`its ${column}`)}` : value;
  // All are read several times: they are columns of their own, so that they are written once.
  const late = least(...of.parts.map((part) => part.value));
  const rest = its(late, 'rest');
  const whole = of.standing ? least(of.standing.value, rest) : rest;
  const [force, trigger] = [its(of.force, 'force'), its(whole, 'trigger')];
  const inner = [...made(of.force, 'force'), ...made(late, 'rest')];
  const outer = trigger === rest ? [] : made(whole, 'trigger');
  const rows = beside(beside(`(${from})`, inner), outer);
  const columns = [
    ...[
      'key',
      'id',
      'conflict',
      'start_earliest',
      'start_latest',
      'on',
      ...ids(around),
      ...around.binds.map(([v]) => `v_${v}`),
    ].map((item) => `x.${name(item)} AS ${name(item)}`),
    `${of.instrument} AS "instrument"`,
    `${force} AS "force"`,
    `${trigger} AS "trigger"`,
    `${of.defeat} AS "defeat"`,
    `${onset('start_earliest')} AS "onset_from"`,
    `${onset('start_latest')} AS "onset_to"`,
    `CASE WHEN ${force} = 2 AND ${trigger} = 1 THEN ${open(of, rest)} END AS "missing"`,
  ];
  const filters = [...positive(of.parts), ...(isConstant(force) ? [] : [`${force} > 0`])];
  return `SELECT ${columns.join(', ')}${of.still.column} FROM ${rows} AS x ${of.still.join} WHERE ${filters.join(' AND ')}`;
}

/** Columns more, made of those that there are. */
const beside = (rows: string, columns: readonly string[]) =>
  columns.length > 0 ? `(SELECT x.*, ${columns.join(', ')} FROM ${rows} AS x)` : rows;

/** Mostly nothing is open but what stands open by the parties' table: then no text is put together. */
function open({ standing, parts }: Outer, rest: Expr): string {
  const own = missing(parts);
  if (!standing) return own;
  if (own === "''") return standing.open;
  return `CASE WHEN ${rest} = 2 THEN ${standing.open} ELSE ${standing.open} || ${own} END`;
}

export function instrumentName({ compiling: { family } }: LimbSource, of: string): string {
  return family ? `${text(`${family.instrument.id}.`)} || ${of}."key"` : `${of}."key"`;
}

/** What is asked of the day of judgement: 0 where they have left. */
export function nowOf({ compiling, party, parties, now }: LimbSource, of: string) {
  if (!now) return { column: '', join: '' };
  const today = day(compiling.options.on);
  if (now !== 'all') {
    const { join, value } = parties.bound(of, now.bearer, today);
    return { column: `, ${value} AS "still"`, join };
  }
  const same = party.map((_, index) => String(index + 1));
  const on = [
    `n."key" = ${of}."key"`,
    ...same.map((id) => `n.${name(id)} = ${of}.${name(id)}`),
    `n."from" <= ${today}`,
    `n."to" > ${today}`,
  ];
  return {
    column: ', COALESCE(n."force", 0) AS "still"',
    join: `LEFT JOIN ${parties.pairs} AS n ON ${on.join(' AND ')}`,
  };
}

/** Whether rows of relations are read, whose days change by themselves. */
export const isDated = ({ joins }: Frame) =>
  [...joins.keys()].some((alias) => alias.startsWith('r'));

export function frameOf(
  around: LimbSource,
  read: 'p' | 'm',
  stretch: string,
  leaves: Leaves,
): Frame {
  const { compiling, pattern, source, party, binds } = around;
  const { options } = compiling;
  const happening = {
    alias: 'h',
    type: pattern.type,
    role: (role: string) => source.role('h', role),
  };
  return {
    compiling,
    stretch: read,
    happening: 'h',
    variables: new Map([
      ...party.map((v, index) => [v, `${stretch}.${name(String(index + 1))}`] as const),
      ...binds.map(([v, role]) => [v, source.role('h', role) ?? 'NULL'] as const),
    ]),
    handles: new Map([[pattern.handle ?? '', happening]]),
    on: options.happenings.columns.includes('judged')
      ? `COALESCE(h."judged", ${day(options.on)})`
      : day(options.on),
    // Throughout an uncertain date all values count, also where an alternative holds at times.
    leaf: (value, isDay, idle) =>
      leaves.add(read === 'p' ? leaves.unless(idle, value, 'p') : value, isDay),
    joins: new Map(),
  };
}

export function partsOf(
  around: LimbSource,
  frame: Frame,
  key: Key | null,
  asked: Key | null,
): Part[] {
  const joined = asked ? { role: asked.role, value: key ? '2' : '1' } : null;
  const of = frame.stretch === 'p' ? 'p' : 'm0';
  const members = around.parties.trigger.map((column): Value => {
    const leaf = frame.leaf(`${of}.${name(column)}`);
    return { value: leaf, open: [['member', leaf]] };
  });
  return [
    ...members,
    ...matches(around.pattern, around.source, 'h', frame, joined),
    ...conjuncts(around.limb.where).map((part) => linked(part, frame)),
  ];
}

/** A conjunction's parts, so that each can filter by itself. */
export function conjuncts(of: Formula): readonly Formula[] {
  return of.kind === 'atLeast' && of.n === of.of.length ? of.of.flatMap(conjuncts) : [of];
}

export function happeningColumns(
  around: LimbSource,
  stretch: string,
  frame: Frame,
): (readonly [string, string])[] {
  const { columns } = around.compiling.options.happenings;
  return [
    ['key', `${stretch}."key"`],
    ['id', 'h."id"'],
    ['conflict', columns.includes('conflict') ? 'h."conflict"' : 'NULL'],
    ['start_earliest', 'h."start_earliest"'],
    ['start_latest', 'h."start_latest"'],
    ['on', frame.on],
    ...ids(around).map((id) => [id, `${stretch}.${name(id)}`] as const),
    ...(around.today ? [['since', `${stretch === 'p' ? 'p' : 'm0'}."since"`] as const] : []),
    ...around.binds.map(([v]) => [`v_${v}`, frame.variables.get(v) ?? 'NULL'] as const),
  ];
}

export const ids = ({ party }: LimbSource) => party.map((_, index) => String(index + 1));
export const happenings = ({ options }: Compiling) => name(options.happenings.name);
/** The stretches of an uncertain date, or the one of the day of judgement. */
export function meeting({ today }: LimbSource, frame: Frame): (alias: string) => string {
  return (alias) => (today ? holdsOn(alias, frame.on) : meets(alias, 'h'));
}

const holdsOn = (s: string, date: string) => `${s}."from" <= ${date} AND ${s}."to" > ${date}`;

/** Whether the instrument was in force when the happening ended, where it is over: no right reaches back to it. */
export function ended({ compiling, today }: LimbSource, frame: Frame, stretch: string): Expr {
  if (!today || compiling.clause.head.kind !== 'liberty') return '2';
  const since = `${stretch}."since"`;
  // An end in the table is the first day after.
  const going = `h."end_earliest" IS NULL OR h."end_latest" IS NULL OR h."end_earliest" > ${since}`;
  return frame.leaf(`CASE WHEN ${going} THEN 2 WHEN h."end_latest" <= ${since} THEN 0 ELSE 1 END`);
}

/** One stretch holds all days that the start may have, or the day of judgement. */
export function within({ today }: LimbSource, frame: Frame, alias: string): string {
  return today ? holdsOn(alias, frame.on) : covers(alias);
}

export const covers = (s: string) =>
  `h."start_earliest" >= ${s}."from" AND h."start_latest" < ${s}."to"`;

/** Lists that are looked through for each happening. */
export function lists({ family }: Compiling): string[] {
  return (family?.columns ?? []).flatMap((said, index) =>
    said.kind === 'list'
      ? columnNames(said, index).flatMap((item) => [`1${item}`, `2${item}`])
      : [],
  );
}

/** Conditions that drop what cannot hold: each part by itself, so that it can be asked early. */
export function positive(parts: readonly Part[]): string[] {
  const open = parts
    .map(({ value }) => value)
    .filter((value) => !isConstant(value) && mayRest(value));
  const never = parts.some(({ value }) => value === '0');
  return never ? ['FALSE'] : ['TRUE', ...new Set(open.map((value) => `${value} > 0`))];
}

/** The names of what is unknown in each part that is. */
export function missing(parts: readonly Part[]): string {
  const names = parts.flatMap((part) => {
    const open = part.open.filter(([, value]) => !isConstant(value) || value === '1');
    const said = open.map(([what, value]) =>
      value === '1' || value === part.value
        ? text(`${what};`)
        : `CASE WHEN ${value} = 1 THEN ${text(`${what};`)} ELSE '' END`,
    );
    if (said.length === 0) return [];
    const condition = conditional(part);
    if (condition) {
      const [leaf, what, then] = condition;
      return [
        `CASE ${leaf} WHEN 1 THEN ${text(`${what};${then};`)} WHEN 2 THEN ${text(`${then};`)} ELSE '' END`,
      ];
    }
    const all = said.join(' || ');
    return [part.value === '1' ? all : `CASE WHEN ${part.value} = 1 THEN ${all} ELSE '' END`];
  });
  return names.length > 0 ? names.join(' || ') : "''";
}

/** "Where X is so, then what is open": X with its name, and the name of what is open. */
function conditional({ value, open }: Part): readonly [Expr, string, string] | null {
  const [condition, then, ...more] = open;
  if (!condition || !then || more.length > 0 || then[1] !== '1') return null;
  const [what, leaf] = condition;
  return value === greatest(not(leaf), '1') ? [leaf, what, then[0]] : null;
}

/** The day from which all parts hold, where one of them begins later than the happening. */
function sinceOf(parts: readonly Part[]): string | null {
  const later = parts.flatMap((part) => ('since' in part && part.since ? [part.since] : []));
  if (later.length === 0) return null;
  return later.length === 1 ? (later[0] ?? null) : `GREATEST(${later.join(', ')})`;
}
