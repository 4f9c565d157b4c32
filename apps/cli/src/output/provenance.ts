import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { canonical } from '@casus/answers';
import { VERSION } from '@casus/engine';
import type { Command } from 'commander';
import { build } from '../library/build.js';

/** What an answer was worked out with: the same provenance gives the same answer, byte for byte. */
export interface Provenance {
  /** Version of the engine. */
  readonly casus: string;
  /** sha256 over the bundled program; `source` where it ran from its sources. */
  readonly build: string;
  readonly verb: string;
  /** Names, then options by name; what only says where things lie or how fast to go is left out. */
  readonly options: Readonly<Record<string, unknown>>;
  /** sha256 over the facts (or tables) that counted, whatever their order; null where a verb looks at the library alone. */
  readonly facts: string | null;
}

/** Says nothing of the answer: where files lie, how it is written down, how many threads work. */
const NO_MATTER = new Set(['json', 'library', 'with', 'out', 'threads', 'memory']);

/** Arguments that are paths. */
const PATHS = new Set(['path', 'ours', 'theirs']);

export function provenance(command: Command, facts: readonly object[] | null): Provenance {
  return {
    casus: VERSION,
    build: build(),
    verb: nameOf(command),
    options: optionsOf(command),
    facts: facts === null ? null : hashOfFacts(facts),
  };
}

/** With the verb that it is a part of: `replay alliances`. */
function nameOf(command: Command): string {
  const above = command.parent;
  return above?.parent ? `${nameOf(above)} ${command.name()}` : command.name();
}

/** In the order of their names; lists are sets, so in order too; files by name only. */
function optionsOf(command: Command): Record<string, unknown> {
  const named = command.options
    .map((option) => option.attributeName())
    .filter((name) => !NO_MATTER.has(name) && command.getOptionValue(name) !== undefined)
    .sort();
  const files = new Set(
    command.options
      .filter((option) => option.flags.includes('<file>'))
      .map((option) => option.attributeName()),
  );
  const value = (name: string): unknown => {
    const given: unknown = command.getOptionValue(name);
    if (Array.isArray(given)) return given.map((item) => plain(item, files.has(name))).sort();
    return typeof given === 'string' ? plain(given, files.has(name)) : given;
  };
  const names = command.registeredArguments.flatMap((argument, place) =>
    [command.processedArgs[place] ?? []]
      .flat()
      .map((item) => plain(item, PATHS.has(argument.name()))),
  );
  return {
    ...(names.length > 0 ? { names } : {}),
    ...Object.fromEntries(named.map((name) => [name, value(name)])),
  };
}

const plain = (text: string, isPath: boolean): string => (isPath ? basename(text) : text);

/** Order-free: each fact by itself, then all digests in their own order. */
function hashOfFacts(facts: readonly object[]): string {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const each = facts.map((fact) => digest(canonical(fact))).sort();
  return digest(each.join('\n'));
}
