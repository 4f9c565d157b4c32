import { name } from './dialect.js';
import { type Expr, isConstant, when } from './truth.js';

/** Values that others are made of, each a column of its own: read once, and the text stays short. */
export class Leaves {
  private readonly names = new Map<Expr, string>();
  private readonly days = new Set<Expr>();

  /**
   * Not read where something else has decided already, if that is known before the join to `alias`:
   * the value there is then 0, and nothing hangs on it.
   */
  unless(idle: Expr | undefined, value: Expr, alias: string): Expr {
    if (!idle || !this.only(idle, alias) || isConstant(value) || rests(value, alias)) return value;
    return `CASE WHEN ${idle.replaceAll('x."', `${alias}."`)} = 2 THEN 0 ELSE ${value} END`;
  }

  /** The column's name in the outer query; constants stay what they are. */
  add(value: Expr, day = false): Expr {
    if (day) this.days.add(value);
    if (isConstant(value) || value.startsWith('x."')) return value;
    const known = this.names.get(value) ?? `x${this.names.size}`;
    this.names.set(value, known);
    return `x.${name(known)}`;
  }

  /** `[name, value]` in the order in which they came. */
  get list(): readonly (readonly [string, Expr])[] {
    return [...this.names].map(([value, called]) => [called, value]);
  }

  /**
   * Over all stretches that an uncertain date meets, read from the table that has them as columns: a
   * truth has to be the same in each, or is unknown.
   */
  throughout(of: string): readonly (readonly [string, Expr])[] {
    return this.list.map(([called, value]) => {
      const read = `${of}.${name(called)}`;
      // What rests on the happening alone is the same in each.
      if (this.days.has(value) || rests(value, 'h')) return [called, `MIN(${read})`];
      return [called, when(`MIN(${read}) = MAX(${read})`, `MIN(${read})`, '1')];
    });
  }

  /** Those that rest on one table alone. */
  of(alias: string): readonly (readonly [string, Expr])[] {
    return this.list.filter(([, value]) => rests(value, alias));
  }

  /** Whether a value made of leaves rests on one table alone. */
  only(made: Expr, alias: string): boolean {
    const used = [...made.matchAll(/x\."(x\d+)"/g)].map((match) => match[1]);
    const others = this.list.filter(([, value]) => !rests(value, alias));
    return !others.some(([called]) => used.includes(called));
  }
}

function rests(value: Expr, alias: string): boolean {
  return [...value.matchAll(/\b([a-z]\d*)\."/g)].every((match) => match[1] === alias);
}
