import { name } from './dialect.js';
import { formula } from './formulas.js';
import type { Frame } from './frame.js';
import { Leaves } from './leaves.js';
import {
  type Cte,
  covers,
  ended,
  frameOf,
  happeningColumns,
  happenings,
  ids,
  instrumentName,
  isDated,
  type Key,
  type LimbSource,
  meeting,
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
): { readonly ctes: readonly Cte[]; readonly select: string | null } {
  const { compiling, parties } = around;
  const leaves = new Leaves();
  const frame = frameOf(around, 'm', 'k', leaves);
  const parts = partsOf(around, frame, key, asked);
  // Force is that of another day, and nothing else is dated.
  if (around.today && !isDated(frame)) return { ctes: [], select: null };
  const force = least(
    ...parties.throughout.force.map((part) => frame.leaf(part)),
    ended(around, frame, 'm0'),
  );
  const defeat = compiling.clause.unless ? formula(compiling.clause.unless, frame) : null;
  const own = happeningColumns(around, 'k', frame);
  // Read of each stretch first, then of all of them together: every value is written once.
  const read = [...own, ...leaves.list].map(([called, value]) => `${value} AS ${name(called)}`);
  const columns = [
    ...own.map(([called]) =>
      grouped(around).includes(called)
        ? `y.${name(called)} AS ${name(called)}`
        : `MIN(y.${name(called)}) AS ${name(called)}`,
    ),
    ...leaves.throughout('y').map(([called, value]) => `${value} AS ${name(called)}`),
  ];
  const each = parties.throughout.joins(meeting(around, frame));
  const where = [
    around.source.among('h'),
    'h."start_earliest" <> h."start_latest"',
    ...(asked && !key ? [`${asked.cell} IS NULL`] : []),
  ];
  const turned = key && !isDated(frame) ? turning(around, key, prefix) : null;
  const table = turned ? turned[0] : happenings(compiling);
  const stretches = `SELECT ${read.join(', ')} FROM ${table} AS h JOIN (${couples(around, key, table, frame)}) AS k ON k."id" = h."id" ${each.join(' ')} ${[...frame.joins.values()].join(' ')} WHERE ${where.join(' AND ')}`;
  const from = `SELECT ${columns.join(', ')} FROM (${stretches}) AS y GROUP BY ${grouped(around)
    .map((called) => `y.${name(called)}`)
    .join(', ')}`;
  const select = outer(around, from, {
    force,
    defeat: defeat?.value ?? '0',
    parts,
    standing: null,
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
    `SELECT DISTINCT h.* FROM ${happenings(compiling)} AS h JOIN ${parties.turns(key.index)} AS t ON ${within} WHERE ${source.among('h')} AND h."start_earliest" <> h."start_latest"`,
  ];
}

/**
 * Who may be in it together on one day or another of the uncertain date, though perhaps never on
 * the same: each may be a member on some day that it meets.
 */
function couples(around: LimbSource, key: Key | null, table: string, frame: Frame): string {
  const { source, parties } = around;
  const named = key ? [[key.index, key.cell] as const] : [];
  const { joins, columns, aliases } = parties.couples(named, meeting(around, frame));
  const held = aliases.map(covers).join(' AND ');
  return `SELECT DISTINCT h."id" AS "id", ${columns.join(', ')} FROM ${table} AS h ${joins.join(' ')} WHERE ${source.among('h')} AND h."start_earliest" <> h."start_latest"${isDated(frame) ? '' : ` AND NOT (${held})`}`;
}

/** What one instance is told from another by, where many stretches are looked through. */
function grouped(around: LimbSource): string[] {
  return ['key', 'id', ...ids(around)];
}
