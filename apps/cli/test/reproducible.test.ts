import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from '@casus/engine';
import { afterAll, describe, expect, test } from 'vitest';
import { createProgram } from '../src/program.js';

const program = fileURLToPath(new URL('../bin/casus.mjs', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const desk = mkdtempSync(join(tmpdir(), 'casus-again-'));
afterAll(() => rmSync(desk, { recursive: true }));

/** Two machines as far apart as settings can make them; the second has nothing in its cache. */
const HERE = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'de_DE.UTF-8',
  LC_ALL: 'de_DE.UTF-8',
  COLUMNS: '80',
};
const THERE = { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '200' };

function run(args: readonly string[], env: Record<string, string>, cwd = root): string {
  const ran = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  if (ran.status !== 0) throw new Error(`${args.join(' ')}: ${ran.stderr}`);
  return ran.stdout;
}

const ATTACK = 'armed-attack h by UKR on BLR with conventional threatening sovereignty of BLR';
const LAUNCH = 'RUS is informed of launch k by UKR of drone and k is massive';
const VERBS: readonly (readonly string[])[] = [
  ['check'],
  ['evaluate', '--on', '2025-06-01', '--given', ATTACK, '--clause', 'ru-nuclear-2024'],
  ['explain', 'ru-nuclear-2024.use.d', '--on', '2025-06-01', '--given', ATTACK],
  ['compare', 'ru-nuclear-2020.use', 'ru-nuclear-2024.use'],
  ['cover', 'BLR', '--on', '2024-11-20'],
  ['conflict', '--on', '2025-06-01'],
  ['track', '--as-known-on', '2025-11-01'],
  ['audit', 'minsk-2024-12-06'],
  ['brief', 'minsk-2024-12-06'],
  ['sources'],
  ['list', 'treaty', '--on', '2025-06-01'],
  ['words', 'attack'],
];
/** Verbs that answer no question about a library, and one that shows its text as it stands. */
const OTHERS = ['text', 'format', 'serve', 'publish', 'replay'];

describe('the same question, the same bytes, with what it was worked out with', () => {
  test.each(VERBS.map((args) => [args[0], args]))('%s', (verb, args) => {
    const away = { ...THERE, CASUS_CACHE_DIR: join(desk, 'no-cache') };
    const both = (...form: readonly string[]) => {
      const said = run([...args, ...form], HERE);
      expect(run([...args, ...form], away)).toBe(said);
      return said;
    };
    const { provenance, library } = JSON.parse(both('--lang', 'en', '--json'));
    expect(library.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(library.version).toBeTruthy();
    expect(provenance).toMatchObject({ verb, options: { lang: 'en' } });
    expect(provenance.casus).toBe(versionOf('package.json'));
    expect(provenance.build).toMatch(/^[0-9a-f]{64}$/);
    // Both languages come from one answer: that machines agree is asked of one.
    const told = run([...args, '--lang', 'de'], HERE)
      .trimEnd()
      .split('\n')
      .at(-1);
    expect(told).toContain(`Casus ${provenance.casus}`);
    expect(told).toContain(library.hash.slice(0, 12));
    if (provenance.facts !== null) expect(told).toContain(provenance.facts.slice(0, 12));
  });

  test('no verb is left out', () => {
    const all = createProgram().commands.map((command) => command.name());
    expect([...VERBS.map(([verb]) => verb), ...OTHERS].sort()).toEqual(all.sort());
  });

  test('the engine states the version of its package', () => {
    expect(VERSION).toBe(versionOf('packages/engine/package.json'));
    expect(VERSION).toBe(versionOf('package.json'));
  });
});

test('facts in another order are the same facts', () => {
  const ask = (...facts: readonly string[]) =>
    run(
      [
        ...['evaluate', '--on', '2025-06-01', '--lang', 'en', '--json'],
        ...['--clause', 'ru-nuclear-2024.use', ...facts.flatMap((one) => ['--given', one])],
      ],
      HERE,
    );
  const said = ask(ATTACK, LAUNCH);
  expect(ask(LAUNCH, ATTACK)).toBe(said);
  expect(JSON.parse(ask(ATTACK)).provenance.facts).not.toBe(JSON.parse(said).provenance.facts);
});

test('a library elsewhere is the same library', () => {
  const copy = join(desk, 'copy');
  cpSync(join(root, 'library'), copy, { recursive: true });
  const ask = ['cover', 'BLR', '--on', '2024-11-20', '--lang', 'en', '--json'];
  expect(run([...ask, '--library', copy], THERE, desk)).toBe(run(ask, HERE));
});

test('a table has one digest, whatever the order of what it was made from', () => {
  const examples = join(root, 'docs/examples/replay');
  const shuffled = (name: string) => {
    const [header, ...rows] = readFileSync(join(examples, name), 'utf8').trim().split('\n');
    writeFileSync(join(desk, name), `${[header, ...rows.reverse()].join('\n')}\n`);
  };
  for (const name of ['members.csv', 'wars.csv', 'states.csv']) shuffled(name);
  const made = (from: string, out: string, threads: string) => {
    const files = ['members', 'wars', 'states'].map((name) => join(from, `${name}.csv`));
    const [members, wars, states] = files as [string, string, string];
    run(
      [
        ...['replay', 'alliances', '--atop-members', members, '--wars', wars, '--states', states],
        ...['--coding', 'bf2018', '--lang', 'en', '--threads', threads, '--out', join(desk, out)],
      ],
      HERE,
    );
    const stem = out.replace('.csv', '');
    const beside = [join(desk, 'datapackage.json'), join(desk, `${stem}.datapackage.json`)]
      .map((path) => read(path))
      .find((one) => one?.resources[0].path === out);
    return { facts: beside.provenance.facts, contents: beside.resources[0].contents };
  };
  const first = made(examples, 'first.csv', '1');
  expect(first.contents.rows).toBeGreaterThan(0);
  expect(made(desk, 'second.csv', '4')).toEqual(first);
});

// biome-ignore lint/suspicious/noExplicitAny: read by name, as scripts do
function read(path: string): any {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function versionOf(path: string): string {
  return JSON.parse(readFileSync(join(root, path), 'utf8')).version;
}
