import type { DataColumn, DataSet } from '@casus/model';

export interface Missing {
  readonly column: string;
  /** The nearest name that the file does have. */
  readonly nearest: string | undefined;
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

/** The name most like the one wanted, if any is like it at all. */
export function nearest(wanted: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, far: distance(wanted.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name));
  const best = ranked[0];
  return best && best.far <= Math.max(2, wanted.length / 3) ? best.name : undefined;
}

/** Levenshtein's distance. DataColumn names are cut: a header is untrusted and may be long. */
function distance(left: string, right: string): number {
  const [a, b] = [left.slice(0, 40), right.slice(0, 40)];
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      now.push(
        Math.min(
          (before[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (before[column - 1] ?? 0) + same,
        ),
      );
    }
    before = now;
  }
  return before[b.length] ?? 0;
}
