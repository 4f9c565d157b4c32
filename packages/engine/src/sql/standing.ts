import type { Limb, Term } from '@casus/model';
import { shortName } from './answer.js';
import { day, name, text } from './dialect.js';
import { eventSource } from './events.js';
import { fits, formula, single } from './formulas.js';
import type { Frame } from './frame.js';
import { conjuncts } from './limb-source.js';
import { type PartyTables, partyVariables } from './parties.js';
import { least } from './truth.js';
import { type Compiling, NotInSql } from './types.js';
import type { Verdict } from './verdict.js';

/**
 * A prohibition that waits for no happening ("Q must not attack P"): a row for each act of the
 * pattern by whom it binds, judged by what held at the act's start. Where nobody acted it is kept,
 * and no row says so.
 */
export function standing(
  compiling: Compiling,
  limb: Limb,
  { pairs, trigger }: PartyTables,
  team: readonly Term[],
  prefix: string,
): Verdict {
  const { clause, options, family } = compiling;
  const { head } = clause;
  if (head.kind !== 'duty' || !head.negative || clause.unless || clause.aspect === 'upon') {
    throw new NotInSql('it is about no happening');
  }
  const variables = partyVariables(compiling);
  const ids = variables.map((_, index) => name(String(index + 1)));
  const source = eventSource(compiling, head.act.type);
  const [bearer, ...others] = team;
  if (!bearer || others.length > 0) throw new NotInSql('several are bound together');
  const on = options.happenings.columns.includes('judged')
    ? `COALESCE(a."judged", ${day(options.on)})`
    : day(options.on);
  const frame: Frame = {
    compiling,
    stretch: 'p',
    happening: null,
    variables: new Map(variables.map((v, index) => [v, `p.${name(String(index + 1))}`])),
    handles: new Map(),
    on,
    leaf: (value) => value,
    joins: new Map(),
  };
  const belonging = trigger.map((column) => `p.${name(column)}`);
  const where = least(...conjuncts(limb.where).map((part) => formula(part, frame).value));
  const roles = { ...head.act.roles, by: bearer };
  if ('because of' in roles) throw new NotInSql('its act is linked to a happening');
  const joined = Object.entries(roles).filter(
    ([role, term]) =>
      (role === 'by' || term.kind === 'variable') && source.role('a', role) !== null,
  );
  const equal = joined.map(([role, term]) => `${source.role('a', role)} = ${single(term, frame)}`);
  const open = joined.map(([role]) => `${source.role('a', role)} IS NULL`);
  const [first = 'TRUE', ...rest] = equal;
  const [unknown = 'FALSE'] = open;
  const match = least(
    source.value('a'),
    `CASE WHEN a."start_latest" <= ${on} THEN 2 WHEN a."start_earliest" > ${on} THEN 0 ELSE 1 END`,
    ...Object.entries(roles).map(([role, term]) => fits(source.role('a', role), term, frame)),
  );
  const branch = (link: string) =>
    `SELECT p."key" AS "key", ${ids.map((id) => `p.${id} AS ${id}, `).join('')}a."id" AS "id", ${options.happenings.columns.includes('conflict') ? 'a."conflict"' : 'NULL'} AS "conflict", a."start_earliest" AS "start_earliest", a."start_latest" AS "start_latest", p."from" AS "from", p."to" AS "to", LEAST(p."force", ${least(...belonging, where)}) AS "applies", ${match} AS "match" FROM ${name(options.happenings.name)} AS a JOIN ${pairs} AS p ON ${link} AND a."start_latest" >= p."from" AND a."start_earliest" < p."to" WHERE ${source.among('a')} AND ${match} > 0`;
  // Sure links by equality; those that a missing name leaves open only where they are asked for.
  const all = options.strangers
    ? [branch(first), branch(unknown)]
    : [branch([first, ...rest].join(' AND '))];
  const rows = name(`${prefix}_rows`);
  const days = `SUM(CAST(LEAST("to", "start_latest" + 1) - GREATEST("from", "start_earliest") AS INTEGER))`;
  const whole = `${days} = MAX("start_latest" - "start_earliest" + 1)`;
  const applies = `CASE WHEN MIN("applies") = MAX("applies") AND (${whole} OR MAX("applies") = 0) THEN MAX("applies") ELSE 1 END`;
  const judged = `SELECT "key", ${ids.map((id) => `${id}, `).join('')}"id", "conflict", "start_earliest", "start_latest", ${applies} AS "applies", MAX("match") AS "match" FROM ${rows} AS r GROUP BY "key", ${ids.map((id) => `${id}, `).join('')}"id", "conflict", "start_earliest", "start_latest"`;
  const id = family ? `${text(`${family.instrument.id}.`)} || "key"` : '"key"';
  const place = bearer.kind === 'variable' ? variables.indexOf(bearer.name) : -1;
  const bound = place < 0 ? single(bearer, frame) : (ids[place] ?? 'NULL');
  const other = ids.find((_, index) => index !== place) ?? 'NULL';
  const status = `CASE WHEN LEAST("applies", "match") = 2 THEN 'breached' ELSE 'undetermined' END`;
  return {
    ctes: [[rows, all.join(' UNION ALL ')]],
    select: `SELECT ${id} AS "instrument", ${text(shortName(clause))} AS "clause", ${limb.label === null ? 'CAST(NULL AS VARCHAR)' : text(limb.label)} AS "limb", ${bound} AS "bearer", ${other} AS "beneficiary", ${bound} AS "counterparty", "id" AS "happening", "conflict" AS "conflict", ${status} AS "status", "start_latest" AS "since", CASE WHEN LEAST("applies", "match") = 1 THEN CASE WHEN "applies" = 1 THEN 'trigger' ELSE 'performance' END END AS "reason", CAST(NULL AS VARCHAR) AS "missing", "applies" AS "force", "applies" AS "trigger", 0 AS "defeated", "match" AS "performed" FROM (${judged}) AS j WHERE LEAST("applies", "match") > 0`,
  };
}
