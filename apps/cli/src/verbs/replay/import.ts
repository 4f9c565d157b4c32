import type { Import } from '@casus/importers';
import type { Field } from '@casus/model';
import type { Loaded, Store } from '@casus/stores';
import { phrasebook, refusals } from '@casus/words';
import type { Command } from 'commander';
import { BadInput } from '../../fail.js';
import { likely, unknownName } from '../../likely.js';
import { writeAnswer } from '../../output/answer.js';
import { type ImportSummary, importLines } from '../../output/import.js';
import { provenance } from '../../output/provenance.js';
import { tablesRead } from './files.js';
import { inStore, type ReplayAsked, withSpeech } from './options.js';
import { withProgress } from './progress.js';

type Asked = Pick<ReplayAsked, 'lang' | 'json' | 'threads' | 'memory'> & {
  readonly out: string;
  readonly rejects?: string;
};

/** `casus replay import KIND FILE`: a published file, checked, as one table with dates and codes made plain. */
export function imports(replay: Command): void {
  withSpeech(
    replay
      .command('import')
      .argument('<kind>', 'which data set it is, as mie or ucdp-ged; a wrong name lists all')
      .argument('<file>', 'the file as it is published: CSV, tab-separated or Parquet')
      .description('check a published file and write it as one table, events in one shape'),
  )
    .requiredOption('--out <file>', 'where to: .parquet, .csv, .json or .jsonl')
    .option('--rejects <file>', 'where to write every row that was left out, with its line')
    .addHelpText(
      'after',
      '\nExample:\n  $ casus replay import mie mie-1.0.csv --out events.parquet\n',
    )
    .action((kind: string, file: string, asked: Asked, command: Command) =>
      inStore(asked, (store) => imported(store, kind, file, asked, command)),
    );
}

async function imported(
  store: Store,
  kind: string,
  file: string,
  asked: Asked,
  command: Command,
): Promise<void> {
  const { IMPORTS, DATA_SETS } = await import('@casus/importers');
  const { beside, contentsOf, load, mustBeWritable, readingLines, refusedTable, writeAll } =
    await import('@casus/stores');
  const phrase = phrasebook(asked.lang);
  const made = chosen(IMPORTS, kind);
  await mustBeWritable(asked.out, [file, asked.rejects]);
  if (asked.rejects !== undefined) await mustBeWritable(asked.rejects, [file]);
  const { title } = made.dataSet;
  const loaded = await withProgress(store, phrase('replay.reading', { title }), () =>
    load(store, file, made.dataSet, DATA_SETS, refusals(asked.lang)),
  );
  for (const statement of made.first) await store.run(statement);
  const facts = await tablesRead(store, [loaded]);
  const { fields, rows } = await shape(store, made);
  const by = await beside(asked.out, `Casus import of ${title}`, fields, [loaded], {
    by: provenance(command, facts),
    contents: await contentsOf(store, made.query),
  });
  const rejects =
    asked.rejects === undefined
      ? []
      : [
          {
            path: asked.rejects,
            query: `SELECT * FROM ${refusedTable(made.dataSet)} ORDER BY line`,
          },
        ];
  const outputs = [
    { path: asked.out, query: made.query },
    by.datapackage,
    by.bibliography,
    ...rejects,
  ];
  await withProgress(store, phrase('replay.writing', { file: asked.out }), () =>
    writeAll(store, outputs),
  );
  const summary: ImportSummary = {
    schema: 'casus/replay-import/1',
    kind: made.dataSet.id,
    gives: made.gives,
    scheme: made.gives === 'happenings' ? made.scheme : null,
    out: asked.out,
    rows,
    file: told(loaded),
    written: outputs.map(({ path }) => path),
    read: readingLines(asked.out),
  };
  const basis = { library: null, facts, message: phrase };
  writeAnswer(command, basis, summary, () => importLines(summary, phrase));
}

function chosen(known: readonly Import[], kind: string): Import {
  const ids = known.map(({ dataSet }) => dataSet.id);
  const found = known.find(({ dataSet }) => dataSet.id === kind);
  if (found) return found;
  const { told, proposal } = unknownName(
    (say) => say('fault.no.data-set', { name: kind }),
    likely(kind, ids),
  );
  const names = ids.join(', ');
  throw new BadInput(
    (say, lang) => `${told(say, lang)} ${say('fault.there-are', { names })}`,
    proposal,
  );
}

/** The columns that go out: those that all events share, or what the database has of the data set. */
async function shape(
  store: Store,
  made: Import,
): Promise<{ readonly fields: readonly Field[]; readonly rows: number }> {
  const { happeningFields } = await import('@casus/importers');
  const [counted] = await store.rows<{ rows: number }>(
    `SELECT count(*)::INTEGER AS "rows" FROM (${made.query})`,
  );
  const rows = counted?.rows ?? 0;
  if (made.gives === 'happenings') return { fields: happeningFields, rows };
  const columns = await store.rows<{ column_name: string; column_type: string }>(
    `DESCRIBE ${made.query}`,
  );
  const fields = columns.map(({ column_name: name, column_type: type }) => ({
    name,
    type: fieldType(type),
    description: /_(earliest|latest)$/.test(name)
      ? 'bound of a date that may be imprecise'
      : `as in ${made.dataSet.title}`,
  }));
  return { fields, rows };
}

function fieldType(type: string): Field['type'] {
  if (type === 'DATE') return 'date';
  if (type === 'DOUBLE') return 'number';
  if (type === 'BOOLEAN') return 'boolean';
  return /INT$|^INTEGER$/.test(type) ? 'integer' : 'string';
}

const told = ({ path, rows, refused, refusedCount }: Loaded) => ({
  file: path,
  rows,
  refused: refusedCount,
  refusedLines: refused,
});
