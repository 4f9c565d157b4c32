import type { Command } from 'commander';

/** The options and arguments whose values the library names. */
const NAMED = {
  clause: ['explain', 'compare'],
  instrument: ['brief'],
  report: ['audit'],
  actor: ['cover'],
} as const;

/**
 * `casus completion bash|zsh|fish|powershell` prints what a shell needs to complete verbs, options and the
 * library's names. It is set up only when a shell asks: no other command pays for it.
 */
export async function withCompletion(program: Command): Promise<void> {
  const { default: tab } = await import('@bomb.sh/tab/commander');
  const root = tab(program, { completionCommandName: 'completion' });
  const names = await libraryNames();
  for (const [kind, verbs] of Object.entries(NAMED)) {
    for (const verb of verbs) {
      for (const [, argument] of root.commands.get(verb)?.arguments ?? []) {
        argument.handler = (complete) => {
          for (const { id, says } of names[kind as keyof typeof NAMED]) complete(id, says);
        };
      }
    }
  }
}

interface Named {
  readonly id: string;
  readonly says: string;
}

/** A library that cannot be read has nothing to propose; the command itself will say why. */
async function libraryNames(): Promise<Record<keyof typeof NAMED, readonly Named[]>> {
  const { soundLibrary } = await import('./library/load.js');
  const library = await soundLibrary({}).catch(() => null);
  if (library === null) return { clause: [], instrument: [], report: [], actor: [] };
  const { clauses, instruments, reports, actors } = library.model;
  const instrument = instruments.map(({ id, titles }) => ({ id, says: titles['en'] ?? '' }));
  return {
    clause: clauses.map(({ id, locator }) => ({ id, says: locator ?? '' })),
    instrument,
    report: reports.map(({ id }) => ({ id, says: '' })),
    actor: actors.map(({ id, names }) => ({ id, says: names['en']?.nom ?? '' })),
  };
}
