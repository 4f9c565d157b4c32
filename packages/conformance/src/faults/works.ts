import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Something that the program changes on the disk, and how it is asked to. */
export interface Work {
  readonly name: string;
  /** Makes the former state. */
  readonly prepare: (folder: string) => void;
  /** Arguments of the command that makes the former state complete, if the program makes it itself. */
  readonly former: ((folder: string) => readonly string[]) | null;
  /** What makes the former state differ from what the program would write now. */
  readonly aged?: (folder: string) => void;
  readonly args: (folder: string) => readonly string[];
  /** What is told apart: files whose state counts, visible ones below the folder. */
  readonly result: string;
}

const example = fileURLToPath(new URL('../../../../docs/examples/replay', import.meta.url));
const FILES = ['members.csv', 'states.csv', 'wars.csv'];

export const LIBRARY = (version: string) => `library small version "${version}" stated 2025-01-01
event attack by attacker : actor on victim : actor
event assistance by helper : actor to helped : actor act "assist" to
actor AAA name en "Aland" name de "Aland"
actor BBB name en "Beland" name de "Beland"
treaty pact
  parties AAA, BBB
  in force from 2000-01-01
  clause help at "Art. ${version}"
    for each party P, other party Q
    upon attack h on P
    Q must assist P
`;

const UNTIDY = 'actor AAA\ntreaty pact\n      parties AAA\n   in force from 2000-01-01   \n\n\n\n';

const replay = (suffix: string): Work => ({
  name: `replay to ${suffix}`,
  prepare: (folder) => {
    for (const name of FILES) copyFileSync(join(example, name), join(folder, name));
    mkdirSync(join(folder, 'out'));
  },
  former: (folder) => alliances(folder, suffix, ['--no-fallback', '--lang', 'de']),
  args: (folder) => alliances(folder, suffix, ['--coding', 'bf2018']),
  result: 'out',
});

function alliances(folder: string, suffix: string, more: readonly string[]): readonly string[] {
  const at = (name: string) => join(folder, name);
  return [
    ...['replay', 'alliances', '--atop-members', at('members.csv'), '--wars', at('wars.csv')],
    ...['--states', at('states.csv'), '--out', join(folder, 'out', `outcomes.${suffix}`), ...more],
  ];
}

export const WORKS: readonly Work[] = [
  {
    name: 'format',
    prepare: (folder) => {
      mkdirSync(join(folder, 'out'));
      writeFileSync(join(folder, 'out', 'text.casus'), UNTIDY);
    },
    former: null,
    args: (folder) => ['format', join(folder, 'out', 'text.casus')],
    result: 'out',
  },
  publishing('publish, another version', '1', '2'),
  publishing('publish, the same version again', '1', '1'),
  replay('csv'),
  replay('parquet'),
];

function publishing(name: string, first: string, second: string): Work {
  const library = (folder: string, version: string) => {
    mkdirSync(join(folder, version), { recursive: true });
    writeFileSync(join(folder, version, 'small.casus'), LIBRARY(version));
  };
  const args = (version: string) => (folder: string) => [
    ...['publish', join(folder, 'out'), '--library', join(folder, version)],
  ];
  return {
    name,
    prepare: (folder) => {
      library(folder, first);
      library(folder, second);
    },
    former: args(first),
    // As an older program wrote it: another page, and a script that no page needs any more.
    aged: (folder) => {
      for (const version of readdirSync(join(folder, 'out', 'v'), { withFileTypes: true })) {
        if (!version.isDirectory()) continue;
        const own = join(folder, 'out', 'v', version.name);
        writeFileSync(join(own, 'index.html'), '<!doctype html><title>former</title>');
        writeFileSync(join(own, 'assets', 'former.js'), '1');
      }
    },
    args: args(second),
    result: 'out',
  };
}

/** Every visible file below a folder, with a digest of what it holds. */
export function stateOf(folder: string): ReadonlyMap<string, string> {
  const digest = (path: string) =>
    createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const visible = files.filter((path) => !relative(folder, path).split('/').some(isHidden));
  return new Map(visible.map((path) => [relative(folder, path), digest(path)] as const));
}

/** How many hidden drafts a killed process has left. */
export function draftsIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => isHidden(path.split('/').at(-1) ?? '') && /\.(tmp|part)$/.test(path),
  ).length;
}

const isHidden = (name: string): boolean => name.startsWith('.');
