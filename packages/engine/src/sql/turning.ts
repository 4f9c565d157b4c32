import { name } from './dialect.js';
import { formula } from './formulas.js';
import { Leaves } from './leaves.js';
import {
  type Cte,
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
  const frame = frameOf(around, 'm', parties.throughout.at, leaves);
  const parts = partsOf(around, frame, key, asked);
  // Force is that of another day, and nothing else is dated.
  if (around.today && !isDated(frame)) return { ctes: [], select: null };
  const force = least(
    ...parties.throughout.force.map((part) => frame.leaf(part)),
    ended(around, frame, 'm0'),
  );
  const defeat = compiling.clause.unless ? formula(compiling.clause.unless, frame) : null;
  const own = happeningColumns(around, parties.throughout.at, frame);
  // Read of each stretch first, then of all of them together: every value is written once.
  const seats = [...new Set(['1', ...ids(around)].map(parties.throughout.at))];
  const begins = seats.map((seat) => [`${seat} from`, `${seat}."from"`] as const);
  const told = isDated(frame) ? [] : begins;
  const read = [...own, ...leaves.list, ...told].map(
    ([called, value]) => `${value} AS ${name(called)}`,
  );
  const columns = [
    ...own.map(([called]) =>
      grouped(around).includes(called)
        ? `y.${name(called)} AS ${name(called)}`
        : `MIN(y.${name(called)}) AS ${name(called)}`,
    ),
    ...leaves.throughout('y').map(([called, value]) => `${value} AS ${name(called)}`),
  ];
  const named = key ? ([key.index, key.cell] as const) : null;
  const each = parties.throughout.joins(named, meeting(around, frame));
  const where = [
    around.source.among('h'),
    'h."start_earliest" <> h."start_latest"',
    ...(asked && !key ? [`${asked.cell} IS NULL`] : []),
  ];
  const turned = key && !isDated(frame) ? turning(around, key, prefix) : null;
  const table = turned ? turned[0] : happenings(compiling);
  const stretches = `SELECT ${read.join(', ')} FROM ${table} AS h ${each.join(' ')} ${[...frame.joins.values()].join(' ')} WHERE ${where.join(' AND ')}`;
  // Where one stretch of each holds all its days it is told already; who is bound on none falls to the filters.
  const several = told.map(([called]) => `MIN(y.${name(called)}) < MAX(y.${name(called)})`);
  const having = several.length > 0 ? ` HAVING ${several.join(' OR ')}` : '';
  const from = `SELECT ${columns.join(', ')} FROM (${stretches}) AS y GROUP BY ${grouped(around)
    .map((called) => `y.${name(called)}`)
    .join(', ')}${having}`;
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

/** What one instance is told from another by, where many stretches are looked through. */
function grouped(around: LimbSource): string[] {
  return ['key', 'id', ...ids(around)];
}
