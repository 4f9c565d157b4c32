import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly wantedBy: string;
}

/** All that any of our packages asks for by itself, without our own packages. */
function dependencies(): Dependency[] {
  const inside = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .map((name) => `${folder}/${name}/package.json`)
      .filter((path) => existsSync(join(root, path))),
  );
  return ['package.json', ...inside].flatMap((path) => {
    const wants = JSON.parse(read(path));
    const all = { ...wants.dependencies, ...wants.devDependencies, ...wants.overrides };
    return Object.entries(all as Record<string, string>)
      .filter(([name]) => !name.startsWith('@casus/'))
      .map(([name, version]) => ({ name, version, wantedBy: path }));
  });
}

/** Rows of the decision's table: what each library is for, and why this one. */
function reasons(): Map<string, string> {
  const rows = read('docs/decisions/0004-libraries.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    rows.flatMap(([, , names = '', why = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, why] as const),
    ),
  );
}

test('every dependency has its reason in the decisions', () => {
  const known = reasons();
  const without = dependencies().filter(({ name }) => (known.get(name) ?? '').length < 15);
  expect(without).toEqual([]);
});

test('and no reason stands there for what is gone', () => {
  const used = new Set(dependencies().map(({ name }) => name));
  expect([...reasons().keys()].filter((name) => !used.has(name))).toEqual([]);
});

test('versions are exact', () => {
  const loose = dependencies().filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test('the bill of materials is the same twice, and names every dependency', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-sbom-'));
  const made = ['one', 'two'].map((name) => {
    const path = join(folder, `${name}.json`);
    execFileSync(process.execPath, [join(root, 'scripts/sbom.mjs'), path]);
    return readFileSync(path, 'utf8');
  });
  rmSync(folder, { recursive: true });
  expect(made[0]).toBe(made[1]);
  const purls = new Set(
    JSON.parse(made[0] ?? '{}').components.map(({ purl }: { purl: string }) => purl),
  );
  const listed = ({ name, version }: Dependency) =>
    purls.has(`pkg:npm/${name.replace('@', '%40')}@${version}`);
  expect(dependencies().filter((item) => !listed(item))).toEqual([]);
});
