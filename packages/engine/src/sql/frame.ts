import { code, name } from './dialect.js';
import type { Expr } from './truth.js';
import { type Compiling, NotInSql } from './types.js';

/**
 * Where an instance's values stand. A certain start lies in one stretch of the pairs (`p`); an
 * uncertain one meets stretches of each party (`m`), which have to agree.
 */
export interface Frame {
  readonly compiling: Compiling;
  readonly stretch: 'p' | 'm' | null;
  /** The alias of the happening that the instance is about; null: none. */
  readonly happening: string | null;
  /** Variable or handle to SQL: parties to their column, what a pattern binds to its role's column. */
  readonly variables: ReadonlyMap<string, string>;
  readonly handles: ReadonlyMap<string, Happening>;
  /** The day on which all is judged. */
  readonly on: string;
  /** Puts a truth or a day that others are made of into a column of its own, and gives back its name. */
  readonly leaf: (value: Expr, day?: boolean, idle?: Expr) => Expr;
  /** Of an alternative: what has to be true that nothing hangs on it, and so need not be read. */
  readonly idle?: Expr;
  /** Joins that lookups in relations ask for, by their text. */
  readonly joins: Map<string, string>;
}

/** A bound happening: its alias, and the column of each role (null: no such column, so unknown). */
interface Happening {
  readonly alias: string;
  readonly type: string;
  readonly role: (role: string) => string | null;
}

/**
 * A column of a party's stretch: `p` holds both parties' columns under their numbers; throughout an
 * uncertain date each party's own stretches are looked through (`m1`, `m2`), since they change apart.
 */
export function cell({ stretch }: Frame, party: string, text: string): string {
  if (stretch === null) throw new NotInSql('it speaks of parties, and there is no table of them');
  return stretch === 'p' ? `p.${name(party + text)}` : `m${party}.${name(text)}`;
}

/** An actor's code in the table's scheme; NULL where it has none: no row is about it. */
export function actorCode({ model, options }: Compiling, id: string): string {
  const actor = model.actors.find((item) => item.id === id);
  const own = actor?.codes[options.scheme];
  if (own !== undefined) return code(own);
  const plain = id.startsWith(`${options.scheme}:`) ? id.slice(options.scheme.length + 1) : null;
  if (plain !== null) return code(plain);
  throw new NotInSql(`${id} has no ${options.scheme} code`);
}

/** The stretches that a happening's start meets: of a certain start one, where there are no gaps. */
export function meets(stretch: string, happening: string): string {
  return `${stretch}."from" <= ${happening}."start_latest" AND ${stretch}."to" > ${happening}."start_earliest"`;
}
