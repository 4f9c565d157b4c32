export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Rows as CSV: quoted where needed, lines ended as RFC 4180 has it; no cell begins a formula. */
export function csv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => names.map((name) => cell(row[name] ?? '')).join(','));
  return [names.map(cell).join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

function cell(value: string | number | boolean): string {
  const text = String(value);
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
