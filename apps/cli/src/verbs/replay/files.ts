import type { DataSet } from '@casus/model';
import type { Loaded, Store } from '@casus/stores';
import { type LanguageCode, refusals } from '@casus/words';
import type { Phrases } from '../../output/replay.js';
import { withProgress } from './progress.js';

/** Options that name files, shared by `alliances` and `explain`. */
export interface ReplayFiles {
  readonly atopMembers: string;
  readonly atopAlliances?: string;
  readonly atopPhases?: string;
  readonly wars: string;
  readonly states: string;
  readonly contiguity?: string;
  readonly majors?: string;
  readonly events?: string;
}

/** All that is read. */
export function filesOf(asked: ReplayFiles): (string | undefined)[] {
  return [
    asked.atopMembers,
    asked.atopAlliances,
    asked.atopPhases,
    asked.wars,
    asked.states,
    asked.contiguity,
    asked.majors,
    asked.events,
  ];
}

/** A file that was read, by which option, and whether any row is decided by it. */
export interface ReadFile extends Loaded {
  readonly option: string;
  readonly decides: boolean;
}

/** Reads the files and makes the tables that codings read: promises, enemies, wars, states. */
export async function loadAlliances(
  store: Store,
  files: ReplayFiles & { readonly lang: LanguageCode },
  phrase: Phrases,
): Promise<readonly ReadFile[]> {
  const importers = await import('@casus/importers');
  const { headerOf, load, looksLike } = await import('@casus/stores');
  const { header } = await headerOf(store, files.wars, importers.DATA_SETS);
  const found = looksLike(header, importers.DATA_SETS);
  const wars = found?.id === 'cow-wars' ? importers.cowWars : importers.interstateWarData;
  const wanted: readonly (readonly [string, string | undefined, DataSet, boolean])[] = [
    ['--atop-members', files.atopMembers, importers.atopMembers, true],
    ['--atop-alliances', files.atopAlliances, importers.atopAlliances, false],
    ['--atop-phases', files.atopPhases, importers.atopPhases, false],
    ['--wars', files.wars, wars, true],
    ['--states', files.states, importers.cowStates, true],
    ['--contiguity', files.contiguity, importers.cowContiguity, true],
    ['--majors', files.majors, importers.cowMajors, false],
    ['--events', files.events, importers.mie, false],
  ];
  const loaded: ReadFile[] = [];
  for (const [option, path, dataSet, decides] of wanted) {
    if (path === undefined) continue;
    const one = await withProgress(store, phrase('replay.reading', { title: dataSet.title }), () =>
      load(store, path, dataSet, importers.DATA_SETS, refusals(files.lang)),
    );
    loaded.push({ ...one, option, decides });
  }
  const fights =
    wars === importers.cowWars ? importers.fightsOfCowWars : importers.fightsOfInterstateWarData;
  const tables = [
    importers.promises,
    fights,
    importers.wars,
    importers.enemies,
    importers.spells('states'),
    files.contiguity === undefined ? importers.noContiguity : importers.contiguity,
  ];
  for (const table of tables) await store.run(table);
  return loaded;
}

/** What was read, apart from where in its file a row stood. */
export async function tablesRead(
  store: Store,
  files: readonly Loaded[],
): Promise<readonly object[]> {
  const { contentsOf, quoted } = await import('@casus/stores');
  return Promise.all(
    files.map(async ({ dataSet }) => {
      const query = `SELECT * EXCLUDE (line_number) FROM ${quoted(dataSet.id)}`;
      return { table: dataSet.id, ...(await contentsOf(store, query)) };
    }),
  );
}
