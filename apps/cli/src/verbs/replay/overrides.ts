import { type Fought, owedByText } from '@casus/answers';
import { endOfDay, type Model, startOfDay } from '@casus/model';
import type { Store } from '@casus/stores';
import { actorOf, codesOf } from './codes.js';

interface Fight {
  readonly warid: number;
  readonly part: number;
  readonly opener: number;
  readonly target: number;
  readonly by: string;
  readonly on: string;
  readonly start: string;
  readonly start_latest: string;
  readonly judged: string;
  readonly contested: boolean;
}

/**
 * `overridden` and `by_text`: for the alliances whose treaty the library has from its text (`row N is
 * INSTRUMENT` in the family of the ATOP data), what its clauses ask because of each fight. A war in
 * which the file does not say who attacked whom is left to the columns.
 */
export async function textsDecide(store: Store, model: Model): Promise<void> {
  const family = model.families.find(({ table }) => table === 'promises');
  const overrides = (family?.overrides ?? []).filter(({ key }) => /^\d+$/.test(key));
  await store.run(`CREATE OR REPLACE TABLE overridden (atopid INTEGER, instrument VARCHAR);
    CREATE OR REPLACE TABLE by_text (atopid INTEGER, part INTEGER, bearer INTEGER, ally INTEGER, enemy INTEGER, clause VARCHAR, text VARCHAR, force INTEGER, trigger INTEGER)`);
  if (overrides.length === 0) return;
  const { literal } = await import('@casus/stores');
  await codesOf(store, model);
  const actor = (column: string) =>
    `coalesce(${actorOf(`f.${column}`, 'f.start_earliest')}, 'cow:' || f.${column})`;
  const fights =
    await store.rows<Fight>(`SELECT f.warid, f.part, f.opener, f.target, ${actor('opener')} AS "by", ${actor('target')} AS "on",
      CAST(f.start_earliest AS VARCHAR) AS start, CAST(f.start_latest AS VARCHAR) AS start_latest, CAST(w.end_latest - 1 AS VARCHAR) AS judged,
      f.joined = 1 AND e.aggressor AS contested
    FROM fights AS f JOIN wars AS w USING (warid)
    JOIN enemies AS e ON e.warid = f.warid AND e.part = f.part AND e.state = f.target AND e.enemy = f.opener AND NOT e.opened
      AND e.start_earliest = f.start_earliest
    WHERE NOT EXISTS (FROM fights AS u WHERE u.warid = f.warid AND u.joined = 2)
    ORDER BY ALL`);
  const wars = new Map<number, Fight[]>();
  for (const fight of fights) wars.set(fight.warid, [...(wars.get(fight.warid) ?? []), fight]);
  for (const { key, instrument } of overrides) {
    await store.run(`INSERT INTO overridden VALUES (${key}, ${literal(instrument)})`);
    for (const [war, own] of wars) {
      const [bound] = await store.rows<{ n: number }>(
        `SELECT count(*)::INTEGER AS n FROM promises AS p JOIN enemies AS e ON e.state = p.member AND e.warid = ${war}
          AND p.entered_earliest < e.end_latest AND p.left_latest > e.start_earliest WHERE p.atopid = ${key}`,
      );
      if ((bound?.n ?? 0) > 0) await asked(store, model, Number(key), instrument, own);
    }
  }
}

async function asked(
  store: Store,
  model: Model,
  atopid: number,
  instrument: string,
  fights: readonly Fight[],
): Promise<void> {
  const told = fights.map(
    (fight): Fought => ({
      id: `${fight.part} ${fight.opener} ${fight.target}`,
      by: fight.by,
      on: fight.on,
      start: { earliest: startOfDay(fight.start), latest: startOfDay(fight.start_latest) },
      contested: fight.contested,
    }),
  );
  const judged = Math.max(...fights.map((fight) => endOfDay(fight.judged)));
  const owed = owedByText(model, instrument, told, judged);
  const rows = owed.flatMap(({ fight, bearer, clause, text, force, trigger }) => {
    const code = model.actors.find(({ id }) => id === bearer)?.codes['cow'];
    const [part, enemy, ally] = fight.split(' ');
    return code
      ? [
          `(${atopid}, ${part}, ${code}, ${ally}, ${enemy}, '${clause}', '${text}', ${force}, ${trigger})`,
        ]
      : [];
  });
  if (rows.length > 0) await store.run(`INSERT INTO by_text VALUES ${rows.join(', ')}`);
}
