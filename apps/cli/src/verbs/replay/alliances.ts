import type { Field } from '@casus/model';
import type { Store } from '@casus/stores';
import { phrasebook } from '@casus/words';
import { type Command, Option } from 'commander';
import { asLibrary } from '../../library/load.js';
import { type Basis, writeAnswer } from '../../output/answer.js';
import { provenance } from '../../output/provenance.js';
import { type ReplaySummary, replayLines } from '../../output/replay.js';
import { citedTexts, coded } from './coded.js';
import { filesOf, loadAlliances, type ReadFile, tablesRead } from './files.js';
import { inStore, type ReplayAsked, withReplayFiles } from './options.js';

type Asked = ReplayAsked & { readonly out: string };

export function alliances(replay: Command): void {
  withReplayFiles(
    replay
      .command('alliances')
      .description('was each promise due in each war, and was it kept? a table, with reasons'),
  )
    .addOption(
      new Option(
        '--coding <scheme>',
        'a row per war and alliance, in the words of a published scheme',
      ).choices(['bf2018']),
    )
    .option('--no-fallback', 'leave undetermined what the files leave open')
    .requiredOption('--out <file>', 'where to: .csv, .parquet, .json or .jsonl')
    .addHelpText(
      'after',
      '\nExample:\n  $ casus replay alliances --atop-members atop_m.csv --wars iwd.csv --states states.csv --coding bf2018 --out outcomes.csv\n',
    )
    .action((asked: Asked, command: Command) =>
      inStore(asked, (store) => replayed(store, asked, command)),
    );
}

async function replayed(store: Store, asked: Asked, command: Command): Promise<void> {
  const phrase = phrasebook(asked.lang);
  const { beside, contentsOf, mustBeWritable, readingLines, writeAll } = await import(
    '@casus/stores'
  );
  const { instanceFields, outcomeFields } = await import('@casus/codings');
  await mustBeWritable(asked.out, filesOf(asked));
  const files = await loadAlliances(store, asked, phrase);
  const library = await coded(store, asked);

  const byScheme = asked.coding !== undefined;
  const fields = byScheme ? outcomeFields : instanceFields;
  const query = byScheme ? queryOf(fields, 'outcomes', 'warid, atopid') : instanceQuery(fields);
  // What decides nothing is neither a fact of the answer nor a source to cite.
  const deciding = files.filter(({ decides }) => decides);
  const facts = await tablesRead(store, deciding);
  const basis: Basis = { library: library && asLibrary(library), facts, message: phrase };
  const by = await beside(asked.out, 'Casus replay of alliances in wars', fields, deciding, {
    by: { ...provenance(command, facts), ...(library ? { library: asLibrary(library) } : {}) },
    contents: await contentsOf(store, query),
    cited: library ? await citedTexts(store, library, byScheme ? 'outcomes' : 'instances') : [],
  });
  await writeAll(store, [{ path: asked.out, query }, by.datapackage, by.bibliography]);
  const counts = await store.rows<ReplaySummary['counts'][number]>(
    byScheme
      ? 'SELECT outcome AS value, count(*)::INTEGER AS rows, count(*) FILTER (WHERE by_fallback)::INTEGER AS "byFallback", count(by_text)::INTEGER AS "byText" FROM outcomes GROUP BY outcome ORDER BY outcome'
      : 'SELECT status AS value, count(*)::INTEGER AS rows, 0 AS "byFallback", count(by_text)::INTEGER AS "byText" FROM instances GROUP BY status ORDER BY status',
  );
  const summary: ReplaySummary = {
    schema: 'casus/replay/1',
    out: asked.out,
    rows: counts.reduce((sum, item) => sum + item.rows, 0),
    coding: asked.coding ?? null,
    fallback: asked.fallback,
    counts,
    files: files.map(told),
    written: [asked.out, by.datapackage.path, by.bibliography.path],
    read: readingLines(asked.out),
  };
  writeAnswer(command, basis, summary, () => replayLines(summary, asked, phrase));
}

const told = ({ dataSet, path, rows, refused, refusedCount, option, decides }: ReadFile) => ({
  option,
  decides,
  dataSet: dataSet.id,
  title: dataSet.title,
  file: path,
  rows,
  refused: refusedCount,
  refusedLines: refused,
});

function queryOf(fields: readonly Field[], table: string, order: string): string {
  return `SELECT ${fields.map((field) => `"${field.name}"`).join(', ')} FROM ${table} ORDER BY ${order}`;
}

function instanceQuery(fields: readonly Field[]): string {
  const columns = fields.map(({ name }) =>
    name === 'missing' ? "array_to_string(missing, ';') AS missing" : `"${name}"`,
  );
  return `SELECT ${columns.join(', ')} FROM instances
    ORDER BY warid, atopid, clause, bearer, ally, enemy, part, since, status, force, trigger, performed, missing`;
}
