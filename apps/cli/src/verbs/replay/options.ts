import type { Store, Unreadable } from '@casus/stores';
import { fileFault } from '@casus/words';
import { type Command, Option } from 'commander';
import { BadInput, refusal, systemLanguage } from '../../fail.js';
import type { Shelf } from '../../library/load.js';
import { type Language, withTexts } from '../../options.js';
import type { ReplayFiles } from './files.js';

export interface ReplayAsked extends ReplayFiles, Shelf {
  readonly lang: Language;
  readonly json?: boolean;
  readonly threads?: number;
  readonly memory?: string;
  readonly coding?: 'bf2018';
  readonly fallback: boolean;
  readonly overrides?: boolean;
}

export function withSpeech(command: Command): Command {
  return command
    .addOption(
      new Option('--lang <language>', 'language of the answer')
        .choices(['en', 'de'])
        .default(systemLanguage()),
    )
    .option('--json', 'answer as JSON (schemas: docs/reference/json.md)')
    .option('--threads <number>', 'how many threads the database may use', whole)
    .option('--memory <size>', 'how much memory it may use before it works on disk, as 4GB', size);
}

export function withReplayFiles(command: Command): Command {
  return withTexts(withSpeech(command))
    .requiredOption('--atop-members <file>', 'ATOP, member level')
    .option('--atop-alliances <file>', 'ATOP, alliance level: checked, decides nothing')
    .option('--atop-phases <file>', 'ATOP, phase level: checked, decides nothing')
    .requiredOption('--wars <file>', 'IWD directed dyad-years, or COW war participants')
    .requiredOption('--states <file>', 'COW state system membership')
    .option('--contiguity <file>', 'COW direct contiguity')
    .option('--majors <file>', 'COW major powers: checked, decides nothing')
    .option('--events <file>', 'MIE events: checked, decide nothing')
    .option(
      '--overrides',
      'where the library has a treaty from its text, its clauses decide instead of the columns',
    );
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 1024) return value;
  throw new BadInput((say) => say('fault.threads', { text }));
}

function size(text: string): string {
  if (/^\d+(\.\d+)?\s?[KMGT]i?B$/i.test(text)) return text;
  throw new BadInput((say) => say('fault.memory', { text }), '4GB');
}

/** Opens a store for the work and closes it; a file that cannot be read is the user's to mend. */
export async function inStore<T>(
  asked: Pick<ReplayAsked, 'threads' | 'memory'>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { openStore, Unreadable } = await import('@casus/stores');
  const store = await openStore({
    ...(asked.threads ? { threads: asked.threads } : {}),
    ...(asked.memory ? { memory: asked.memory } : {}),
  });
  try {
    return await work(store);
  } catch (error) {
    if (error instanceof Unreadable) throw unreadable(error);
    throw error;
  } finally {
    store.close();
  }
}

/** In the asker's language; why the system would not do it, too. */
function unreadable({ message, parts, proposal, cause }: Unreadable): BadInput {
  const refused = cause === undefined ? null : refusal(cause);
  return new BadInput((say, lang) => {
    const why = refused?.(say, lang);
    const told = parts.map(({ code, args }) => ({ code, args: why ? { ...args, why } : args }));
    return fileFault(lang, { message, parts: told });
  }, proposal);
}
