import { beforehand } from './beforehand.js';
import { name } from './dialect.js';
import { formula } from './formulas.js';
import { Leaves } from './leaves.js';
import {
  type Cte,
  ended,
  frameOf,
  happeningColumns,
  happenings,
  isDated,
  type Key,
  type LimbSource,
  outer,
  type Part,
  partsOf,
  within,
} from './limb-source.js';
import { least } from './truth.js';
import { uncertain } from './turning.js';

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
    const found = kind === 'open' ? null : kind;
    const prefix = `${around.prefix}_${index}`;
    const sure = certain(around, found, key, prefix);
    const rest = uncertain(around, found, key, prefix);
    ctes.push(...sure.ctes, ...rest.ctes);
    return rest.select === null ? [sure.select] : [sure.select, rest.select];
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
  const force = least('x."force"', ended(around, frame, 'p'));
  const defeat = compiling.clause.unless ? formula(compiling.clause.unless, frame) : null;
  const fixed = parts.filter((part) => leaves.only(part.value, 'p'));
  const rest = parts.filter((part) => !fixed.includes(part));
  const own = leaves.of('p');
  const late = leaves.list.filter(([called]) => !own.some(([other]) => other === called));
  const later = [defeat?.value ?? '', ...late.map(([, value]) => value), ...rest.flatMap(texts)];
  const isRead = (column: string) => later.some((text) => text.includes(name(column)));
  const { ctes, table, carried } = beforehand(
    around,
    { parts: fixed, leaves: own, isRead },
    prefix,
  );
  const columns = [
    ...happeningColumns(around, 'p', frame).map(([called, value]) => `${value} AS ${name(called)}`),
    'p."force" AS "force"',
    'p."standing" AS "standing"',
    'p."open" AS "open"',
    'p."instrument" AS "instrument"',
    ...(around.now ? ['p."still" AS "still"'] : []),
    ...carried.map((called) => `p.${name(called)} AS ${name(called)}`),
    ...late.map(([called, value]) => `${value} AS ${name(called)}`),
  ];
  const on = key ? `p.${name(String(key.index))} = ${key.cell}` : 'TRUE';
  const where = [
    around.source.among('h'),
    ...(isDated(frame) ? ['h."start_earliest" = h."start_latest"'] : []),
    ...(asked && !key ? [`${asked.cell} IS NULL`] : []),
  ];
  const from = `SELECT ${columns.join(', ')} FROM ${happenings(compiling)} AS h JOIN ${table} AS p ON ${on} AND ${within(around, frame, 'p')} ${[...frame.joins.values()].join(' ')} WHERE ${where.join(' AND ')}`;
  return {
    ctes,
    select: outer(around, from, {
      force,
      defeat: defeat?.value ?? '0',
      parts: rest,
      standing: { value: 'x."standing"', open: 'x."open"' },
      instrument: 'x."instrument"',
      still: { column: around.now ? ', x."still" AS "still"' : '', join: '' },
    }),
  };
}

/** Whatever a part reads. */
const texts = (part: Part): string[] => [
  part.value,
  ...part.open.map(([, value]) => value),
  ...('since' in part && part.since ? [part.since] : []),
];
