import type { Formula, Limb, Pattern } from '@casus/model';
import { day, name, text } from './dialect.js';
import type { EventSource } from './events.js';
import { formula, matches, type Value } from './formulas.js';
import { type Frame, meets } from './frame.js';
import { Leaves } from './leaves.js';
import { type Linked, linked } from './linked.js';
import { columnNames, type PartyTables } from './parties.js';
import { type Expr, isConstant, least } from './truth.js';
import type { Compiling } from './types.js';

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
  readonly now: readonly string[] | null;
  readonly prefix: string;
}

type Cte = readonly [string, string];
type Part = Value | Linked;

/** The role by which happenings find their party; 'open': it names none, so it may be any. */
interface Key {
  readonly role: string;
  readonly cell: string;
  readonly index: number;
}

/**
 * Starts that one stretch of the parties holds, and uncertain ones in which something changes; each for
 * a party that the happening names and, on request, leaves open.
 */
export function branchesOf(around: LimbSource): { ctes: readonly Cte[]; branches: string[] } {
  const { compiling, pattern, source, party } = around;
  const found = Object.entries(pattern.roles).find(
    ([, term]) => term.kind === 'variable' && party.includes(term.name),
  );
  const cell = found ? source.role('h', found[0]) : null;
  const variable = found?.[1].kind === 'variable' ? found[1].name : '';
  const key = found && cell ? { role: found[0], cell, index: party.indexOf(variable) + 1 } : null;
  const kinds: (Key | null | 'open')[] = [key];
  if (key && compiling.options.strangers) kinds.push('open');
  const ctes: Cte[] = [];
  const branches = kinds.flatMap((kind, index) => {
    const sure = certain(around, kind === 'open' ? null : kind, key, `${around.prefix}_${index}`);
    ctes.push(sure.cte);
    return [sure.select, uncertain(around, kind === 'open' ? null : kind, key)];
  });
  return { ctes, branches };
}

/**
 * All days that the start may have lie in one stretch of the parties' table: mostly so, and then it
 * matters not that there are several. What the stretch says alone is worked out before the join.
 */
function certain(around: LimbSource, key: Key | null, asked: Key | null, prefix: string) {
  const { compiling } = around;
  const leaves = new Leaves();
  const frame = frameOf(around, 'p', 'p', leaves);
  const parts = partsOf(around, frame, key, asked);
  const defeat = compiling.clause.unless ? formula(compiling.clause.unless, frame) : null;
  const fixed = parts.filter((part) => leaves.only(part.value, 'p'));
  const rest = parts.filter((part) => !fixed.includes(part));
  const standing = name(`${prefix}_parties`);
  const own = leaves.of('p');
  const early = own.map(([called, value]) => `${value} AS ${name(called)}`);
  const inner = `SELECT p.*${early.map((item) => `, ${item}`).join('')} FROM ${stretches(around)} AS p`;
  const still = nowOf(around, 'x');
  const kept = [
    'key',
    ...ids(around),
    'from',
    'to',
    'force',
    ...lists(compiling),
    ...own.map(([called]) => called),
  ];
  const cte: Cte = [
    standing,
    `SELECT ${kept.map((item) => `x.${name(item)} AS ${name(item)}`).join(', ')}, ${least(...fixed.map((part) => part.value))} AS "standing", CASE WHEN x."force" = 2 AND ${least(...fixed.map((part) => part.value))} = 1 THEN ${missing(fixed)} ELSE '' END AS "open", ${instrumentName(around, 'x')} AS "instrument"${still.column} FROM (${inner}) AS x ${still.join} WHERE ${positive(fixed).join(' AND ')}`,
  ];
  const late = leaves.list.filter(([called]) => !own.some(([other]) => other === called));
  const columns = [
    ...happeningColumns(around, 'p', frame).map(([called, value]) => `${value} AS ${name(called)}`),
    'p."force" AS "force"',
    'p."standing" AS "standing"',
    'p."open" AS "open"',
    'p."instrument" AS "instrument"',
    ...(around.now ? ['p."still" AS "still"'] : []),
    ...own.map(([called]) => `p.${name(called)} AS ${name(called)}`),
    ...late.map(([called, value]) => `${value} AS ${name(called)}`),
  ];
  const on = key ? `p.${name(String(key.index))} = ${key.cell}` : 'TRUE';
  const where = [
    around.source.among('h'),
    ...(isDated(frame) ? ['h."start_earliest" = h."start_latest"'] : []),
    ...(asked && !key ? [`${asked.cell} IS NULL`] : []),
  ];
  const from = `SELECT ${columns.join(', ')} FROM ${happenings(compiling)} AS h JOIN ${standing} AS p ON ${on} AND ${covers('p')} ${[...frame.joins.values()].join(' ')} WHERE ${where.join(' AND ')}`;
  const trigger = least('x."standing"', ...rest.map((part) => part.value));
  return {
    cte,
    select: outer(around, from, {
      force: 'x."force"',
      trigger,
      defeat: defeat?.value ?? '0',
      parts: rest,
      open: 'x."open"',
      instrument: 'x."instrument"',
      still: { column: around.now ? ', x."still" AS "still"' : '', join: '' },
    }),
  };
}

/** Something changes while the start may be: what each party's stretches say has to be the same throughout. */
function uncertain(around: LimbSource, key: Key | null, asked: Key | null): string {
  const { compiling, parties } = around;
  const own = ids(around);
  // Of no party: the instrument's own force.
  const alone = own.length > 0 ? own : ['0'];
  const leaves = new Leaves();
  const frame = frameOf(around, 'm', 'k', leaves);
  const parts = partsOf(around, frame, key, asked);
  const force = least(...alone.map((id) => frame.leaf(`m${id}."force"`)));
  const defeat = compiling.clause.unless ? formula(compiling.clause.unless, frame) : null;
  const columns = [
    ...happeningColumns(around, 'k', frame).map(([called, value]) =>
      grouped(around).includes(value)
        ? `${value} AS ${name(called)}`
        : `MIN(${value}) AS ${name(called)}`,
    ),
    ...leaves.throughout.map(([called, value]) => `${value} AS ${name(called)}`),
  ];
  const each = alone.map((id) => {
    const who = id === '0' ? '' : ` AND m${id}."who" = k.${name(id)}`;
    return `JOIN ${parties.whole} AS m${id} ON m${id}."key" = k."key"${who} AND ${meets(`m${id}`, 'h')}`;
  });
  const where = [
    around.source.among('h'),
    'h."start_earliest" <> h."start_latest"',
    ...(asked && !key ? [`${asked.cell} IS NULL`] : []),
  ];
  const from = `SELECT ${columns.join(', ')} FROM ${happenings(compiling)} AS h JOIN (${couples(around, key, isDated(frame))}) AS k ON k."id" = h."id" ${each.join(' ')} ${[...frame.joins.values()].join(' ')} WHERE ${where.join(' AND ')} GROUP BY ${grouped(around).join(', ')}`;
  const trigger = least(...parts.map((part) => part.value));
  return outer(around, from, {
    force,
    trigger,
    defeat: defeat?.value ?? '0',
    parts,
    open: "''",
    instrument: instrumentName(around, 'x'),
    still: nowOf(around, 'x'),
  });
}

/**
 * Who may be in it together on one day or another of the uncertain date, though perhaps never on
 * the same: each may be a member on some day that it meets. `all`: also of whom nothing changes.
 */
function couples(
  { compiling, source, party, parties }: LimbSource,
  key: Key | null,
  all: boolean,
): string {
  const alone = party.length > 0 ? party.map((_, index) => String(index + 1)) : ['0'];
  const joins = alone.map((id, index) => {
    const first = alone[0] ?? '';
    const same =
      index > 0 ? `w${id}."key" = w${first}."key" AND w${id}."who" <> w${first}."who" AND ` : '';
    const named = key && String(key.index) === id ? `w${id}."who" = ${key.cell} AND ` : '';
    return `JOIN ${parties.members} AS w${id} ON ${same}${named}${meets(`w${id}`, 'h')}`;
  });
  const columns = [
    'h."id" AS "id"',
    `w${alone[0]}."key" AS "key"`,
    ...party.map((_, index) => `w${index + 1}."who" AS ${name(String(index + 1))}`),
  ];
  const within = alone.map((id) => covers(`w${id}`)).join(' AND ');
  return `SELECT DISTINCT ${columns.join(', ')} FROM ${happenings(compiling)} AS h ${joins.join(' ')} WHERE ${source.among('h')} AND h."start_earliest" <> h."start_latest"${all ? '' : ` AND NOT (${within})`}`;
}

/** What one instance is told from another by, where many stretches are looked through. */
function grouped(around: LimbSource): string[] {
  return ['k."key"', 'h."id"', ...ids(around).map((id) => `k.${name(id)}`)];
}

interface Outer {
  readonly force: Expr;
  readonly trigger: Expr;
  readonly defeat: Expr;
  readonly parts: readonly Part[];
  /** What is missing by the parties' table alone. */
  readonly open: string;
  readonly instrument: string;
  readonly still: { readonly column: string; readonly join: string };
}

function outer(around: LimbSource, from: string, of: Outer): string {
  const since = sinceOf(of.parts);
  const onset = (end: string) => (since ? `GREATEST(x.${name(end)}, ${since})` : `x.${name(end)}`);
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
    `${of.force} AS "force"`,
    `${of.trigger} AS "trigger"`,
    `${of.defeat} AS "defeat"`,
    `${onset('start_earliest')} AS "onset_from"`,
    `${onset('start_latest')} AS "onset_to"`,
    `CASE WHEN ${of.force} = 2 AND ${of.trigger} = 1 THEN ${together(of.open, missing(of.parts))} END AS "missing"`,
  ];
  const filters = [...positive(of.parts), ...(isConstant(of.force) ? [] : [`${of.force} > 0`])];
  return `SELECT ${columns.join(', ')}${of.still.column} FROM (${from}) AS x ${of.still.join} WHERE ${filters.join(' AND ')}`;
}

const together = (a: string, b: string) => (a === "''" ? b : b === "''" ? a : `${a} || ${b}`);

function instrumentName({ compiling: { family } }: LimbSource, of: string): string {
  return family ? `${text(`${family.instrument.id}.`)} || ${of}."key"` : `${of}."key"`;
}

/** The least force of these parties on the day of judgement, 0 where they have left. */
function nowOf({ compiling, party, parties, now }: LimbSource, of: string) {
  if (!now) return { column: '', join: '' };
  const today = day(compiling.options.on);
  const pair = now.length === party.length && party.length !== 1;
  const table = pair ? parties.pairs : parties.members;
  const columns = pair ? now : ['who'];
  const same = now.map((id, index) => `n.${name(columns[index] ?? id)} = ${of}.${name(id)}`);
  const on = [`n."key" = ${of}."key"`, ...same, `n."from" <= ${today}`, `n."to" > ${today}`];
  return {
    column: ', COALESCE(n."force", 0) AS "still"',
    join: `LEFT JOIN ${table} AS n ON ${on.join(' AND ')}`,
  };
}

/** Whether rows of relations are read, whose days change by themselves. */
const isDated = ({ joins }: Frame) => [...joins.keys()].some((alias) => alias.startsWith('r'));

function frameOf(around: LimbSource, read: 'p' | 'm', stretch: string, leaves: Leaves): Frame {
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
    leaf: (value, isDay) => leaves.add(value, isDay),
    joins: new Map(),
  };
}

function partsOf(around: LimbSource, frame: Frame, key: Key | null, asked: Key | null): Part[] {
  const joined = asked ? { role: asked.role, value: key ? '2' : '1' } : null;
  return [
    ...matches(around.pattern, around.source, 'h', frame, joined),
    ...conjuncts(around.limb.where).map((part) => linked(part, frame)),
  ];
}

/** A conjunction's parts, so that each can filter by itself. */
export function conjuncts(of: Formula): readonly Formula[] {
  return of.kind === 'atLeast' && of.n === of.of.length ? of.of.flatMap(conjuncts) : [of];
}

function happeningColumns(
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
    ...around.binds.map(([v]) => [`v_${v}`, frame.variables.get(v) ?? 'NULL'] as const),
  ];
}

const ids = ({ party }: LimbSource) => party.map((_, index) => String(index + 1));
const happenings = ({ options }: Compiling) => name(options.happenings.name);
const covers = (s: string) => `h."start_earliest" >= ${s}."from" AND h."start_latest" < ${s}."to"`;

/** Lists that are looked through for each happening. */
function lists({ family }: Compiling): string[] {
  return (family?.columns ?? []).flatMap((said, index) =>
    said.kind === 'list'
      ? columnNames(said, index).flatMap((item) => [`1${item}`, `2${item}`])
      : [],
  );
}

/** Pairs of parties; one alone is named as the first of a pair would be. */
function stretches({ compiling, party, parties }: LimbSource): string {
  if (party.length !== 1) return parties.pairs;
  const own = (compiling.family?.columns ?? []).flatMap(columnNames);
  const columns = own.map((item) => `${name(item)} AS ${name(`1${item}`)}`);
  return `(SELECT ${['"key"', '"who" AS "1"', '"from"', '"to"', '"force"', ...columns].join(', ')} FROM ${parties.members})`;
}

/** Conditions that drop what cannot hold: each part by itself, so that it can be asked early. */
function positive(parts: readonly Part[]): string[] {
  const open = parts.map(({ value }) => value).filter((value) => !isConstant(value));
  const never = parts.some(({ value }) => value === '0');
  return never ? ['FALSE'] : ['TRUE', ...new Set(open.map((value) => `${value} > 0`))];
}

/** The names of what is unknown in each part that is. */
function missing(parts: readonly Part[]): string {
  const names = parts.flatMap((part) =>
    part.open.flatMap(([what, value]) => {
      const whole = value === part.value ? [] : [`${part.value} = 1`];
      const conditions = [...whole, ...(value === '1' ? [] : [`${value} = 1`])];
      if (isConstant(value) && value !== '1') return [];
      return [
        `CASE WHEN ${conditions.join(' AND ') || 'TRUE'} THEN ${text(`${what};`)} ELSE '' END`,
      ];
    }),
  );
  return names.length > 0 ? names.join(' || ') : "''";
}

/** The day from which all parts hold, where one of them begins later than the happening. */
function sinceOf(parts: readonly Part[]): string | null {
  const later = parts.flatMap((part) => ('since' in part && part.since ? [part.since] : []));
  if (later.length === 0) return null;
  return later.length === 1 ? (later[0] ?? null) : `GREATEST(${later.join(', ')})`;
}
