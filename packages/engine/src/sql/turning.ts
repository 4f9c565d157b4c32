import { name } from './dialect.js';
import { formula } from './formulas.js';
import { meets } from './frame.js';
import { Leaves } from './leaves.js';
import {
  type Cte,
  covers,
  frameOf,
  happeningColumns,
  happenings,
  ids,
  instrumentName,
  isDated,
  type Key,
  type LimbSource,
  nowOf,
  outer,
  partsOf,
} from './limb-source.js';
import { least } from './truth.js';

/** Something changes while the start may be: what each party's stretches say has to be the same throughout. */
export function uncertain(
  around: LimbSource,
  key: Key | null,
  asked: Key | null,
  prefix: string,
): { readonly ctes: readonly Cte[]; readonly select: string } {
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
    return `JOIN ${parties.whole} AS m${id} ON m${id}."key" = k.${name(`key${id}`)}${who} AND ${meets(`m${id}`, 'h')}`;
  });
  const where = [
    around.source.among('h'),
    'h."start_earliest" <> h."start_latest"',
    ...(asked && !key ? [`${asked.cell} IS NULL`] : []),
  ];
  const turned = key && !isDated(frame) ? turning(around, key, prefix) : null;
  const table = turned ? turned[0] : happenings(compiling);
  const from = `SELECT ${columns.join(', ')} FROM ${table} AS h JOIN (${couples(around, key, table, isDated(frame))}) AS k ON k."id" = h."id" ${each.join(' ')} ${[...frame.joins.values()].join(' ')} WHERE ${where.join(' AND ')} GROUP BY ${grouped(around).join(', ')}`;
  const trigger = least(...parts.map((part) => part.value));
  const select = outer(around, from, {
    force,
    trigger,
    defeat: defeat?.value ?? '0',
    parts,
    open: "''",
    instrument: instrumentName(around, 'x'),
    still: nowOf(around, 'x'),
  });
  return { ctes: turned ? [turned] : [], select };
}

/**
 * The happenings whose start may lie on either side of a day on which anything changes among those in
 * a treaty with the party that they name: few, found first.
 */
function turning({ compiling, source, parties }: LimbSource, key: Key, prefix: string): Cte {
  const within = `t."who" = ${key.cell} AND t."day" > h."start_earliest" AND t."day" <= h."start_latest"`;
  return [
    name(`${prefix}_turning`),
    `SELECT DISTINCT h.* FROM ${happenings(compiling)} AS h JOIN ${parties.turns} AS t ON ${within} WHERE ${source.among('h')} AND h."start_earliest" <> h."start_latest"`,
  ];
}

/**
 * Who may be in it together on one day or another of the uncertain date, though perhaps never on
 * the same: each may be a member on some day that it meets. `all`: also of whom nothing changes.
 */
function couples(
  { source, party, parties }: LimbSource,
  key: Key | null,
  table: string,
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
    // Under names of their own, lest the parties be joined to each other before they meet a happening.
    ...alone.map((id) => `w${alone[0]}."key" || '' AS ${name(`key${id}`)}`),
    ...party.map((_, index) => `w${index + 1}."who" AS ${name(String(index + 1))}`),
  ];
  const within = alone.map((id) => covers(`w${id}`)).join(' AND ');
  return `SELECT DISTINCT ${columns.join(', ')} FROM ${table} AS h ${joins.join(' ')} WHERE ${source.among('h')} AND h."start_earliest" <> h."start_latest"${all ? '' : ` AND NOT (${within})`}`;
}

/** What one instance is told from another by, where many stretches are looked through. */
function grouped(around: LimbSource): string[] {
  return ['k."key"', 'h."id"', ...ids(around).map((id) => `k.${name(id)}`)];
}
