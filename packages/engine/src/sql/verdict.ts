import type { Head, Pattern, Term } from '@casus/model';
import { actsOf, instanceFrame } from './acts.js';
import { answer, type Rule } from './answer.js';
import { type Deadline, deadlineOf } from './deadline.js';
import { name } from './dialect.js';
import type { AskedNow } from './limb-source.js';
import { type PartyTables, partyVariables } from './parties.js';
import {
  APPLIES,
  type Done,
  eachAct,
  type Judging,
  performance,
  type Timing,
} from './performance.js';
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
  team: readonly Term[],
  prefix: string,
): Verdict {
  const { head } = compiling.clause;
  const frame = instanceFrame(compiling, rows);
  const judging = { compiling, rows, frame, prefix, limb, parties, team };
  switch (head.kind) {
    case 'duty':
      return head.negative ? prohibition(judging, head) : duty(judging, head);
    case 'liberty':
      return liberty(judging, head);
    case 'counts as':
      return plain(judging, head.may ? 'possibly counted' : 'counted');
    case 'power':
      return plain(judging, 'held');
    default:
      throw new NotInSql(`its head is a "${head.kind}"`);
  }
}

type Duty = Extract<Head, { kind: 'duty' }>;
type Liberty = Extract<Head, { kind: 'liberty' }>;

/**
 * What of the day of judgement a clause asks for beside force at the happening: a duty whether its
 * bearer has left, a right or a prohibition whether all still are parties. Null: nothing, or the day
 * differs from happening to happening, so that it has to be looked up for each.
 */
export function askedNow(
  compiling: Compiling,
  party: readonly string[],
  team: readonly Term[],
): AskedNow | null {
  const { head } = compiling.clause;
  if (compiling.options.happenings.columns.includes('judged')) return null;
  if (head.kind === 'counts as' || head.kind === 'power') return null;
  if (head.kind !== 'duty' || head.negative) return 'all';
  return { bearer: bearerIndex(compiling, party, team) };
}

/** The number of the party that is bound; where the library has the text, its seats know. */
function bearerIndex(
  { family }: Compiling,
  party: readonly string[],
  [bearer]: readonly Term[],
): number {
  const index = bearer?.kind === 'variable' ? party.indexOf(bearer.name) : -1;
  if (family && index < 0) throw new NotInSql('whom it binds is no party of the table');
  return index + 1;
}

/** The one who is bound by himself. */
function alone({ team }: Judged): Term {
  const [bearer, ...rest] = team;
  if (!bearer || rest.length > 0) throw new NotInSql('several are bound together');
  return bearer;
}

/** What stands between a clause and its head, in the order of the table of statuses. */
function table({ clause: { unless } }: Compiling, force: string): Rule[] {
  const defeated = (value: number, ...said: [string, string?]): Rule[] =>
    unless ? [[`i."defeat" = ${value}`, ...said]] : [];
  return [
    ...defeated(2, 'overridden'),
    [`${force} = 1`, 'undetermined', 'force'],
    ['i."trigger" = 1', 'undetermined', 'trigger'],
    ...defeated(1, 'undetermined', 'defeat'),
  ];
}

/** Columns of their own for what several rules read. */
const DONE = 'i."performed"';
const NOW = 'i."now"';

interface Judged extends Judging {
  readonly limb: string | null;
  readonly parties: PartyTables;
  /** Who is bound together. */
  readonly team: readonly Term[];
}

function duty(judging: Judged, head: Duty): Verdict {
  const { compiling, rows, parties, team } = judging;
  if (head.until || head.frequency.length > 0)
    throw new NotInSql('it recurs, or lasts until something');
  const end = deadlineOf(head.window, judging);
  const done = byAll(judging, head.act, timing(end));
  // The days that count for who is still bound end with the deadline.
  const last = end ? `LEAST(i."on", ${end.last})` : 'i."on"';
  const over =
    rows.still && !end
      ? { join: '', value: rows.still }
      : parties.bound('i', bearerIndex(compiling, partyVariables(compiling), team), last);
  const kept: Rule = head.deems
    ? [`${DONE} = 2`, 'triggered', 'discretion']
    : [`${DONE} = 2`, 'kept'];
  const rules: Rule[] = [
    ...table(compiling, 'i."force"'),
    kept,
    ...(end ? late(end) : []),
    [`${NOW} = 0`, 'lapsed', 'ended'],
    ...(end && !head.deems ? missed(end, DONE, head, compiling) : []),
    ['TRUE', 'triggered'],
  ];
  const made = { performed: done.value, now: over.value };
  const joins = `${done.joins} ${over.join}`;
  return { ctes: done.ctes, select: answer(judging, { rules, made, joins, where: null }) };
}

/** An act has to reach beyond the onset, and to begin by the deadline. */
function timing(end: Deadline | null): Timing {
  const reaches = `CASE WHEN a."end_latest" IS NULL OR a."end_earliest" IS NULL THEN 2 WHEN a."end_latest" <= i."onset_from" THEN 0 WHEN a."end_earliest" > i."onset_to" THEN 2 ELSE 1 END`;
  if (!end) return { value: reaches, endAfterOnset: true };
  const intime = `CASE WHEN a."start_latest" <= ${end.surely} THEN 2 WHEN a."start_earliest" > ${end.last} THEN 0 ELSE 1 END`;
  return { value: least(reaches, intime), endAfterOnset: false, until: end.last };
}

/** A duty that arose after its time, or perhaps did. */
const late = ({ last }: Deadline): Rule[] => [
  [`${last} < i."onset_from"`, 'lapsed', 'ended'],
  [`${last} < i."onset_to" AND ${last} < i."on"`, 'undetermined', 'trigger'],
];

/** What becomes of a duty whose time is over and that was not surely done. */
function missed({ last }: Deadline, done: string, head: Duty, { options }: Compiling): Rule[] {
  const excusable = head.window?.kind === 'within' && head.window.wherePossible;
  if (excusable && options.complete?.some(({ types }) => types.includes('*'))) {
    throw new NotInSql('the record claims to know of every excuse');
  }
  return [
    [`i."on" <= ${last}`, 'triggered'],
    [`${done} = 1`, 'undetermined', 'performance'],
    ['TRUE', ...(excusable ? (['undetermined', 'excuse'] as const) : (['breached'] as const))],
  ];
}

/** A joint duty is done when each of them has acted. */
function byAll(judging: Judged, act: Pattern, timing: Timing): Done {
  const each = judging.team.map((bearer, index) =>
    performance(judging, act, bearer, timing, `d${index}`),
  );
  return {
    value: least(...each.map(({ value }) => value)),
    joins: each.map(({ joins }) => joins).join(' '),
    ctes: each.flatMap(({ ctes }) => ctes),
  };
}

/** Judged by each act at its start; the rights and prohibitions of who has left are gone. */
function prohibition(judging: Judged, head: Duty): Verdict {
  const { compiling, rows, frame, parties } = judging;
  if (compiling.clause.unless) throw new NotInSql('its exceptions are asked of each act');
  const acts = actsOf(head.act, alone(judging), true, frame);
  // The happening has surely begun by the act, surely not, or it depends on the hour.
  const begun = `CASE WHEN a."start_earliest" > i."start_latest" THEN 2 WHEN a."start_latest" < i."start_earliest" THEN 0 ELSE 1 END`;
  const still = inForceAt(rows, parties, 'a."start_earliest"', 'a."start_latest"');
  const done = eachAct(judging, acts, least(acts.value, begun), still, 'd');
  const now = nowOf(rows, parties);
  const rules: Rule[] = [
    [`${APPLIES} AND ${DONE} = 2`, 'breached'],
    [`${APPLIES} AND ${DONE} = 1`, 'undetermined', 'performance'],
    [`COALESCE(${NOW}, 0) = 0`, 'not in force'],
    ...table(compiling, `LEAST(i."force", ${NOW})`),
    ['TRUE', 'observed'],
  ];
  // Who had left before the day and was never surely bound owes no account.
  const where = `NOT (COALESCE(${NOW}, 0) = 0 AND NOT (${APPLIES}))`;
  const joins = `${done.joins} ${now.join}`;
  const made = { performed: done.value, now: now.force };
  const select = answer(judging, { rules, made, joins, where, still: NOW });
  return { ctes: done.ctes, select };
}

function liberty(judging: Judged, head: Liberty): Verdict {
  const { compiling, rows, frame, parties } = judging;
  const acts = actsOf(head.act, alone(judging), false, frame);
  const after = `CASE WHEN a."start_earliest" > i."onset_to" THEN 2 ELSE 1 END`;
  const done = head.negative
    ? { value: '0', joins: '', ctes: [] }
    : eachAct(judging, acts, least(acts.value, after), null, 'd');
  const now = nowOf(rows, parties);
  const rules: Rule[] = [
    ...table(compiling, `LEAST(i."force", ${NOW})`),
    [`${DONE} = 2`, 'exercised'],
    ['TRUE', 'available'],
  ];
  const select = answer(judging, {
    rules,
    made: { performed: done.value, now: now.force },
    joins: `${done.joins} ${now.join}`,
    where: `COALESCE(${NOW}, 0) > 0`,
    still: NOW,
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
  { pairs }: PartyTables,
  first: string,
  last: string | null,
): { readonly join: string; readonly force: string } {
  const same = rows.identity
    .filter((id) => id !== 'id')
    .map((id) => `n.${name(id)} = i.${name(id)}`)
    .join(' AND ');
  const meets = `n."from" <= ${last ?? first} AND n."to" > ${first}`;
  return { join: `LEFT JOIN ${pairs} AS n ON ${same} AND ${meets}`, force: 'n."force"' };
}

/** What a definition makes of a happening, and a power: nobody performs or breaks it. */
function plain(judging: Judged, status: string): Verdict {
  const now = judging.rows.still;
  const force = now ? `LEAST(i."force", ${now})` : 'i."force"';
  const rules: Rule[] = [...table(judging.compiling, force), ['TRUE', status]];
  const where = now ? `${now} > 0` : null;
  const made = { performed: '0' };
  const asked = { rules, made, joins: '', where, ...(now ? { still: now } : {}) };
  return { ctes: [], select: answer(judging, asked) };
}
