/** A question's frame as the page's address holds it. Dates are ISO days; empty: the library's own. */
export interface Put {
  readonly lang: 'en' | 'de';
  readonly on: string | undefined;
  readonly known: string | undefined;
  /** Facts in the grammar of a scenario's `given`. */
  readonly given: readonly string[];
  /** Records of the library that count; `all` for every one. */
  readonly record: readonly string[];
  readonly source: readonly string[];
  readonly reading: readonly string[];
}

/** Something the reader can mend, told in one sentence; crosses from the worker as data. */
export interface Refusal {
  readonly message: string;
  readonly proposal: string | null;
  readonly line: number | null;
  readonly column: number | null;
}
