import type { Clause, Term } from '@casus/model';
import { asText, name, text } from './dialect.js';
import { single } from './formulas.js';
import { APPLIES, type Judging } from './performance.js';

/** The first rule whose condition holds gives status and reason. */
export type Rule = readonly [condition: string, status: string, reason?: string];

export interface Answer {
  /** Over `i`, the limb's rows, with what was made of them under the names of `made`. */
  readonly rules: readonly Rule[];
  /** What rules and columns read more than once, written once: by name, over `i` and what it is joined to. */
  readonly made: { readonly performed: string; readonly now?: string };
  readonly joins: string;
  readonly where: string | null;
  /** Force where it is asked for on the day too: of rights and prohibitions. */
  readonly still?: string;
}

/** Which limb, and who is bound together: nobody, where the head binds nobody. */
interface Asked {
  readonly limb: string | null;
  readonly team: readonly Term[];
}

/** The columns that every instance has, whatever its clause. */
export function answer(
  { compiling: { clause }, rows, frame, limb, team }: Judging & Asked,
  { rules, made, joins, where, still }: Answer,
): string {
  const parties = [...rows.variables]
    .filter(([, at]) => /^\d$/.test(at))
    .map(([variable]) => variable);
  const bound = team.flatMap((term) => (term.kind === 'variable' ? [term.name] : []));
  const beneficiary = parties.find((v) => !bound.includes(v));
  const bearers = team.map((term) => single(term, frame));
  const counter = [...rows.variables].find(([, at]) => at.startsWith('v_'))?.[0];
  const cell = (variable: string | undefined) =>
    variable === undefined ? 'NULL' : (frame.variables.get(variable) ?? 'NULL');
  const columns = [
    'i."instrument" AS "instrument"',
    `${text(shortName(clause))} AS "clause"`,
    `${limb === null ? 'CAST(NULL AS VARCHAR)' : text(limb)} AS "limb"`,
    `${bearers.length > 1 ? bearers.map(asText).join(" || '+' || ") : (bearers[0] ?? 'NULL')} AS "bearer"`,
    `${cell(beneficiary)} AS "beneficiary"`,
    `${cell(counter)} AS "counterparty"`,
    'i."id" AS "happening"',
    'i."conflict" AS "conflict"',
    `${cases(rules, ([, status]) => status)} AS "status"`,
    `CASE WHEN ${APPLIES} THEN i."onset_to" END AS "since"`,
    `${cases(rules, ([, , reason]) => reason)} AS "reason"`,
    'i."missing" AS "missing"',
    `${still ? `LEAST(i."force", COALESCE(${still}, 0))` : 'i."force"'} AS "force"`,
    'i."trigger" AS "trigger"',
    'i."defeat" AS "defeated"',
    'i."performed" AS "performed"',
  ];
  const own = Object.entries(made).map(([called, value]) => `, ${value} AS ${name(called)}`);
  return `SELECT ${columns.join(', ')} FROM (SELECT i.*${own.join('')} FROM ${rows.name} AS i ${joins}) AS i${where ? ` WHERE ${where}` : ''}`;
}

/** Two values of one table, each a CASE over constants: no text is put together for a row. */
function cases(rules: readonly Rule[], of: (rule: Rule) => string | undefined): string {
  if (rules.every((rule) => of(rule) === undefined)) return 'CAST(NULL AS VARCHAR)';
  const said = (rule: Rule) => {
    const value = of(rule);
    return value === undefined ? 'NULL' : text(value);
  };
  const last = rules.findIndex(([condition]) => condition === 'TRUE');
  const otherwise = rules[last];
  const branches = rules
    .slice(0, otherwise ? last : rules.length)
    .map((rule) => `WHEN ${rule[0]} THEN ${said(rule)}`);
  return `CASE ${branches.join(' ')}${otherwise ? ` ELSE ${said(otherwise)}` : ''} END`;
}

/** The name of a clause without its instrument's. */
export function shortName({ id, instrument }: Clause): string {
  return instrument !== null && id.startsWith(`${instrument}.`)
    ? id.slice(instrument.length + 1)
    : id;
}
