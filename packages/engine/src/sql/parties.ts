import type { Family } from '@casus/model';
import { name } from './dialect.js';
import { columnNames, type FamilyTables } from './family-table.js';
import { type Compiling, NotInSql } from './types.js';

/** Who may be in an instance together, and the stretches of time in which nothing about them changes. */
export interface PartyTables {
  readonly ctes: readonly (readonly [string, string])[];
  /** `key`, a column for each party under its number, `from`, `to`, `force`: the stretches with force. */
  readonly pairs: string;
  /** The party of this number by itself; null: there are none but in combinations. */
  readonly seat: (index: number) => Seat | null;
  /** `who`, `day`: the days on which anything changes of the party with this number or of those beside it. */
  readonly turns: (index: number) => string;
  /** Joins of `k`, an instance, to all stretches that an uncertain date meets; the parts of force there. */
  readonly throughout: {
    readonly joins: (meets: (alias: string) => string) => readonly string[];
    readonly force: readonly string[];
  };
  /** Who may be in it together on one day or another of an uncertain date; those that the happening names are given. */
  readonly couples: (
    named: readonly (readonly [number, string])[],
    meets: (alias: string) => string,
  ) => {
    readonly joins: readonly string[];
    readonly columns: readonly string[];
    readonly aliases: readonly string[];
  };
  /** Columns of a stretch that belong to the trigger: membership in a relation. */
  readonly trigger: readonly string[];
  /** Whether on a day the instrument still binds the bearer, the party of this number: 0 if not. */
  readonly bound: (
    of: string,
    bearer: number,
    today: string,
  ) => { readonly join: string; readonly value: string };
}

/** One party's stretches, with its columns under its number. */
export interface Seat {
  readonly index: number;
  readonly table: string;
  /** Pairs of a table made of its stretches with all others: the days of both, and further columns. */
  readonly beside: (made: string, columns: readonly string[]) => string;
}

/** Party variables in the order of their binders: a family's clauses range over its own parties, at most two. */
export function partyVariables({ clause, family }: Compiling): string[] {
  if (!family) return clause.binders.map(({ variable }) => variable);
  const variables = clause.binders.map(({ variable, domain, other }, index) => {
    const [of] = domain.kind === 'rows' ? domain.args : [];
    const party =
      domain.kind === 'rows' &&
      domain.name === 'party' &&
      of?.kind === 'const' &&
      of.id === family.instrument.id;
    if (!party || index > 1) throw new NotInSql('it ranges over more than two parties');
    if (index > 0 && other.length === 0) throw new NotInSql('a party may be bound to itself');
    return variable;
  });
  if (variables.length === 0) throw new NotInSql('it ranges over no party of the table');
  return variables;
}

/** One party of a family, or two of them: each has stretches of its own, since they change apart. */
export function familySeats(tables: FamilyTables, family: Family, count: number): PartyTables {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const alone = (index: number) => {
    const columns = family.columns
      .flatMap(columnNames)
      .map((item) => `${name(item)} AS ${name(`${index}${item}`)}`);
    const who = `"who" AS ${name(String(index))}`;
    return `(SELECT ${['"key"', who, '"from"', '"to"', '"force"', ...columns].join(', ')} FROM ${tables.members})`;
  };
  return {
    ctes: [],
    pairs: count === 1 ? alone(1) : tables.pairs,
    seat: (index) =>
      count === 2 ? { index, table: alone(index), beside: besides(tables, index) } : null,
    turns: () => tables.turns,
    throughout: {
      joins: (meets) =>
        ids.map(
          (id) =>
            `JOIN ${tables.whole} AS m${id} ON m${id}."key" = k.${name(`key${id}`)} AND m${id}."who" = k.${name(String(id))} AND ${meets(`m${id}`)}`,
        ),
      force: ids.map((id) => `m${id}."force"`),
    },
    couples: (named, meets) => ({
      joins: ids.map((id) => {
        const same = id > 1 ? [`w${id}."key" = w1."key"`, `w${id}."who" <> w1."who"`] : [];
        const own = named.flatMap(([index, cell]) =>
          index === id ? [`w${id}."who" = ${cell}`] : [],
        );
        return `JOIN ${tables.members} AS w${id} ON ${[...same, ...own, meets(`w${id}`)].join(' AND ')}`;
      }),
      columns: [
        'w1."key" AS "key"',
        // Under names of their own, lest the parties be joined to each other before they meet a happening.
        ...ids.map((id) => `w1."key" || '' AS ${name(`key${id}`)}`),
        ...ids.map((id) => `w${id}."who" AS ${name(String(id))}`),
      ],
      aliases: ids.map((id) => `w${id}`),
    }),
    trigger: [],
    bound: (of, bearer, today) => ({
      join: `LEFT JOIN ${tables.members} AS m ON m."key" = ${of}."key" AND m."who" = ${of}.${name(String(bearer))} AND m."from" <= ${today} AND m."to" > ${today}`,
      value: 'COALESCE(m."force", 0)',
    }),
  };
}

/** The other party of each: as in the pairs, where their stretches meet. */
function besides({ members }: FamilyTables, index: number): Seat['beside'] {
  const own = name(String(index));
  return (made, columns) =>
    `SELECT ${[
      'x."key" AS "key"',
      `x.${own} AS ${own}`,
      `a."who" AS ${name(String(3 - index))}`,
      'GREATEST(a."from", x."from") AS "from"',
      'LEAST(a."to", x."to") AS "to"',
      'LEAST(a."force", x."force") AS "force"',
      ...columns.map((item) => `x.${name(item)} AS ${name(item)}`),
    ].join(
      ', ',
    )} FROM ${members} AS a JOIN ${made} AS x ON a."key" = x."key" AND a."who" <> x.${own} AND a."from" < x."to" AND x."from" < a."to"`;
}
