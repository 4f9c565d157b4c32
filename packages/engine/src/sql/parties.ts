import type { Family } from '@casus/model';
import { asText, name } from './dialect.js';
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
  /**
   * Joins of `h` to all stretches that its uncertain date meets, of who may be in an instance together on
   * one of its days or another; the party that it names is given.
   */
  readonly throughout: {
    readonly joins: (
      named: readonly [index: number, cell: string] | null,
      meets: (alias: string) => string,
    ) => readonly string[];
    /** The alias under which the party of this number stands, in a column of that number. */
    readonly at: (id: string) => string;
    /** The parts of force there. */
    readonly force: readonly string[];
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
      joins: (named, meets) => {
        const [first = 1, ...others] = named
          ? [named[0], ...ids.filter((id) => id !== named[0])]
          : ids;
        const stretches = (id: number) =>
          `JOIN (SELECT w.*, w."who" AS ${name(String(id))} FROM ${tables.whole} AS w) AS m${id} ON ${meets(`m${id}`)}`;
        const own = named ? ` AND m${first}."who" = ${named[1]}` : '';
        return [
          `${stretches(first)}${own}`,
          // A key is never NULL. With the happening in it, parties are not joined to each other before they meet one.
          ...others.map(
            (id) =>
              `${stretches(id)} AND m${id}."key" = COALESCE(m${first}."key", ${asText('h."id"')}) AND m${id}."who" <> m${first}."who"`,
          ),
        ];
      },
      at: (id) => `m${id}`,
      force: ids.map((id) => `m${id}."force"`),
    },
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
