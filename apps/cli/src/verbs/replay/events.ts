import type { Field, Model } from '@casus/model';
import type { Loaded, Store } from '@casus/stores';
import { type LanguageCode, phrasebook, refusals } from '@casus/words';
import type { Command } from 'commander';
import { BadInput } from '../../fail.js';
import { asLibrary, type Shelf, soundLibrary } from '../../library/load.js';
import { named, withTexts } from '../../options.js';
import { writeAnswer } from '../../output/answer.js';
import { type EventsSummary, eventsLines } from '../../output/events.js';
import { provenance } from '../../output/provenance.js';
import { inStore, type ReplayAsked, withSpeech } from './options.js';
import { withProgress } from './progress.js';
import { knownWords, touchAll } from './stream.js';

type Asked = Shelf &
  Pick<ReplayAsked, 'lang' | 'json' | 'threads' | 'memory'> & {
    readonly out: string;
    readonly scheme?: string;
    readonly clause?: readonly string[];
  };

/** `casus replay events FILE`: which clauses does each event of a stream touch? */
export function events(replay: Command): void {
  withTexts(
    withSpeech(
      replay
        .command('events')
        .argument(
          '<file>',
          'events: CSV, Parquet or JSON lines, from casus replay import or your own',
        )
        .description('which clauses does each event of a stream touch? a row per event and clause'),
    ),
  )
    .option(
      '--scheme <name>',
      'what the actors are coded in where no column says so: id (names of the library), iso, iso2, cow, gw',
      'id',
    )
    .option(
      '--clause <name>',
      'only this clause, instrument.clause (repeatable)',
      (value: string, before: string[] = []) => [...before, value],
    )
    .requiredOption('--out <file>', 'where to: .csv, .parquet, .json or .jsonl')
    .addHelpText(
      'after',
      '\nExample:\n  $ casus replay events events.parquet --out touched.parquet\n',
    )
    .action((file: string, asked: Asked, command: Command) =>
      inStore(asked, (store) => judged(store, file, asked, command)),
    );
}

async function judged(store: Store, file: string, asked: Asked, command: Command): Promise<void> {
  const phrase = phrasebook(asked.lang);
  const { beside, contentsOf, mustBeWritable, readingLines, writeAll } = await import(
    '@casus/stores'
  );
  const { STREAM_ROLES } = await import('@casus/importers');
  await mustBeWritable(asked.out, [file]);
  const library = await soundLibrary(asked);
  const { model } = library;
  const scheme = named(asked.scheme ?? 'id', schemes(model), 'code-scheme');
  const clauses = (asked.clause ?? []).map((name) =>
    named(
      name,
      model.clauses.map(({ id }) => id),
      'clause',
    ),
  );
  const loaded = await streamOf(store, file, scheme, asked.lang);
  const facts = [{ table: 'stream', ...(await contentsOf(store, 'SELECT * FROM stream')) }];
  await knownWords(store, model, STREAM_ROLES, file);
  await touchAll(store, model, STREAM_ROLES, clauses.length > 0 ? clauses : null, phrase);
  const fields = touchedFields(STREAM_ROLES);
  const query = `SELECT ${fields.map(({ name }) => (IN_TOUCHED.includes(name) ? `t."${name}"` : `e."${name}"`)).join(', ')}
    FROM events AS e JOIN touched AS t USING (kind) ORDER BY e.nth, t.clause, t.limb`;
  const by = await beside(asked.out, 'Casus: clauses touched by events', fields, [loaded], {
    by: { ...provenance(command, facts), library: asLibrary(library) },
    contents: await contentsOf(store, query),
  });
  await withProgress(store, phrase('replay.writing', { file: asked.out }), () =>
    writeAll(store, [{ path: asked.out, query }, by.datapackage, by.bibliography]),
  );
  const summary = await summaryOf(store, model, loaded, asked);
  const told: EventsSummary = {
    ...summary,
    written: [asked.out, by.datapackage.path, by.bibliography.path],
    read: readingLines(asked.out),
  };
  const basis = { library: asLibrary(library), facts, message: phrase };
  writeAnswer(command, basis, told, () => eventsLines(told, phrase));
}

const schemes = (model: Model): string[] => [
  ...new Set(['id', ...model.actors.flatMap(({ codes }) => Object.keys(codes))]),
];

/** `stream`: the file as events, whether it is a published data set or a table of events. */
async function streamOf(
  store: Store,
  file: string,
  scheme: string,
  lang: LanguageCode,
): Promise<Loaded> {
  const phrase = phrasebook(lang);
  const importers = await import('@casus/importers');
  const { headerOf, load, looksLike } = await import('@casus/stores');
  const { header } = await headerOf(store, file, importers.DATA_SETS);
  const published = importers.IMPORTS.filter(({ gives }) => gives === 'happenings');
  const own = header.some((name) => name.toLowerCase() === 'type');
  const found = own ? undefined : looksLike(header, importers.DATA_SETS);
  const made = published.find(({ dataSet }) => dataSet.id === found?.id);
  if (!own && found && !made) {
    throw new BadInput((say) => say('fault.no-events', { file, title: found.title }));
  }
  const dataSet = made?.dataSet ?? importers.events;
  const loaded = await withProgress(store, phrase('replay.reading', { title: dataSet.title }), () =>
    load(store, file, dataSet, importers.DATA_SETS, refusals(lang)),
  );
  for (const statement of made?.first ?? []) await store.run(statement);
  const missing = importers.STREAM_ROLES.filter(
    (role) => !importers.happeningFields.some(({ name }) => name === role),
  ).map((role) => `CAST(NULL AS VARCHAR) AS "${role}"`);
  const query = made
    ? `SELECT row_number() OVER () AS nth, *, ${missing.join(', ')} FROM (${made.query})`
    : importers.streamOfEvents(scheme);
  await store.run(`CREATE OR REPLACE TABLE stream AS ${query}`);
  // The events stand in `stream` from here on: once is enough.
  await store.run(`DROP TABLE IF EXISTS "${dataSet.id}"`);
  return loaded;
}

const IN_TOUCHED = ['instrument', 'clause', 'limb', 'status', 'reason', 'bearers', 'instances'];

function touchedFields(roles: readonly string[]): readonly Field[] {
  const text = (name: string, description: string): Field => ({
    name,
    type: 'string',
    description,
  });
  const actor = 'actor, by its name in the library; scheme:code where the library has none';
  return [
    text('id', 'the event'),
    text('type', 'event type of the vocabulary'),
    ...roles.map((role) => text(role, actor)),
    { name: 'start_earliest', type: 'date', description: 'first day on which it may have begun' },
    { name: 'start_latest', type: 'date', description: 'last day; what it touches is judged then' },
    text('source', 'whose word the event is'),
    text('instrument', 'the instrument touched'),
    text('clause', 'its clause'),
    text('limb', 'limb of that clause'),
    text('status', 'highest status of the instances that this event alone sets off'),
    text('reason', 'which part is unknown or wanting'),
    text('bearers', 'who bears the instances of that status, separated by ;'),
    { name: 'instances', type: 'integer', description: 'how many instances have that status' },
  ];
}

async function summaryOf(
  store: Store,
  model: Model,
  { path, rows, refused, refusedCount, dataSet }: Loaded,
  { out }: Asked,
): Promise<Omit<EventsSummary, 'written' | 'read'>> {
  const [counted] = await store.rows<{ rows: number; events: number }>(
    'SELECT count(*)::INTEGER AS "rows", count(DISTINCT e.nth)::INTEGER AS events FROM events AS e JOIN touched AS t USING (kind)',
  );
  const counts = await store.rows<EventsSummary['counts'][number]>(
    'SELECT t.status AS value, count(*)::INTEGER AS "rows" FROM events AS e JOIN touched AS t USING (kind) GROUP BY t.status ORDER BY t.status',
  );
  return {
    schema: 'casus/replay-events/1',
    out,
    dataSet: dataSet.id,
    instruments: model.instruments.length,
    rows: counted?.rows ?? 0,
    touching: counted?.events ?? 0,
    counts,
    file: { file: path, title: dataSet.title, rows, refused: refusedCount, refusedLines: refused },
  };
}
