// The first part of the library, for which the first figures of speed were asked: the treaty of the Union State, both
// doctrines, stationing, announcement and report, with their vocabulary, actors, sources and records (45 clauses).
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../library', import.meta.url));
const PARTS = [
  'casus.casus',
  'axioms.casus',
  'vocabulary',
  'actors',
  'sources',
  'treaties/union-state-guarantees.casus',
  'doctrines/ru-nuclear-2020.casus',
  'doctrines/ru-nuclear-2024.casus',
  'declarations/oreshnik.casus',
  'declarations/weapons-in-belarus.casus',
  'norms/definition-of-aggression.casus',
  'records/oreshnik.casus',
  'records/strike-permission.casus',
  'records/weapons-in-belarus.casus',
  'records/territory-2022.casus',
  'records/nuclear-armed-states.casus',
  'records/places.casus',
  'reports',
];

/** Its files as texts, in the order in which a folder is read. */
export function firstPart() {
  const files = PARTS.flatMap((part) =>
    statSync(join(root, part)).isDirectory()
      ? readdirSync(join(root, part)).map((file) => join(part, file))
      : [part],
  );
  return files.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** A folder of it that is gone when the process ends. */
export function firstPartFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'casus-first-part-'));
  for (const part of PARTS) {
    mkdirSync(dirname(join(folder, part)), { recursive: true });
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
