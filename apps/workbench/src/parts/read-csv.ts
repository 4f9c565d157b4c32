/** Where it is no CSV: the record in which a quotation mark stands wrong, counted from one. */
export class NotCsv extends SyntaxError {
  readonly line: number;

  constructor(line: number) {
    super(`line ${line}`);
    this.line = line;
  }
}

export type CsvRecord = Readonly<Record<string, string>>;

/** Rows of a CSV file by the names in its first line (RFC 4180; any line ends). Rows may lack cells: they are empty. */
export function readCsv(text: string): CsvRecord[] {
  const [head = [], ...rows] = cellsOf(text.replace(/^\uFEFF/, ''));
  return rows
    .filter((cells) => cells.length > 1 || cells[0] !== '')
    .map((cells) => Object.fromEntries(head.map((name, at) => [name.trim(), cells[at] ?? ''])));
}

/** Cell by cell: a quoted one runs to the next quote that is not doubled, whatever it holds. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"([^"]*(?:""[^"]*)*)"[^",\r\n]*|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (!found) throw new NotCsv(rows.length);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] !== ',' && pattern.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
