import type { Store } from '@casus/stores';
import { phrasebook, words } from '@casus/words';
import { type Command, Option } from 'commander';
import { BadInput, type Told } from '../../fail.js';
import { asLibrary, soundLibrary } from '../../library/load.js';
import { writeAnswer } from '../../output/answer.js';
import { type ReplayExplanation, replayExplanationLines } from '../../output/replay-explanation.js';
import { coded } from './coded.js';
import { actorOf, codesOf } from './codes.js';
import { loadAlliances, tablesRead } from './files.js';
import { inStore, type ReplayAsked, withReplayFiles } from './options.js';

/** `casus replay explain WAR ALLIANCE`: why does a row of the coded table say what it says? */
export function explain(replay: Command): void {
  withReplayFiles(
    replay
      .command('explain')
      .argument('<war>', 'warid of the row')
      .argument('<alliance>', 'atopid of the row')
      .description('why does a row of the replay say so? the promise and the act that decide'),
  )
    .addOption(
      new Option('--coding <scheme>', 'the scheme of the row')
        .choices(['bf2018'])
        .default('bf2018'),
    )
    .option('--no-fallback', 'leave undetermined what the files leave open')
    .addHelpText(
      'after',
      '\nExample:\n  $ casus replay explain 36 1475 --atop-members atop_m.csv --wars iwd.csv --states states.csv\n',
    )
    .action((war: string, alliance: string, asked: ReplayAsked, command: Command) =>
      inStore(asked, (store) => explained(store, number(war), number(alliance), asked, command)),
    );
}

function number(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new BadInput((say) => say('fault.war-number', { text }));
}

type Head = Omit<ReplayExplanation, 'schema' | 'instances' | 'byFallback' | 'byText'> & {
  readonly by_fallback: boolean;
  readonly by_text: string | null;
};

async function explained(
  store: Store,
  war: number,
  alliance: number,
  asked: ReplayAsked,
  command: Command,
): Promise<void> {
  const phrase = phrasebook(asked.lang);
  const files = await loadAlliances(store, asked, phrase);
  // Its names are wanted even where its texts decide nothing.
  const library = (await coded(store, asked)) ?? (await soundLibrary(asked));
  await codesOf(store, library.model);
  const [head] = await store.rows<Head>(
    `SELECT warid, warname, atopid, outcome, reason, by_fallback, by_text FROM outcomes WHERE warid = ${war} AND atopid = ${alliance}`,
  );
  if (!head) throw new BadInput(await lacking(store, war, alliance));
  const called = (column: string) =>
    `coalesce((SELECT any_value(statenme ORDER BY from_earliest) FROM states AS s WHERE s.ccode = i.${column}), CAST(i.${column} AS VARCHAR))`;
  const instances = await store.rows<ReplayExplanation['instances'][number]>(`
    SELECT i.clause, ${called('bearer')} AS bearer, ${called('ally')} AS ally, ${called('enemy')} AS enemy,
      {${ROLES.map((role) => `'${role}': ${actorOf(`i.${role}`, 'i.since')}`).join(', ')}} AS actors,
      CAST(i.since AS VARCHAR) AS since, i.status, i.force, i.trigger, i.performed,
      array_to_string(i.missing, ';') AS missing, i.later, i.by_text AS "byText",
      CASE WHEN e.joined = 2 THEN 'unclear' WHEN e.opened THEN 'opened' WHEN e.joined = 1 THEN 'joined' ELSE 'attacked' END AS event,
      o.clause IS NOT NULL AS deciding
    FROM instances AS i
    JOIN enemies AS e ON e.warid = i.warid AND e.part = i.part AND e.state = i.ally AND e.enemy = i.enemy AND e.start_earliest = i.since
    LEFT JOIN outcomes AS o ON o.warid = i.warid AND o.atopid = i.atopid AND o.clause = i.clause
      AND o.bearer = i.bearer AND o.ally = i.ally AND o.enemy = i.enemy AND o.since = i.since
    WHERE i.warid = ${war} AND i.atopid = ${alliance}
    ORDER BY deciding DESC, i.status NOT IN ('breached', 'kept', 'observed', 'undetermined'), i.since, i.clause, bearer, ally, enemy, event`);
  const { by_fallback: byFallback, by_text: byText, ...rest } = head;
  const result: ReplayExplanation = {
    schema: 'casus/replay-explain/1',
    ...rest,
    byFallback,
    byText,
    instances,
  };
  const basis = {
    library: asLibrary(library),
    facts: await tablesRead(
      store,
      files.filter(({ decides }) => decides),
    ),
    message: phrase,
  };
  writeAnswer(command, basis, result, () =>
    replayExplanationLines(result, words(library.model, asked.lang)),
  );
}

const ROLES = ['bearer', 'ally', 'enemy'] as const;

/** Which of the two is not there, and what is. */
async function lacking(store: Store, war: number, alliance: number): Promise<Told> {
  const [found] = await store.rows<{ war: boolean; alliance: boolean }>(
    `SELECT EXISTS (FROM wars WHERE warid = ${war}) AS war, EXISTS (FROM promises WHERE atopid = ${alliance}) AS alliance`,
  );
  const numbers = { war: `${war}`, alliance: `${alliance}` };
  if (!found?.war) return (say) => say('fault.no-war', numbers);
  if (!found.alliance) return (say) => say('fault.no-alliance', numbers);
  return (say) => say('fault.not-at-war', numbers);
}
