import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '@casus/language';
import { startOfDay } from '@casus/model';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../library', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.casus'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** What began before and goes on today would have to be said here, with its source. */
const LONG_AGO = startOfDay('2000-01-01');

// A happening that is told without an end goes on: a treaty of 2024 was once due because of an attack of 1914.
test('what the records tell of long ago is over', async () => {
  const { model } = await readLibrary(files);
  const told = model.records.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.kind === 'description' ? [fact] : [])),
  );
  const old = told.filter(({ start }) => start.latest < LONG_AGO);
  expect(old.length).toBeGreaterThan(0);
  expect(old.filter(({ end }) => end === null).map(({ happening }) => happening)).toEqual([]);
});
