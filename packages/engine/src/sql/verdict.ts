import type { Head, Term } from '@casus/model';
import { actsOf, instanceFrame } from './acts.js';
import { answer, type Rule } from './answer.js';
import { name } from './dialect.js';
import { single } from './formulas.js';
import { bindsParties } from './instruments.js';
import type { PartyTables } from './parties.js';
import { APPLIES, eachAct, type Judging, performance } from './performance.js';
import type { LimbRows } from './rows.js';
import { least } from './truth.js';
import { type Compiling, NotInSql } from './types.js';

/** What a limb's rows come to: further CTEs, and a SELECT of one row for each instance. */
export interface Verdict {
  readonly ctes: readonly (readonly [string, string])[];
  readonly select: string;
}

export function verdict(
  compiling: Compiling,
  limb: string | null,
  rows: LimbRows,
  parties: PartyTables,
  prefix: string,
): Verdict {
  const { head } = compiling.clause;
  const judging = { compiling, rows, frame: instanceFrame(compiling, rows), prefix };
  switch (head.kind) {
    case 'duty':
      return head.negative
        ? prohibition(judging, head, limb, parties)
        : duty(judging, head, limb, parties);
    case 'liberty':
      return liberty(judging, head, limb, parties);
    default:
      throw new NotInSql(`its head is a "${head.kind}"`);
  }
}

type Duty = Extract<Head, { kind: 'duty' }>;
type Liberty = Extract<Head, { kind: 'liberty' }>;

/** The one who is bound: one holder, whose instance it is. */
export function bearerOf(head: Duty | Liberty): Term {
  const [only, ...rest] = head.bearer.holders;
  if (!only || rest.length > 0) throw new NotInSql('several are bound');
  return only.actor;
}

/**
 * Whose force on the day of judgement a clause asks for beside that at the happening: a duty whether
 * its bearer has left, a right or a prohibition whether all still are parties. Null: nobody's, or the
 * day differs from happening to happening, so that it has to be looked up for each.
 */
export function askedNow(compiling: Compiling, party: readonly string[]): string[] | null {
  const { head } = compiling.clause;
  if (compiling.options.happenings.columns.includes('judged')) return null;
  if (head.kind === 'duty' && !head.negative) {
    const bearer = bearerOf(head);
    const index = bearer.kind === 'variable' ? party.indexOf(bearer.name) : -1;
    return index < 0 || !bindsParties(compiling) ? null : [String(index + 1)];
  }
  return party.length > 0 ? party.map((_, index) => String(index + 1)) : null;
}

/** What stands between a clause and its head, in the order of the table of statuses. */
const table = (force: string): Rule[] => [
  ['i."defeat" = 2', 'overridden'],
  [`${force} = 1`, 'undetermined', 'force'],
  ['i."trigger" = 1', 'undetermined', 'trigger'],
  ['i."defeat" = 1', 'undetermined', 'defeat'],
];

function duty(judging: Judging, head: Duty, limb: string | null, parties: PartyTables): Verdict {
  const { compiling, rows, frame } = judging;
  if (head.until || head.frequency.length > 0)
    throw new NotInSql('it recurs, or lasts until something');
  if (head.window && head.window.kind !== 'at once') throw new NotInSql('it has a deadline');
  const bearer = bearerOf(head);
  const reaches = `CASE WHEN a."end_latest" IS NULL OR a."end_earliest" IS NULL THEN 2 WHEN a."end_latest" <= i."onset_from" THEN 0 WHEN a."end_earliest" > i."onset_to" THEN 2 ELSE 1 END`;
  const done = performance(judging, head.act, bearer, { value: reaches, endAfterOnset: true });
  const left = `LEFT JOIN ${parties.members} AS m ON m."key" = i."key" AND m."who" = ${single(bearer, frame)} AND i."on" >= m."from" AND i."on" < m."to"`;
  const bound = bindsParties(compiling);
  const over: Rule[] = bound
    ? [[rows.still ? `${rows.still} = 0` : 'm."key" IS NULL', 'lapsed', 'ended']]
    : [];
  const rules: Rule[] = [
    ...table('i."force"'),
    [
      `${done.value} = 2`,
      ...(head.deems ? (['triggered', 'discretion'] as const) : (['kept'] as const)),
    ],
    ...over,
    ['TRUE', 'triggered'],
  ];
  const joins = `${done.joins} ${bound && !rows.still ? left : ''}`;
  const select = answer(judging, limb, {
    bearer,
    rules,
    performed: done.value,
    joins,
    where: null,
  });
  return { ctes: done.ctes, select };
}

/** Judged by each act at its start; the rights and prohibitions of who has left are gone. */
function prohibition(
  judging: Judging,
  head: Duty,
  limb: string | null,
  parties: PartyTables,
): Verdict {
  const { compiling, rows, frame } = judging;
  if (compiling.clause.unless) throw new NotInSql('its exceptions are asked of each act');
  const bearer = bearerOf(head);
  const acts = actsOf(head.act, bearer, true, frame);
  // The happening has surely begun by the act, surely not, or it depends on the hour.
  const begun = `CASE WHEN a."start_earliest" > i."start_latest" THEN 2 WHEN a."start_latest" < i."start_earliest" THEN 0 ELSE 1 END`;
  const still = inForceAt(rows, parties, 'a."start_earliest"', 'a."start_latest"');
  const done = eachAct(judging, acts, least(acts.value, begun), still);
  const now = nowOf(rows, parties);
  const rules: Rule[] = [
    [`${APPLIES} AND ${done.value} = 2`, 'breached'],
    [`${APPLIES} AND ${done.value} = 1`, 'undetermined', 'performance'],
    [`COALESCE(${now.force}, 0) = 0`, 'not in force'],
    ...table(`LEAST(i."force", ${now.force})`),
    ['TRUE', 'observed'],
  ];
  // Who had left before the day and was never surely bound owes no account.
  const where = `NOT (COALESCE(${now.force}, 0) = 0 AND NOT (${APPLIES}))`;
  const joins = `${done.joins} ${now.join}`;
  const performed = done.value;
  const select = answer(judging, limb, {
    bearer,
    rules,
    performed,
    joins,
    where,
    still: now.force,
  });
  return { ctes: done.ctes, select };
}

function liberty(
  judging: Judging,
  head: Liberty,
  limb: string | null,
  parties: PartyTables,
): Verdict {
  const { rows, frame } = judging;
  const bearer = bearerOf(head);
  const acts = actsOf(head.act, bearer, false, frame);
  const after = `CASE WHEN a."start_earliest" > i."onset_to" THEN 2 ELSE 1 END`;
  const done = head.negative
    ? { value: '0', joins: '', ctes: [] }
    : eachAct(judging, acts, least(acts.value, after), null);
  const now = nowOf(rows, parties);
  const rules: Rule[] = [
    ...table(`LEAST(i."force", ${now.force})`),
    [`${done.value} = 2`, 'exercised'],
    ['TRUE', 'available'],
  ];
  const select = answer(judging, limb, {
    bearer,
    rules,
    performed: done.value,
    joins: `${done.joins} ${now.join}`,
    where: `COALESCE(${now.force}, 0) > 0`,
    still: now.force,
  });
  return { ctes: done.ctes, select };
}

/** The parties' force on the day of judgement. */
function nowOf(rows: LimbRows, parties: PartyTables) {
  return rows.still ? { join: '', force: rows.still } : inForceAt(rows, parties, 'i."on"', null);
}

/** The parties' force on a day, or the stretches that all days between two meet. */
function inForceAt(
  rows: LimbRows,
  { pairs, members }: PartyTables,
  first: string,
  last: string | null,
): { readonly join: string; readonly force: string } {
  const ids = rows.identity.filter((id) => id !== 'id');
  const table =
    ids.length === 2
      ? `(SELECT "key", "who" AS "1", "from", "to", "force" FROM ${members})`
      : pairs;
  const same = ids.map((id) => `n.${name(id)} = i.${name(id)}`).join(' AND ');
  const meets = `n."from" <= ${last ?? first} AND n."to" > ${first}`;
  return { join: `LEFT JOIN ${table} AS n ON ${same} AND ${meets}`, force: 'n."force"' };
}
