import { type Touched, toucher } from '@casus/answers';
import { endOfDay, type Model, startOfDay } from '@casus/model';
import type { Store } from '@casus/stores';
import { likely, unknownName } from '../../likely.js';
import type { Phrases } from '../../output/replay.js';
import { codesOf } from './codes.js';
import { withProgress } from './progress.js';

/** How many kinds of event are looked at before what they touch goes to the database. */
const BATCH = 2000;

interface Kind {
  readonly kind: number;
  readonly type: string;
  readonly start: string;
  readonly start_latest: string;
  readonly roles: readonly (string | null)[];
}

/**
 * `events` and `kinds`: the stream with its actors under the library's names, and each type, actors
 * and day once, in the order of days. Codes that the library does not have stay as `scheme:code`.
 */
async function kindsOf(store: Store, model: Model, roles: readonly string[]): Promise<void> {
  const { quoted } = await import('@casus/stores');
  await codesOf(store, model);
  const joins = roles.map(
    (role, at) =>
      `LEFT JOIN codes AS c${at} ON c${at}.scheme = s.scheme AND c${at}.code = CAST(s.${quoted(role)} AS VARCHAR)
        AND c${at}.since <= s.start_earliest AND c${at}.until > s.start_earliest`,
  );
  const named = roles.map(
    (role, at) =>
      `coalesce(c${at}.actor, s.scheme || ':' || CAST(s.${quoted(role)} AS VARCHAR)) AS ${quoted(role)}`,
  );
  const same = ['start_earliest', 'start_latest', 'type', ...roles.map(quoted)].join(', ');
  await store.run(`CREATE OR REPLACE TABLE events AS
    SELECT *, dense_rank() OVER (ORDER BY ${same}) AS kind FROM (
      SELECT s.nth, s.id, s.type, s.start_earliest, s.start_latest, ${named.join(', ')}, s.source
      FROM stream AS s ${joins.join(' ')})`);
  await store.run(`CREATE OR REPLACE TABLE kinds AS SELECT DISTINCT kind, ${same} FROM events`);
}

/** `touched`: what each kind of event touches. */
export async function touchAll(
  store: Store,
  model: Model,
  roles: readonly string[],
  clauses: readonly string[] | null,
  phrase: Phrases,
): Promise<void> {
  const { literal, quoted } = await import('@casus/stores');
  await kindsOf(store, model, roles);
  const touches = toucher(model, clauses);
  await store.run(
    'CREATE OR REPLACE TABLE touched (kind BIGINT, instrument VARCHAR, clause VARCHAR, limb VARCHAR, status VARCHAR, reason VARCHAR, bearers VARCHAR, instances INTEGER)',
  );
  const [all] = await store.rows<{ n: number }>('SELECT count(*)::INTEGER AS n FROM kinds');
  const total = all?.n ?? 0;
  const list = roles.map(quoted).join(', ');
  const text = (value: string | null) => (value === null ? 'NULL' : literal(value));
  const told = (kind: number, one: Touched) =>
    `(${kind}, ${[one.instrument, one.clause, one.limb, one.status, one.reason, one.bearers.join(';')].map(text).join(', ')}, ${one.instances})`;
  let done = 0;
  const share = () => (total === 0 ? undefined : (100 * done) / total);
  await withProgress({ progress: share }, phrase('replay.events.judging'), async () => {
    for (let from = 1; from <= total; from += BATCH) {
      const kinds = await store.rows<Kind>(
        `SELECT kind::INTEGER AS kind, type, CAST(start_earliest AS VARCHAR) AS start, CAST(start_latest AS VARCHAR) AS start_latest,
          [${list}]::VARCHAR[] AS roles FROM kinds WHERE kind BETWEEN ${from} AND ${from + BATCH - 1} ORDER BY kind`,
      );
      const rows: string[] = [];
      for (const one of kinds) {
        for (const found of touches(eventOf(one, roles))) rows.push(told(one.kind, found));
        done += 1;
        // The timer that tells how far it is needs its turn.
        if (done % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      if (rows.length > 0) await store.run(`INSERT INTO touched VALUES ${rows.join(', ')}`);
    }
  });
}

function eventOf(kind: Kind, roles: readonly string[]) {
  const filled = roles.flatMap((role, at) => {
    const who = kind.roles[at] ?? null;
    return who === null ? [] : [[role, [who]] as const];
  });
  return {
    type: kind.type,
    roles: Object.fromEntries(filled),
    start: { earliest: startOfDay(kind.start), latest: startOfDay(kind.start_latest) },
    judged: endOfDay(kind.start_latest),
  };
}

/** Every type has to be a word of the library, and every actor that is given by its name there. */
export async function knownWords(
  store: Store,
  model: Model,
  roles: readonly string[],
  path: string,
): Promise<void> {
  const { quoted } = await import('@casus/stores');
  const ids = model.events.map(({ id }) => id);
  const types = await store.rows<{ type: string; line: number }>(
    'SELECT type, min(nth)::INTEGER AS line FROM stream GROUP BY type ORDER BY line',
  );
  const strange = types.find(({ type }) => !ids.includes(type));
  const refuse = (
    line: number,
    fault: 'fault.event-type' | 'fault.stream-actor',
    word: string,
    known: readonly string[],
  ): never => {
    throw unknownName((say) => say(fault, { path, line: `${line}`, word }), likely(word, known));
  };
  if (strange) refuse(strange.line, 'fault.event-type', strange.type, ids);
  const actors = model.actors.map(({ id }) => id);
  const named = roles.map(
    (role) =>
      `SELECT ${quoted(role)} AS who, min(nth)::INTEGER AS line FROM stream WHERE scheme = 'id' AND ${quoted(role)} IS NOT NULL GROUP BY ALL`,
  );
  const found = await store.rows<{ who: string; line: number }>(
    `SELECT who, min(line) AS line FROM (${named.join(' UNION ALL ')}) GROUP BY who ORDER BY line, who`,
  );
  const stranger = found.find(({ who }) => !actors.includes(who));
  if (stranger) refuse(stranger.line, 'fault.stream-actor', stranger.who, actors);
}
