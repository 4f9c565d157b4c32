import { type Actor, isoDay, type Model } from '@casus/model';
import type { Store } from '@casus/stores';

const ALWAYS = { since: '0001-01-01', until: '9999-12-31' };

/**
 * `codes (scheme, code, actor, since, until)`: which actor a code means on a day. Data sets give one
 * number to a state and to the one that it continued; the day tells which of them is meant.
 */
export async function codesOf(store: Store, model: Model): Promise<void> {
  const { literal } = await import('@casus/stores');
  const holders = new Map<string, Actor[]>();
  for (const actor of model.actors) {
    for (const [scheme, code] of [['id', actor.id], ...Object.entries(actor.codes)]) {
      const key = JSON.stringify([scheme, code]);
      holders.set(key, [...(holders.get(key) ?? []), actor]);
    }
  }
  const rows = [...holders].flatMap(([key, actors]) => {
    const [scheme, code] = JSON.parse(key) as [string, string];
    return spans(actors).map(
      ({ id, since, until }) =>
        `(${[scheme, code, id].map(literal).join(', ')}, DATE '${since}', DATE '${until}')`,
    );
  });
  await store.run(
    `CREATE OR REPLACE TABLE codes AS SELECT * FROM (VALUES ${rows.join(', ')}) AS v(scheme, code, actor, since, until)`,
  );
}

/** SQL for the actor that a COW code means on a day; NULL: the library has none. */
export const actorOf = (code: string, day: string): string =>
  `(SELECT any_value(c.actor) FROM codes AS c WHERE c.scheme = 'cow' AND c.code = CAST(${code} AS VARCHAR)
      AND c.since <= ${day} AND c.until > ${day})`;

/** One holder always; of several each until the next one begins. */
function spans(actors: readonly Actor[]) {
  const sorted = [...actors].sort(
    (a, b) => began(a).localeCompare(began(b)) || a.id.localeCompare(b.id),
  );
  return sorted.map((actor, at) => {
    const next = sorted[at + 1];
    return {
      id: actor.id,
      since: at === 0 ? ALWAYS.since : began(actor),
      until: next ? began(next) : ALWAYS.until,
    };
  });
}

/** The first day of its last spell. */
function began({ exists }: Actor): string {
  const from = exists.at(-1)?.from ?? null;
  return from === null ? ALWAYS.since : isoDay(from);
}
