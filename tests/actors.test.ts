import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Actor, isoDay, type Model } from '@casus/model';
import { literal, openStore } from '@casus/stores';
import { beforeAll, expect, test } from 'vitest';
import { library } from './library.js';

// States, their numbers and their days: facts that the library holds, held against themselves and, where it lies at hand, the COW list.

const root = fileURLToPath(new URL('..', import.meta.url));
const COW = join(root, '../shared/data/alliances/cow_states2016.csv');
let model: Model;

beforeAll(async () => {
  model = await library();
}, 60_000);

test('every member of the United Nations is an actor with its codes and days', () => {
  const members = model.rows.flatMap((row) =>
    row.kind === 'row' && row.name === 'member' && row.args[0] === 'UnitedNations'
      ? row.args.slice(1)
      : [],
  );
  expect(new Set(members).size).toBe(193);
  for (const id of members) {
    const one = model.actors.find((actor) => actor.id === id);
    expect(one?.codes).toMatchObject({
      iso: expect.any(String),
      cow: expect.any(String),
      gw: expect.any(String),
    });
    expect(one?.exists.length).toBeGreaterThan(0);
  }
});

test('spells stand in order and do not overlap', () => {
  for (const { id, exists } of model.actors)
    exists.slice(1).forEach(({ from }, index) => {
      expect([id, (from ?? 0) >= (exists[index]?.to ?? Infinity)]).toEqual([id, true]);
    });
});

test.skipIf(!existsSync(COW))(
  'every state of the COW list 1816 to 2016 is an actor on its first and last day',
  async () => {
    const store = await openStore();
    const states = await store.rows<{ code: string; name: string; first: string; last: string }>(
      `SELECT ccode::VARCHAR AS "code", statenme AS "name", make_date(styear, stmonth, stday)::VARCHAR AS "first",
       make_date(endyear, endmonth, endday)::VARCHAR AS "last" FROM read_csv(${literal(COW)})`,
    );
    store.close();
    expect(states.length).toBeGreaterThan(240);
    const missing = states.flatMap(({ code, name, first, last }) =>
      [first, last]
        .filter((day) => !model.actors.some((actor) => isThat(actor, code) && lives(actor, day)))
        .map((day) => `${code} ${name} ${day}`),
    );
    expect(missing).toEqual([]);
  },
);

function isThat({ codes }: Actor, number: string): boolean {
  return Object.entries(codes).some(
    ([scheme, code]) => scheme.startsWith('cow') && code === number,
  );
}

function lives({ exists }: Actor, day: string): boolean {
  return exists.some(
    ({ from, to }) => (from === null || isoDay(from) <= day) && (to === null || day < isoDay(to)),
  );
}
