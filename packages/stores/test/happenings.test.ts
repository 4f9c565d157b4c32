import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileSql } from '@casus/engine/sql';
import { readLibrary } from '@casus/language';
import { startOfDay } from '@casus/model';
import { openHappenings, openStore } from '@casus/stores';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'casus-happenings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { model } = await readLibrary([
  {
    path: 'pact.casus',
    text: `event attack by attacker : actor on victim : actor
event assistance by helper : actor to helped : actor act "assist" to
actor AAA code cow 1
actor BBB code cow 2
source text language en certainty verified
treaty pact
  parties AAA, BBB
  in force from 1900-01-01
  clause help at "1"
    for each party P, other party Q
    upon attack h on P
    Q must assist P because of h
`,
  },
]);

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** The clauses of the pact over a file. */
async function replayed(path: string) {
  const store = await openStore({ threads: 1 });
  try {
    const happenings = await openHappenings(store, path, { model, scheme: 'cow', table: 'stream' });
    const { sql, refused } = compileSql(model, ['pact'], {
      on: startOfDay('1950-12-31'),
      scheme: 'cow',
      happenings,
      tables: {},
    });
    expect(refused).toEqual([]);
    const rows = await store.rows<Record<string, string | null>>(
      `SELECT * FROM (${sql}) AS r ORDER BY "happening"`,
    );
    return {
      happenings,
      rows: rows.map((row) => [row.happening, row.bearer, row.status, row.since].join(' ')),
    };
  } finally {
    store.close();
  }
}

test('a file of happenings is read where it lies, and clauses of the library answer about its rows', async () => {
  const { rows, happenings } = await replayed(
    file(
      'events.csv',
      'id,type,by,on,to,because_of,date,end,note\na1,attack,3,1,,,1914-08-01,,x\na2,attack,3,1,,,1899,,x\na3,attack,3,1,,,1914-08,,x\nb1,assistance,2,,1,a1,1914-08-04,1914-09,x\nc,riot,3,1,,,1914-08-01,,x\nd,attack,3,1,,,someday,,x\n',
    ),
  );
  expect(rows).toEqual(['a1 2 kept 1914-08-01', 'a3 2 triggered 1914-08-31']);
  expect(happenings).toMatchObject({
    rows: 5,
    refused: [{ reason: 'start is no date', rows: 1 }],
    unknownTypes: ['riot'],
    unread: ['note'],
  });
});

test.each([
  [
    'no-type.csv',
    'id,typ,date\n1,attack,1914-08-01\n',
    /no column "type".*nearest name there is "typ"/,
  ],
  [
    'twice.csv',
    'id,type,date\n1,attack,1914-08-01\n1,attack,1914-08-02\n',
    /two rows with the id "1"/,
  ],
  ['empty.csv', 'id,type,date\n', /no row that can be used/],
])('%s is refused', async (name, text, message) => {
  await expect(replayed(file(name, text))).rejects.toThrow(message);
});
