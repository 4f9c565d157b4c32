import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '@casus/language';
import type { Model } from '@casus/model';
import { beforeAll, describe, expect, test } from 'vitest';

// docs/neutrality.md, as far as a machine can see it.

const root = fileURLToPath(new URL('..', import.meta.url));

function texts(folder: string, suffix: string): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix))
    .sort()
    .map((path) => ({
      path: `${folder}/${path}`,
      text: readFileSync(join(root, folder, path), 'utf8'),
    }));
}

const library = texts('library', '.casus');
const words = [...texts('packages/words/src/en', '.ts'), ...texts('packages/words/src/de', '.ts')];

let model: Model;
beforeAll(async () => {
  ({ model } = await readLibrary(library));
}, 60_000);

describe('names', () => {
  // Names that states have outside the United Nations' usage, or had before.
  const NOT_MAIN = [
    'North Korea',
    'South Korea',
    'Nordkorea',
    'Südkorea',
    'Russland (Föderation)',
    'Turkey',
    'Swaziland',
    'Swasiland',
    'Burma',
    'Birma',
    'Macedonia',
    'Mazedonien',
    'Ivory Coast',
    'Elfenbeinküste',
    'Cape Verde',
    'Kap Verde',
    'Czech Republic',
    'Tschechische Republik',
    'Belorussia',
    'Weißrussland',
    'Red China',
    'Nationalist China',
    'Great Britain',
    'England',
    'Holland',
    'America',
    'Amerika',
    'Persia',
    'East Timor',
    'Osttimor',
    'Moldavia',
    'Moldawien',
  ];

  test('no name but that of the United Nations is a main name of a state of today', () => {
    const today = model.actors.filter(
      ({ codes, exists, group }) =>
        !group && 'iso' in codes && (exists.at(-1)?.to ?? null) === null,
    );
    expect(today.length).toBeGreaterThan(190);
    const main = today.flatMap(({ names }) =>
      Object.values(names).map((forms) =>
        typeof forms === 'string' ? forms : JSON.stringify(forms),
      ),
    );
    for (const name of NOT_MAIN)
      expect(main.filter((one) => one === name || one.includes(`"${name}"`))).toEqual([]);
  });

  test('an alias is nobody else’s name', () => {
    const owner = new Map<string, string>();
    for (const { id, also } of model.actors) {
      for (const name of also) {
        expect(`${name}: ${owner.get(name) ?? id}`).toBe(`${name}: ${id}`);
        owner.set(name, id);
      }
    }
  });
});

describe('words that judge', () => {
  const JUDGING =
    /\b(regimes?|puppet|terrorists?|so-called|rogue|illegitimate|brutal|evil|heroic|unprovoked aggressor|Unrechtsstaat|Marionette\w*|Terrorist\w*|sogenannte\w*|Schurkenstaat|verbrecherisch\w*|heldenhaft\w*)\b/i;

  /** The words of a text or a speaker, and said to be so where they stand. */
  const ATTRIBUTED = [
    'foreign-trained terrorists, as claimed',
    'terrorist or extremist organisations',
    'terroristische oder extremistische Organisationen',
  ];

  test.each([...library, ...words].map(({ path, text }) => [path, text]))('%s', (_path, text) => {
    const own = ATTRIBUTED.reduce((rest, words) => rest.replaceAll(words, ''), text);
    expect(own.split('\n').filter((line) => JUDGING.test(line))).toEqual([]);
  });
});

test('the decision on hard clauses names clauses that exist', () => {
  const text = readFileSync(join(root, 'docs/decisions/0007-hard-clauses.md'), 'utf8');
  const named = [...text.matchAll(/`([a-z0-9-]+\.[a-z0-9-]+)`/g)].map((match) => match[1] ?? '');
  const known = new Set(model.clauses.map(({ id }) => id));
  expect(named.length).toBeGreaterThan(35);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
  const shown = [...text.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '');
  const scenarios = new Set(model.scenarios.map(({ id }) => id));
  expect(shown.length).toBeGreaterThan(30);
  expect(shown.filter((name) => !scenarios.has(name))).toEqual([]);
});
