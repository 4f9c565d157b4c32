import { type Claim, DAY, isA, type Model, type Row } from '@casus/model';
import { day, FIRST_DAY, LAST_DAY } from './dialect.js';
import { NotInSql, type SqlOptions } from './types.js';

/** A stretch of time in which nothing changes, with what holds in it: 0, 1, 2 each. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
}

/** What the library's rows say of these arguments over all time. */
export type Timeline = readonly Piece[];

/** Rows of an instrument's life are closed: what nobody states does not hold. */
export const LIFE = ['in force', 'party', 'member', 'suspended'];

/**
 * Rows and claims that a view of no reading in particular sees: beliefs are no rows, and a settler's
 * relation knows the settler's word alone.
 */
export class Stated {
  private readonly rows: readonly Row[];
  private readonly claims: readonly Claim[];

  constructor(
    private readonly model: Model,
    options: SqlOptions,
  ) {
    const known = options.on + DAY - 1;
    const facts = [...model.rows, ...model.records.flatMap((record) => record.facts)].filter(
      ({ marks }) =>
        marks.reading === null && (marks.knownFrom === null || marks.knownFrom <= known),
    );
    this.rows = facts.filter((fact): fact is Row => fact.kind === 'row' && fact.inside === null);
    this.claims = facts.filter((fact): fact is Claim => fact.kind === 'claim');
  }

  /** The rows of a relation; `by`: only this actor's word, else the settler's where it has one. */
  of(name: string, arity: number, by: string | null = null): Row[] {
    const relation = this.model.relations.find(({ id }) => id === name);
    const settler = relation?.settler ?? null;
    const who = by ?? (this.model.actors.some(({ id }) => id === settler) ? settler : null);
    return this.rows.filter(
      (row) =>
        row.name === name &&
        row.args.length === arity &&
        (who === null || row.marks.speaker === who),
    );
  }

  /** What rows with exactly these arguments say, cut wherever one of them or a claim begins or ends. */
  timeline(name: string, args: readonly string[], by: string | null = null): Timeline {
    const rows = this.of(name, args.length, by).filter((row) =>
      row.args.every((arg, index) => arg === args[index]),
    );
    const closing = this.closing(name, args);
    const life = LIFE.includes(name);
    return cut([...rows, ...closing], (from, to) => {
      const values = new Set(rows.filter(holds(from, to)).map(({ value }) => value));
      // Who does not know is not heard beside one who does.
      if (values.size > 1) values.delete(1);
      if (values.size > 1) return [1];
      const [only] = values;
      return [only ?? (life || closing.some(holds(from, to)) ? 0 : 1)];
    });
  }

  /** Claims that whatever is not stated of these arguments is not so; terms are not closed by "*". */
  closing(name: string, args: readonly string[]): Claim[] {
    const open = this.model.relations.some((relation) => relation.id === name && relation.open);
    return this.claims.filter(
      ({ names, about }) =>
        names.some((item) => (item === '*' ? !open : item === name)) &&
        Object.entries(about).every(([place, limits]) =>
          limits.some((limit) => isA(this.model.kinds, args[Number(place)] ?? '', limit)),
        ),
    );
  }
}

interface Dated {
  readonly from: number | null;
  readonly to: number | null;
}

const holds = (from: number, to: number) => (row: Dated) =>
  (row.from ?? -Infinity) <= from && (row.to ?? Infinity) >= to;

function cut(dated: readonly Dated[], read: (from: number, to: number) => number[]): Piece[] {
  const ends = dated.flatMap(({ from, to }) => [from ?? -Infinity, to ?? Infinity]);
  const limits = [...new Set([-Infinity, Infinity, ...ends])].sort((a, b) => a - b);
  return coalesced(
    limits.slice(0, -1).map((from, index) => {
      const to = limits[index + 1] ?? Infinity;
      return { from, to, values: read(from, to) };
    }),
  );
}

/** Several timelines as one, their values side by side; stretches that say the same are joined. */
export function beside(lines: readonly Timeline[]): Piece[] {
  const all = lines.flat();
  return cut(all, (from, to) => lines.flatMap((line) => line.find(holds(from, to))?.values ?? []));
}

function coalesced(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last.values.join() === piece.values.join()) {
      found[found.length - 1] = { ...last, to: piece.to };
    } else found.push(piece);
  }
  return found;
}

export const negated = (line: Timeline): Timeline =>
  line.map((piece) => ({ ...piece, values: piece.values.map((value) => 2 - value) }));

/** The bounds of a stretch in SQL. */
export function bounds({ from, to }: Piece): readonly [string, string] {
  return [bound(from, FIRST_DAY), bound(to, LAST_DAY)];
}

function bound(minute: number, otherwise: string): string {
  if (!Number.isFinite(minute)) return otherwise;
  if (minute % DAY !== 0) throw new NotInSql('what it rests on changes within a day');
  return day(minute);
}
