import { type DataColumn, type DataSet, nearest } from '@casus/model';

export interface Missing {
  readonly column: string;
  /** The nearest name that the file does have. */
  readonly nearest: string | null;
}

/** The name that a column goes by in this file, whatever its case. */
export function nameIn(header: readonly string[], column: DataColumn): string | undefined {
  const names = [column.name, ...(column.also ?? [])].map((name) => name.toLowerCase());
  return header.find((name) => names.includes(name.trim().toLowerCase()));
}

export function missingColumns(header: readonly string[], dataSet: DataSet): Missing[] {
  return dataSet.columns
    .filter((column) => !column.optional && nameIn(header, column) === undefined)
    .map((column) => ({ column: column.name, nearest: nearest(column.name, header) }));
}

/** What the file looks like: the data set of which it has every column, else most columns. */
export function looksLike(
  header: readonly string[],
  known: readonly DataSet[],
): DataSet | undefined {
  const scored = known.map((dataSet) => {
    const needed = dataSet.columns.filter((column) => !column.optional);
    const present = needed.filter((column) => nameIn(header, column) !== undefined).length;
    return { dataSet, share: present / needed.length, present };
  });
  scored.sort((a, b) => b.share - a.share || b.present - a.present);
  const best = scored[0];
  return best && best.share >= 0.7 ? best.dataSet : undefined;
}
