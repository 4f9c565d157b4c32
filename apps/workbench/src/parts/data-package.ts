import type { Row } from './csv.js';
import type { Made } from './provenance.js';

/**
 * What stands beside a table that is handed out: a Frictionless data package, as the command line writes one. A CSV
 * has no place for a remark that every reader would skip, and a second file unasked for is one that browsers stop.
 */
export function dataPackage(
  file: string,
  title: string,
  rows: readonly Row[],
  table: string,
  made: Made,
): string {
  const resource = {
    name: file
      .replace(/\.csv$/, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9._-]+/g, '-'),
    path: file,
    format: 'csv',
    profile: 'tabular-data-resource',
    bytes: new TextEncoder().encode(table).length,
    schema: { fields: fieldsOf(rows) },
  };
  const whole = {
    name: resource.name,
    title,
    profile: 'data-package',
    created_by: 'casus',
    provenance: made.by,
    resources: [resource],
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Name and type of each column, by what stands in it. */
function fieldsOf(rows: readonly Row[]) {
  return Object.keys(rows[0] ?? {}).map((name) => {
    const values = rows.flatMap((row) => row[name] ?? []);
    const all = (fits: (value: Row[string]) => boolean) => values.length > 0 && values.every(fits);
    const type = all((it) => typeof it === 'boolean')
      ? 'boolean'
      : all((it) => Number.isInteger(it))
        ? 'integer'
        : all((it) => typeof it === 'number')
          ? 'number'
          : all((it) => typeof it === 'string' && DAY.test(it))
            ? 'date'
            : 'string';
    return { name, type };
  });
}
