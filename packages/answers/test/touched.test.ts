import { prepare } from '@casus/engine';
import { type Description, endOfDay, type Model, startOfDay } from '@casus/model';
import { beforeAll, expect, test } from 'vitest';
import { library } from '../../../tests/library.js';
import { standingFacts, toucher } from '../src/index.js';

// What an event touches is looked up among the clauses that an event of its type can touch at all, whoever
// acts; asking every clause of the library must find the same.

let model: Model;
let touches: ReturnType<typeof toucher>;

beforeAll(async () => {
  model = await library();
  touches = toucher(model);
});

const EVENTS: readonly [string, Readonly<Record<string, readonly string[]>>, string][] = [
  ['attack', { by: ['RUS'], on: ['POL'] }, '2025-06-01'],
  ['armed-attack', { by: ['PRK'], on: ['KOR'] }, '1975-06-01'],
  ['aggression', { by: ['UKR'], on: ['BLR'] }, '2025-06-01'],
  ['force-use', { by: ['USA'], against: ['RUS'] }, '2025-06-01'],
  ['threat', { on: ['ARM'] }, '1999-06-01'],
  ['support', { by: ['RUS'], to: ['AUH'] }, '1912-06-01'],
  ['meeting', { by: ['USA'] }, '1999-06-01'],
  ['request', { by: ['EST'], to: ['FRA'] }, '2025-06-01'],
  ['hostilities', { by: ['FRA'], against: ['DEU'] }, '1914-08-03'],
  ['attack', { by: ['cow:901'], on: ['cow:902'] }, '1999-06-01'],
];

test.each(EVENTS)('%s by and on some, on a day', (type, roles, day) => {
  const start = { earliest: startOfDay(day), latest: startOfDay(day) };
  const judged = endOfDay(day);
  const found = touches({ type, roles, start, judged });
  const view = { on: judged, asKnownOn: model.statedDate, accordingTo: null, readings: [] };
  const marks = { citations: [], speaker: null, knownFrom: null, reading: null };
  const happened: Description = {
    kind: 'description',
    happening: 'h',
    type,
    roles,
    start,
    end: null,
    value: 2,
    inside: null,
    marks,
  };
  const all = prepare(model)
    .evaluate([...standingFacts(model), happened], view, { resting: false })
    .filter(({ happenings }) => Object.values(happenings).includes('h'));
  const promised = new Map(model.clauses.map(({ id, instrument }) => [id, instrument]));
  const wanted = new Set(
    all.filter(({ clause }) => promised.get(clause)).map(({ clause, limb }) => `${clause} ${limb}`),
  );
  const seen = new Set(found.map(({ clause, limb }) => `${clause} ${limb}`));
  expect([...wanted].filter((key) => !seen.has(key))).toEqual([]);
});
