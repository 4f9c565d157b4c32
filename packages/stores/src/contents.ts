import type { Store } from './store.js';

/** How many rows there are, and a digest of them that does not depend on their order. */
export interface Contents {
  readonly rows: number;
  /** Each row as JSON, its MD5 as two numbers, the sums of either: rows that stand twice count twice. */
  readonly hash: string;
}

/** The contents of a query: the same for the same rows, however they are sorted and whoever wrote them. */
export async function contentsOf(store: Store, query: string): Promise<Contents> {
  const [found] = await store.rows<{ rows: string; upper: string; lower: string }>(
    `SELECT count(*)::VARCHAR AS "rows",
            coalesce(sum(md5_number_upper(line)::HUGEINT), 0)::VARCHAR AS upper,
            coalesce(sum(md5_number_lower(line)::HUGEINT), 0)::VARCHAR AS lower
     FROM (SELECT to_json(item)::VARCHAR AS line FROM (${query}) AS item)`,
  );
  const hex = (text: string | undefined) => BigInt(text ?? 0).toString(16);
  return { rows: Number(found?.rows ?? 0), hash: `${hex(found?.upper)}-${hex(found?.lower)}` };
}
