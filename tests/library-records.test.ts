import { startOfDay } from '@casus/model';
import { expect, test } from 'vitest';
import { library } from './library.js';

/** What began before and goes on today would have to be said here, with its source. */
const LONG_AGO = startOfDay('2000-01-01');

// A happening that is told without an end goes on: a treaty of 2024 was once due because of an attack of 1914.
test('what the records tell of long ago is over', async () => {
  const { records } = await library();
  const told = records.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.kind === 'description' ? [fact] : [])),
  );
  const old = told.filter(({ start }) => start.latest < LONG_AGO);
  expect(old.length).toBeGreaterThan(0);
  expect(old.filter(({ end }) => end === null).map(({ happening }) => happening)).toEqual([]);
});
