import { code, name } from './dialect.js';
import { agreed, type Expr } from './truth.js';
import { type Compiling, NotInSql } from './types.js';

/**
 * Where an instance's values stand. An uncertain start has a stretch of the parties' table at
 * either end (`e`, `l`, either may lack); a certain one has a single stretch (`p`).
 */
export interface Frame {
  readonly compiling: Compiling;
  readonly stretches: readonly string[];
  /** The alias of the happening that the instance is about; null: none. */
  readonly happening: string | null;
  /** Variable or handle to SQL: parties to their column, what a pattern binds to its role's column. */
  readonly variables: ReadonlyMap<string, string>;
  readonly handles: ReadonlyMap<string, Happening>;
  /** The day on which all is judged. */
  readonly on: string;
  /** Puts a value that others are made of into a column of its own, and gives back its name. */
  readonly leaf: (value: Expr) => Expr;
  /** Joins that lookups in relations ask for, by their text. */
  readonly joins: Map<string, string>;
}

/** A bound happening: its alias, and the column of each role (null: no such column, so unknown). */
export interface Happening {
  readonly alias: string;
  readonly type: string;
  readonly role: (role: string) => string | null;
}

/** A value read from each stretch, `otherwise` where there is none. */
export function read(frame: Frame, of: (stretch: string) => Expr): Expr {
  const [first, last] = frame.stretches.map(of);
  if (first === undefined)
    throw new NotInSql('it speaks of parties, and there is no table of them');
  return last === undefined ? first : agreed(first, last);
}

/**
 * A column of a stretch: `p` holds both parties' columns under their numbers; at the ends of an
 * uncertain date each party's own stretch is looked up (`e1`, `e2`, …), since one may be in where the
 * other is not.
 */
export function cell(stretch: string, party: string, text: string): string {
  return stretch === 'p' ? `p.${name(party + text)}` : `${stretch}${party}.${name(text)}`;
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
