/** A row of a drawn table. */
export type Cells = Record<string, string | number | null>;

/** What asking SQL of one drawn world came to. */
export interface Asked {
  /** What the law lists there, a line for each row. */
  readonly law: readonly string[];
  /** How SQL differs; null where it says the same. */
  readonly difference: string | null;
}

/** The first line that the law has more often than SQL, and the first that SQL has more often. */
export function apart(found: readonly string[], law: readonly string[]): string | null {
  const times = (lines: readonly string[], line: string) =>
    lines.filter((one) => one === line).length;
  const lacking = law.find((line) => times(found, line) < times(law, line));
  const invented = found.find((line) => times(found, line) > times(law, line));
  const said = [
    lacking === undefined ? [] : `the law has ${lacking}`,
    invented === undefined ? [] : `SQL has ${invented}`,
  ].flat();
  return said.length > 0 ? said.join(', ') : null;
}
