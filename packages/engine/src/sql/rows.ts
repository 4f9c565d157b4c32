import type { Formula, Limb } from '@casus/model';
import { day, name, text } from './dialect.js';
import { type EventSource, eventSource } from './events.js';
import { formula, matches, type Value } from './formulas.js';
import { column, type Frame, read } from './frame.js';
import { type Linked, linked } from './linked.js';
import type { PartyTables } from './parties.js';
import { least } from './truth.js';
import { type Compiling, NotInSql } from './types.js';

/** The CTE of a limb's instances that are neither dormant nor out of force, and what it has for columns. */
export interface LimbRows {
  readonly ctes: readonly (readonly [string, string])[];
  readonly name: string;
  /** Columns that tell one instance from another. */
  readonly identity: readonly string[];
  /** Variable to its column. */
  readonly variables: ReadonlyMap<string, string>;
  readonly handle: string | null;
}

/** Party variables in the order of their binders: at most two, both of the clause's own parties. */
export function partyVariables({ clause, family }: Compiling): string[] {
  return clause.binders.map(({ variable, domain }, index) => {
    const own = family?.instrument.id ?? clause.instrument;
    const [of] = domain.kind === 'rows' ? domain.args : [];
    const party =
      domain.kind === 'rows' && domain.name === 'party' && of?.kind === 'const' && of.id === own;
    if (!party || index > 1) throw new NotInSql('it ranges over more than two parties');
    return variable;
  });
}

/** Instances of a limb: happenings joined to the stretch of the parties' table that holds their day. */
export function limbRows(
  compiling: Compiling,
  limb: Limb,
  parties: PartyTables,
  prefix: string,
): LimbRows {
  const { pattern } = limb;
  if (!pattern) throw new NotInSql('it is about no happening');
  const source = eventSource(compiling, pattern.type);
  const party = partyVariables(compiling);
  const binds = Object.entries(pattern.roles).flatMap(([role, term]) =>
    term.kind === 'bind' ? [[term.name, role] as const] : [],
  );
  const rows = name(`${prefix}_rows`);
  const branches = branchesOf(compiling, limb, source, parties, party, binds);
  return {
    ctes: [[rows, branches.join(' UNION ALL ')]],
    name: rows,
    identity: ['key', 'id', ...party.map((_, index) => String(index + 1))],
    variables: new Map([
      ...party.map((variable, index) => [variable, String(index + 1)] as const),
      ...binds.map(([variable]) => [variable, `v_${variable}`] as const),
    ]),
    handle: pattern.handle,
  };
}

type Binds = readonly (readonly [string, string])[];

/** A certain and an uncertain start; a party that the happening names, and one that it leaves open. */
function branchesOf(
  compiling: Compiling,
  limb: Limb,
  source: EventSource,
  parties: PartyTables,
  party: readonly string[],
  binds: Binds,
): string[] {
  const roles = Object.entries(limb.pattern?.roles ?? {});
  const keyed = roles.find(([, term]) => term.kind === 'variable' && party.includes(term.name));
  const index = keyed?.[1].kind === 'variable' ? party.indexOf(keyed[1].name) + 1 : 0;
  const cell = keyed ? source.role('h', keyed[0]) : null;
  const branch = (uncertain: boolean, on: string, where: readonly string[]) =>
    branch1({ compiling, limb, source, parties, party, binds, uncertain, on, where });
  const both = (on: (stretch: string) => string, where: readonly string[]) => [
    branch(false, on('p'), where),
    branch(true, on('k'), where),
  ];
  if (!cell) return both(() => 'TRUE', []);
  const named = both((stretch) => `${stretch}.${name(String(index))} = ${cell}`, []);
  const open = compiling.options.strangers ? both(() => 'TRUE', [`${cell} IS NULL`]) : [];
  return [...named, ...open];
}

interface Branch {
  readonly compiling: Compiling;
  readonly limb: Limb;
  readonly source: EventSource;
  readonly parties: PartyTables;
  readonly party: readonly string[];
  readonly binds: Binds;
  readonly uncertain: boolean;
  readonly on: string;
  readonly where: readonly string[];
}

function branch1(branch: Branch): string {
  const { compiling, limb, source, parties, party, binds, uncertain } = branch;
  const { options, clause } = compiling;
  const stretch = uncertain ? 'k' : 'p';
  const on = options.happenings.columns.includes('judged')
    ? `COALESCE(h."judged", ${day(options.on)})`
    : day(options.on);
  const handle = limb.pattern?.handle ?? '';
  const happening = {
    alias: 'h',
    type: limb.pattern?.type ?? '',
    role: (role: string) => source.role('h', role),
  };
  const frame: Frame = {
    compiling,
    stretches: uncertain ? ['e', 'l'] : ['p'],
    happening: 'h',
    variables: new Map([
      ...party.map(
        (variable, index) => [variable, `${stretch}.${name(String(index + 1))}`] as const,
      ),
      ...binds.map(([variable, role]) => [variable, source.role('h', role) ?? 'NULL'] as const),
    ]),
    handles: new Map([[handle, happening]]),
    on,
    joins: new Map(),
  };
  const parts = limb.pattern
    ? [
        ...matches(limb.pattern, source, 'h', frame),
        ...conjuncts(limb.where).map((part) => linked(part, frame)),
      ]
    : [];
  const defeat = clause.unless ? formula(clause.unless, frame) : null;
  const force = read(frame, (s) => column(s, 'force', '0', !uncertain));
  const trigger = least(...parts.map((part) => part.value));
  const since = sinceOf(parts);
  const columns = [
    `${stretch}."key" AS "key"`,
    'h."id" AS "id"',
    `${options.happenings.columns.includes('conflict') ? 'h."conflict"' : 'NULL'} AS "conflict"`,
    'h."start_earliest" AS "start_earliest"',
    'h."start_latest" AS "start_latest"',
    `${on} AS "on"`,
    ...party.map(
      (_, index) => `${stretch}.${name(String(index + 1))} AS ${name(String(index + 1))}`,
    ),
    ...binds.map(([variable]) => `${frame.variables.get(variable)} AS ${name(`v_${variable}`)}`),
    `${force} AS "force"`,
    `${trigger} AS "trigger"`,
    `${defeat?.value ?? '0'} AS "defeat"`,
    `${since ? `GREATEST(h."start_earliest", ${since})` : 'h."start_earliest"'} AS "onset_from"`,
    `${since ? `GREATEST(h."start_latest", ${since})` : 'h."start_latest"'} AS "onset_to"`,
    `CASE WHEN ${force} = 2 AND ${trigger} = 1 THEN ${missing(parts)} END AS "missing"`,
  ];
  const filters = [
    source.among('h'),
    `h."start_earliest" ${uncertain ? '<>' : '='} h."start_latest"`,
    ...(uncertain ? ['(e."key" IS NOT NULL OR l."key" IS NOT NULL)'] : []),
    ...branch.where,
    ...parts.flatMap(({ value }) =>
      /^\d$/.test(value) ? (value === '0' ? ['FALSE'] : []) : [`${value} > 0`],
    ),
    ...(uncertain ? [`${force} > 0`] : []),
  ];
  return `SELECT ${columns.join(', ')} FROM ${from(branch, parties)} ${[...frame.joins.values()].join(' ')} WHERE ${filters.join(' AND ')}`;
}

function from(
  { compiling, uncertain, on, party }: Branch,
  { pairs, members }: PartyTables,
): string {
  const table = name(compiling.options.happenings.name);
  const stretches =
    party.length === 1 && compiling.clause.binders.length === 1 ? oneOf(members, compiling) : pairs;
  const covers = (stretch: string, end: string) =>
    `h.${name(end)} >= ${stretch}."from" AND h.${name(end)} < ${stretch}."to"`;
  if (!uncertain)
    return `${table} AS h JOIN ${stretches} AS p ON ${on} AND ${covers('p', 'start_earliest')}`;
  const ids = ['key', ...party.map((_, index) => String(index + 1))];
  const same = (stretch: string) =>
    ids.map((id) => `${stretch}.${name(id)} = k.${name(id)}`).join(' AND ');
  return `${table} AS h JOIN (SELECT DISTINCT ${ids.map(name).join(', ')} FROM ${stretches} AS d) AS k ON ${on} LEFT JOIN ${stretches} AS e ON ${same('e')} AND ${covers('e', 'start_earliest')} LEFT JOIN ${stretches} AS l ON ${same('l')} AND ${covers('l', 'start_latest')}`;
}

/** Members alone, named as the first of a pair would be. */
function oneOf(members: string, { family }: Compiling): string {
  const own = (family?.columns ?? []).flatMap((said, index) =>
    said.kind === 'flag' ? [`f${index}`] : [`l${index}`, `c${index}`],
  );
  const columns = own.map((item) => `${name(item)} AS ${name(`1${item}`)}`);
  return `(SELECT ${['"key"', '"who" AS "1"', '"from"', '"to"', '"force"', ...columns].join(', ')} FROM ${members})`;
}

/** A conjunction's parts, so that each can filter by itself. */
export function conjuncts(of: Formula): readonly Formula[] {
  return of.kind === 'atLeast' && of.n === of.of.length ? of.of.flatMap(conjuncts) : [of];
}

/** The names of what is unknown in each part that is. */
function missing(parts: readonly (Value | Linked)[]): string {
  const names = parts.flatMap((part) =>
    part.open.map(([what, value]) =>
      value === part.value
        ? `CASE WHEN ${value} = 1 THEN ${text(`${what};`)} ELSE '' END`
        : `CASE WHEN ${part.value} = 1 AND ${value} = 1 THEN ${text(`${what};`)} ELSE '' END`,
    ),
  );
  return names.length > 0 ? names.join(' || ') : "''";
}

/** The day from which all parts hold, where one of them begins later than the happening. */
function sinceOf(parts: readonly (Value | Linked)[]): string | null {
  const later = parts.flatMap((part) => ('since' in part && part.since ? [part.since] : []));
  if (later.length === 0) return null;
  return later.length === 1 ? (later[0] ?? null) : `GREATEST(${later.join(', ')})`;
}
