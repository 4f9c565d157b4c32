import { name } from './dialect.js';
import {
  type Cte,
  ids,
  instrumentName,
  type LimbSource,
  lists,
  missing,
  nowOf,
  type Part,
  positive,
} from './limb-source.js';
import type { Seat } from './parties.js';
import { type Expr, least } from './truth.js';

/** Parts and leaves that rest on the parties' table alone, and which of its columns is read after it. */
interface Alone {
  readonly parts: readonly Part[];
  readonly leaves: readonly (readonly [string, Expr])[];
  readonly isRead: (column: string) => boolean;
}

/** The CTEs in which that is worked out; the last is joined to happenings, and brings `carried` too. */
interface Beforehand {
  readonly ctes: readonly Cte[];
  readonly table: string;
  readonly carried: readonly string[];
}

/**
 * What the parties' table alone comes to, before any happening is joined: for one party where it is
 * about that party only (there are fewer parties than pairs), and then the other is put beside it.
 */
export function beforehand(around: LimbSource, alone: Alone, prefix: string): Beforehand {
  const { parties, today, compiling } = around;
  const seat = seatOf(around, alone);
  const own = seat ? [String(seat.index)] : ids(around);
  const early = alone.leaves.map(([called, value]) => `, ${value} AS ${name(called)}`);
  const read = `SELECT p.*${early.join('')} FROM ${seat ? seat.table : parties.pairs} AS p`;
  const inner = `SELECT x.*, ${least(...alone.parts.map((part) => part.value))} AS "standing" FROM (${read}) AS x`;
  const still = nowOf(around, 'x');
  // What only decides whether a stretch stands is not carried along.
  const carried = alone.leaves.map(([called]) => called).filter(alone.isRead);
  const told = [...lists(compiling).filter(alone.isRead), ...carried, 'standing'];
  const kept = ['key', ...own, 'from', 'to', 'force', ...(today ? ['since'] : []), ...told];
  const select = [
    ...kept.map((item) => `x.${name(item)} AS ${name(item)}`),
    `CASE WHEN x."standing" = 1 THEN ${missing(alone.parts)} ELSE '' END AS "open"`,
    `${instrumentName(around, 'x')} AS "instrument"`,
  ];
  const text = `SELECT ${select.join(', ')}${still.column} FROM (${inner}) AS x ${still.join} WHERE ${positive(alone.parts).join(' AND ')}`;
  const table = name(`${prefix}_parties`);
  if (!seat) return { ctes: [[table, text]], table, carried };
  const one = name(`${prefix}_party`);
  const all = [...told, 'open', 'instrument', ...(around.now ? ['still'] : [])];
  return {
    ctes: [
      [one, text],
      [table, seat.beside(one, all)],
    ],
    table,
    carried,
  };
}

/** The party that all of it is about; null: both, none, or what is read later is about the other. */
function seatOf({ parties, now, compiling }: LimbSource, alone: Alone): Seat | null {
  const numbers = [
    ...alone.leaves.map(([, value]) => value),
    ...lists(compiling)
      .filter(alone.isRead)
      .map((item) => `p.${name(item)}`),
  ].flatMap((text) => [...text.matchAll(/\bp\."(\d)/g)].map(([, number]) => Number(number)));
  const [index, ...others] = new Set(numbers);
  if (index === undefined || others.length > 0) return null;
  // Who is asked of the day of judgement has to be that one.
  if (now === 'all' || (now && now.bearer !== index)) return null;
  return parties.seat(index);
}
