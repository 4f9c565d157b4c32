import type { Clause, Row } from '@casus/model';
import { day, FIRST_DAY, LAST_DAY, name, text } from './dialect.js';
import { actorCode } from './frame.js';
import { type PartyTables, turnsOf } from './parties.js';
import type { Compiling } from './types.js';
import { NotInSql } from './types.js';

/**
 * The parties' stretches of an instrument that the library has from its text: few rows, worked out
 * here and written into the SQL.
 */
export function instrumentTables(compiling: Compiling): PartyTables {
  const { model, clause, prefix } = compiling;
  const id = clause.instrument;
  const instrument = model.instruments.find((item) => item.id === id);
  if (id === null || !instrument) throw new NotInSql('it belongs to no instrument');
  const rows = model.rows.filter(
    (fact): fact is Row => fact.kind === 'row' && fact.args[0] === id && LIFE.includes(fact.name),
  );
  if (rows.some((row) => row.name === 'suspended')) {
    throw new NotInSql('it has been suspended between parties');
  }
  const force = rows.filter((row) => row.name === 'in force');
  const parties = new Map<string, Row[]>();
  for (const row of rows.filter((item) => item.name === 'party')) {
    parties.set(row.args[1] ?? '', [...(parties.get(row.args[1] ?? '') ?? []), row]);
  }
  const alone = instrument.by.length > 0 || parties.size === 0;
  const whole = alone
    ? pieces([force]).map((piece) => tuple(piece, id, ['NULL']))
    : [...parties].flatMap(([who, own]) =>
        pieces([force, own]).map((piece) => tuple(piece, id, [actorCode(compiling, who)])),
      );
  const pairs = alone
    ? stretches([force]).map((piece) => tuple(piece, id, ['NULL', 'NULL']))
    : [...parties].flatMap(([a, first]) =>
        [...parties]
          .filter(([b]) => a !== b)
          .flatMap(([b, second]) =>
            stretches([force, first, second]).map((piece) =>
              tuple(piece, id, [actorCode(compiling, a), actorCode(compiling, b)]),
            ),
          ),
      );
  const cte = (what: string) => name(`${prefix}_${what}`);
  return {
    ctes: [
      [cte('whole'), table(whole, MEMBER)],
      [cte('members'), `SELECT * FROM ${cte('whole')} AS w WHERE w."force" > 0`],
      [cte('pairs'), table(pairs, ['key', '1', '2', 'from', 'to', 'force'])],
      [cte('turns'), turnsOf(cte('members'), cte('whole'))],
    ],
    members: cte('members'),
    whole: cte('whole'),
    pairs: cte('pairs'),
    turns: cte('turns'),
  };
}

const LIFE = ['in force', 'party', 'suspended'];

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const MEMBER = ['key', 'who', 'from', 'to', 'force'];

/** Where all of them hold. */
function stretches(groups: readonly (readonly Row[])[]): Piece[] {
  return pieces(groups).filter(({ value }) => value > 0);
}

/** All time, cut wherever one of them changes. */
function pieces(groups: readonly (readonly Row[])[]): Piece[] {
  const all = groups.flat();
  const limits = [
    ...new Set([
      -Infinity,
      Infinity,
      ...all.flatMap(({ from, to }) => [from ?? -Infinity, to ?? Infinity]),
    ]),
  ].sort((a, b) => a - b);
  return limits.slice(0, -1).map((from, index) => {
    const to = limits[index + 1] ?? Infinity;
    const values = groups.map((rows) => {
      const there = rows.filter(
        (row) => (row.from ?? -Infinity) <= from && (row.to ?? Infinity) >= to,
      );
      if (there.length === 0) return 0;
      return new Set(there.map(({ value }) => value)).size > 1 ? 1 : (there[0]?.value ?? 0);
    });
    const value = Math.min(...values);
    return { from, to, value };
  });
}

function tuple({ from, to, value }: Piece, id: string, who: readonly string[]): string {
  const begin = from === -Infinity ? FIRST_DAY : day(from);
  const end = to === Infinity ? LAST_DAY : day(to);
  return `(${[text(id), ...who, begin, end, String(value)].join(', ')})`;
}

/** A table of no rows has its columns all the same. */
function table(rows: readonly string[], columns: readonly string[]): string {
  const names = columns.map(name).join(', ');
  if (rows.length > 0) return `SELECT ${names} FROM (VALUES ${rows.join(', ')}) AS v(${names})`;
  const empty = columns.map((column) => {
    const value = ['from', 'to'].includes(column) ? FIRST_DAY : column === 'key' ? "''" : '0';
    return `${value} AS ${name(column)}`;
  });
  return `SELECT ${empty.join(', ')} WHERE FALSE`;
}

/** Whether the clause's bearers have to be parties: not in a unilateral instrument. */
export function bindsParties({
  model,
  clause,
  family,
}: {
  model: Compiling['model'];
  clause: Clause;
  family: Compiling['family'];
}): boolean {
  const instrument =
    family?.instrument ?? model.instruments.find(({ id }) => id === clause.instrument);
  return (instrument?.by.length ?? 0) === 0;
}
