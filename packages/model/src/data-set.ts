/** A published data set as its reader must know it: what its columns are called and may hold. */
export interface DataSet {
  /** Short name, also the prefix of its tables: `atop-members`. */
  readonly id: string;
  readonly title: string;
  /** How the owners ask to be cited; goes beside every output made from it. */
  readonly citation: DataCitation;
  readonly columns: readonly DataColumn[];
  /** Conditions over the typed columns (SQL) under which a row cannot be used, and why. */
  readonly refuse: readonly { readonly when: string; readonly because: string }[];
  /** DataColumn names in order, for files that come without a header (tab-separated). */
  readonly headerless?: readonly string[];
}

export interface DataColumn {
  readonly name: string;
  readonly type: 'integer' | 'real' | 'text' | 'date';
  /** Must hold a value in every row; a row without it is refused. */
  readonly key?: true;
  /** May be absent from the file: some releases lack it. It is then missing in every row. */
  readonly optional?: true;
  /** Codes that say "missing", as written in the file. An empty field is always missing. */
  readonly missing?: readonly string[];
  /** Other names of the same column in other releases. */
  readonly also?: readonly string[];
}

/** BibTeX, as fields. */
export interface DataCitation {
  readonly key: string;
  readonly kind: 'article' | 'book' | 'misc';
  readonly fields: Readonly<Record<string, string>>;
}

/** A column of a table that is handed out, for `datapackage.json` and the reference pages. */
export interface Field {
  readonly name: string;
  readonly type: 'integer' | 'number' | 'string' | 'boolean' | 'date';
  readonly description: string;
}
