import type { Side } from '@casus/codings';
import type { Store } from '@casus/stores';
import { phrasebook } from '@casus/words';
import type { Command } from 'commander';
import { BadInput } from '../../fail.js';
import { likely, unknownName } from '../../likely.js';
import { type AgreementSummary, agreementLines } from '../../output/agreement.js';
import { writeAnswer } from '../../output/answer.js';
import { inStore, type ReplayAsked, withSpeech } from './options.js';

type Asked = Pick<ReplayAsked, 'lang' | 'json' | 'threads' | 'memory'> & {
  readonly outcome?: string;
};

/** `casus replay agreement OURS THEIRS`: where do two codings part, and how often? */
export function agreement(replay: Command): void {
  withSpeech(
    replay
      .command('agreement')
      .argument('<ours>', 'outcomes of casus replay alliances --coding')
      .argument('<theirs>', 'another coding: a row per warid and atopid')
      .description(
        'where do two codings part, and how often? agreement, kappa, the rows that differ',
      ),
  )
    .option(
      '--outcome <column>',
      'the column of theirs that holds the outcome, where several could',
    )
    .addHelpText('after', '\nExample:\n  $ casus replay agreement outcomes.csv coders.csv\n')
    .action((ours: string, theirs: string, asked: Asked, command: Command) =>
      inStore(asked, (store) => compared(store, ours, theirs, asked, command)),
    );
}

async function compared(
  store: Store,
  ours: string,
  theirs: string,
  asked: Asked,
  command: Command,
): Promise<void> {
  const codings = await import('@casus/codings');
  const sides = await numberedAlike(store, {
    ours: await sideOf(store, 'ours', ours, undefined),
    theirs: await sideOf(store, 'theirs', theirs, asked.outcome),
  });
  await store.run(codings.compared(sides));
  const [apart] = await store.rows<AgreementSummary['apart']>(codings.apart);
  const [decided] = await store.rows<{ rows: number }>(
    'SELECT count(*)::INTEGER AS rows FROM compared WHERE ours IS NOT NULL AND theirs IS NOT NULL',
  );
  if (apart === undefined || (decided?.rows ?? 0) === 0) {
    throw new BadInput((say) => say('fault.nothing-shared', { ours, theirs }));
  }
  const summary: AgreementSummary = {
    schema: 'casus/agreement/1',
    ours,
    theirs,
    wars: sides.theirs.warid.toLowerCase(),
    groups: await store.rows(`${codings.agreementByGroup}\nORDER BY nth`),
    confusion: await store.rows(codings.confusion),
    apart,
    disagreeing: await store.rows(codings.disagreeing),
  };
  const { contentsOf } = await import('@casus/stores');
  const facts = await Promise.all(
    ['ours', 'theirs'].map(async (table) => ({
      table,
      ...(await contentsOf(store, `SELECT * FROM ${table}`)),
    })),
  );
  const message = phrasebook(asked.lang);
  writeAnswer(command, { library: null, facts, message }, summary, () =>
    agreementLines(summary, message),
  );
}

const FLAGS = ['defense', 'offense', 'neutral', 'nonagg', 'consul'];
const MORE = ['cowwarid', 'warname', 'by_fallback', 'war_begins', 'reason'];

/**
 * A replay of COW's wars numbers them as COW does; where the other coding has COW's numbers beside
 * its own, those are the ones to compare. Numbers of two lists taken for one would join strangers.
 */
async function numberedAlike(
  store: Store,
  sides: { readonly ours: Side; readonly theirs: Side },
): Promise<{ readonly ours: Side; readonly theirs: Side }> {
  const { ours, theirs } = sides;
  if (!ours.has.includes('cowwarid') || !theirs.has.includes('cowwarid')) return sides;
  const [found] = await store.rows<{ cow: boolean }>(
    'SELECT coalesce(bool_and(CAST(cowwarid AS VARCHAR) = CAST(warid AS VARCHAR)), false) AS cow FROM ours',
  );
  return found?.cow ? { ours, theirs: { ...theirs, warid: 'cowwarid' } } : sides;
}

/** A file of outcomes as a table of its own, its columns found whatever their case. */
async function sideOf(
  store: Store,
  table: string,
  path: string,
  outcome: string | undefined,
): Promise<Side> {
  const { headerOf, taken } = await import('@casus/stores');
  const { header, scan } = await headerOf(store, path, []);
  await taken(store, path, scan, table);
  const find = (...names: string[]): string | undefined =>
    header.find((column) => names.includes(column.toLowerCase()));
  const need = (name: string, ...names: string[]): string => {
    const found = find(name, ...names);
    if (found !== undefined) return found;
    throw unknownName((say) => say('fault.no-column', { path, name }), likely(name, header));
  };
  return {
    from: table,
    warid: need('warid'),
    atopid: need('atopid'),
    outcome: outcome ? need(outcome.toLowerCase()) : need('outcome', 'outcomellm', 'coding'),
    has: [...FLAGS, ...MORE].filter((name) => find(name) !== undefined),
  };
}
