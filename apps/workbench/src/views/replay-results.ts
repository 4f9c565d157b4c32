import { type CsvRecord, readCsv } from '../parts/read-csv.js';

export const VERDICTS = ['honoured', 'violated', 'undetermined', 'no case'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const KINDS = ['defense', 'offense', 'neutral', 'nonagg', 'consul'] as const;
export type Kind = (typeof KINDS)[number];

/** One row of a results file: a war and an alliance, or one promise in it. */
export interface ReplayCase {
  readonly war: string;
  readonly alliance: string;
  /** Year in which the war, or the fighting, began; null: the file does not say. */
  readonly year: number | null;
  readonly verdict: Verdict;
  /** As the file spells it. */
  readonly outcome: string;
  readonly reason: string;
  readonly kinds: readonly Kind[];
  readonly missing: readonly string[];
  /** The evidence leaves it open; a declared fallback decided. */
  readonly byFallback: boolean;
  readonly worldWar: boolean;
}

/** A results file that the reader opened. */
export interface Opened {
  readonly name: string;
  /** Of the file, to say what a figure rests on; null: this browser hashes nothing here. */
  readonly sha256: string | null;
  readonly cases: readonly ReplayCase[];
}

/** What the file lacks to be a results file: names of columns. */
export class NotResults extends Error {
  readonly columns: readonly string[];

  constructor(columns: readonly string[]) {
    super(columns.join(', '));
    this.columns = columns;
  }
}

/** No text at all; `kind`: what it is instead, where its first letters say so. */
export class NotText extends Error {
  readonly kind: string | null;

  constructor(kind: string | null) {
    super(kind ?? '');
    this.kind = kind;
  }
}

/** How files begin that somebody may have beside the results file; the first is another way to write one. */
const FORMATS = [
  ['PAR1', 'Parquet'],
  ['PK\u0003\u0004', 'Excel/ZIP'],
  ['%PDF', 'PDF'],
] as const;

/**
 * Reads what `casus replay alliances` wrote as CSV: with `outcome` a row per war and alliance, with
 * `status` a row per promise. Throws NotResults where columns are missing, NotCsv where it is no CSV, NotText where it is no text.
 */
export function readResults(text: string): ReplayCase[] {
  if (text.includes('\0'))
    throw new NotText(FORMATS.find(([mark]) => text.startsWith(mark))?.[1] ?? null);
  const rows = readCsv(text);
  const has = (name: string) => rows[0] !== undefined && name in rows[0];
  const lacking = ['warid', 'atopid'].filter((name) => !has(name));
  if (!has('outcome') && !has('status')) lacking.push('outcome');
  if (lacking.length > 0) throw new NotResults(lacking);
  return rows.map(caseOf);
}

function caseOf(row: CsvRecord): ReplayCase {
  const outcome = row['outcome'] ?? row['status'] ?? '';
  const war = row['warname'] ? `${row['warname']} (${row['warid']})` : (row['warid'] ?? '');
  return {
    war,
    alliance: row['atopid'] ?? '',
    year: yearOf(row['war_begins'] || row['since'] || ''),
    verdict: verdictOf(outcome),
    outcome,
    reason: row['reason'] ?? '',
    kinds: kindsOf(row),
    missing: (row['missing'] ?? '').split(';').filter((it) => it !== ''),
    byFallback: /^(true|1)$/i.test(row['by_fallback'] ?? ''),
    worldWar: /world\s*war/i.test(war),
  };
}

function yearOf(text: string): number | null {
  const found = /^(\d{4})/.exec(text);
  return found ? Number(found[1]) : null;
}

function verdictOf(outcome: string): Verdict {
  if (/^(honou?r(ed)?|kept)$/i.test(outcome)) return 'honoured';
  if (/^(violated?|breached)$/i.test(outcome)) return 'violated';
  return /^undetermined$/i.test(outcome) ? 'undetermined' : 'no case';
}

const BY_CLAUSE: Readonly<Record<string, Kind>> = {
  defence: 'defense',
  offence: 'offense',
  neutrality: 'neutral',
  peace: 'nonagg',
};

/** What the alliance promises; in a row per promise, that promise. */
function kindsOf(row: CsvRecord): Kind[] {
  const named = KINDS.filter((kind) => row[kind] === '1');
  if (named.length > 0) return named;
  const own = BY_CLAUSE[row['clause'] ?? ''];
  return own ? [own] : [];
}
