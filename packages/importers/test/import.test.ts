import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA_SETS, IMPORTS } from '@casus/importers';
import { load, openStore, type Store, Unreadable, writeAll } from '@casus/stores';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';

// Every row here is invented; columns are those that the owners publish.

const folder = mkdtempSync(join(tmpdir(), 'casus-importers-'));
afterAll(() => rmSync(folder, { recursive: true }));

let store: Store;
beforeEach(async () => {
  store = await openStore({ threads: 2 });
});
afterEach(() => store.close());

interface Event {
  readonly id: string;
  readonly type: string;
  readonly by: string | null;
  readonly on: string | null;
  readonly against: string | null;
  readonly start_earliest: string;
  readonly start_latest: string;
}

function made(kind: string) {
  const found = IMPORTS.find(({ dataSet }) => dataSet.id === kind);
  if (!found) throw new RangeError(kind);
  return found;
}

async function read(kind: string, text: string, name = `${kind}.csv`) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { dataSet, first, query } = made(kind);
  const loaded = await load(store, path, dataSet, DATA_SETS);
  for (const statement of first) await store.run(statement);
  return { loaded, rows: await store.rows<Event>(query) };
}

describe('MID, participants', () => {
  const head =
    'dispnum,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,hiact,hostlev,orig,revstate,fatality';
  test('the gravest act falls on some day of its part, on the one opponent there is', async () => {
    const { rows } = await read(
      'mid',
      `${head}\n1,901,3,2,1950,9,2,1950,1,17,4,1,1,0\n1,902,3,2,1950,9,2,1950,0,0,1,1,0,0\n`,
    );
    expect(rows).toMatchObject([
      {
        type: 'attack',
        by: '901',
        on: '902',
        start_earliest: '1950-02-03',
        start_latest: '1950-02-09',
      },
      { type: 'action', by: '902', on: '901' },
    ]);
  });
  test('of several opponents none is named', async () => {
    const { rows } = await read(
      'mid',
      `${head}\n2,901,-9,2,1950,9,2,1950,1,17,4,1,1,0\n2,902,3,2,1950,9,2,1950,0,0,1,1,0,0\n2,903,3,2,1950,9,2,1950,0,0,3,1,0,0\n`,
    );
    expect(rows.find(({ by }) => by === '901')).toMatchObject({
      on: null,
      start_earliest: '1950-02-01',
    });
    expect(rows.find(({ by }) => by === '903')).toMatchObject({ type: 'threat', on: '901' });
  });
});

describe('UCDP', () => {
  test('an event between governments is hostilities of both, and nobody is said to have attacked', async () => {
    const head =
      'id,year,type_of_violence,date_prec,conflict_new_id,side_a,side_b,gwnoa,gwnob,date_start,date_end';
    const { rows, loaded } = await read(
      'ucdp-ged',
      `${head}\n1,1999,1,1,7,A,B,901,902,1999-05-01,1999-05-01\n2,1999,1,4,7,A,B,901,902,1999-05-01,1999-05-31\n3,1999,2,1,7,A,B,901,,1999-05-01,1999-05-01\n4,1999,1,1,7,A,B,901,902,1999-05-31,1999-05-01\n`,
    );
    expect(loaded.refused).toEqual([{ line: 5, reason: 'the event ends before it begins' }]);
    expect(rows.map(({ type }) => type)).toEqual(Array(4).fill('hostilities'));
    expect(rows.filter(({ id }) => id.startsWith('ucdp:2'))).toMatchObject([
      { by: '901', against: '902', start_latest: '1999-05-31' },
      { by: '902', against: '901', start_earliest: '1999-05-01' },
    ]);
  });

  test.each(['ucdp-prio', 'ucdp-dyadic'])(
    '%s: a year of war, its first day where it is known',
    async (kind) => {
      const head =
        'conflict_id,dyad_id,location,side_a,side_b,year,intensity_level,type_of_conflict,start_date2,start_prec2,gwno_a,gwno_b';
      const { rows } = await read(
        kind,
        `${head}\n1,11,X,A,B,1980,2,2,1980-09-22,1,901,"902, 903"\n1,11,X,A,B,1981,2,2,1980-09-22,1,901,"902, 903"\n2,12,X,A,C,1981,1,3,1981-01-01,1,901,\n`,
      );
      expect(rows).toHaveLength(6);
      expect(rows.filter(({ by }) => by === '901')).toMatchObject([
        { against: null, start_earliest: '1980-09-22', start_latest: '1980-09-22' },
        { against: null, start_earliest: '1981-01-01', start_latest: '1981-12-31' },
      ]);
      expect(rows.find(({ by }) => by === '903')).toMatchObject({ against: '901' });
    },
  );
});

describe('GDELT', () => {
  const head =
    'GLOBALEVENTID,SQLDATE,Actor1CountryCode,Actor1Type1Code,Actor2CountryCode,Actor2Type1Code,IsRootEvent,EventCode,EventRootCode,QuadClass,NumMentions,NumSources,SOURCEURL';
  test('codes with a counterpart are typed, all else is an action, rebels are not their country', async () => {
    const { rows, loaded } = await read(
      'gdelt',
      [
        head,
        '1,20200101,AAA,GOV,BBB,,1,190,19,4,1,1,x',
        '2,20200101,AAA,REB,ROM,MIL,1,194,19,4,1,1,x',
        '3,20200101,AAA,,BBB,,1,191,19,4,1,1,x',
        '4,20200101,AAA,,BBB,,1,0234,02,1,1,1,x',
        '5,20200101,AAA,,BBB,,1,154,15,3,1,1,x',
        '6,20201301,AAA,,BBB,,1,190,19,4,1,1,x',
        '',
      ].join('\n'),
    );
    expect(loaded.refused).toEqual([{ line: 7, reason: 'SQLDATE is not a day' }]);
    expect(rows.map(({ type, by, on, against }) => [type, by, on, against])).toEqual([
      ['attack', 'AAA', 'BBB', null],
      ['attack', null, 'ROU', null],
      ['action', 'AAA', null, null],
      ['request', 'AAA', null, null],
      ['mobilisation', 'AAA', null, 'BBB'],
    ]);
  });

  test('without header, tab-separated, by position', async () => {
    const line = Array<string>(61).fill('');
    Object.assign(line, {
      0: '9',
      1: '20200131',
      7: 'AAA',
      17: 'BBB',
      25: '1',
      26: '193',
      28: '19',
      29: '4',
    });
    const { rows } = await read('gdelt', `${line.join('\t')}\n`, 'bare.csv');
    expect(rows).toMatchObject([
      { type: 'attack', by: 'AAA', on: 'BBB', start_earliest: '2020-01-31' },
    ]);
  });
});

describe('COW wars', () => {
  const head =
    'WarNum,WarName,ccode,StateName,Side,StartMonth1,StartDay1,StartYear1,EndMonth1,EndDay1,EndYear1,StartMonth2,StartDay2,StartYear2,EndMonth2,EndDay2,EndYear2,Initiator,Outcome';
  const row = (ccode: number, side: number, day: number, initiator: number) =>
    `1,W,${ccode},S${ccode},${side},3,${day},1900,4,1,1900,-8,-8,-8,-8,-8,-8,${initiator},1`;
  test('the side of the initiator opens; between two who came later nobody is said to have', async () => {
    const { rows } = await read(
      'cow-wars',
      [
        head,
        row(901, 1, 1, 1),
        row(902, 2, 1, 2),
        row(903, 1, 1, 2),
        row(904, 1, 9, 2),
        row(905, 2, 8, 2),
        '',
      ].join('\n'),
    );
    const of = (wanted: string) =>
      rows
        .filter(({ type }) => type === wanted)
        .map(({ by, on, against }) => `${by} ${on ?? against}`)
        .sort();
    expect(of('attack')).toEqual(['901 902', '903 902', '904 902', '905 901', '905 903']);
    expect(of('hostilities')).toEqual(['904 905', '905 904']);
  });
});

describe('what is wrong with a file', () => {
  const text = 'ccode,styear,stmonth,stday,endyear,endmonth,endday\n901,1900,1,1,1950,1,1\n';
  test('wrong columns: the one that is lacking, and the nearest', async () => {
    const wrong = read('cow-majors', text.replace('styear', 'styaer'));
    await expect(wrong).rejects.toThrow(/no column "styear".*"styaer"/);
    await expect(wrong).rejects.toBeInstanceOf(Unreadable);
  });
  test('another data set is recognised', async () => {
    const members = 'WarNum,WarName,ccode\n1,x,2\n';
    await expect(read('mie', members)).rejects.toThrow(/is not Militarized Interstate Events/);
  });
  test('a broken line and values that cannot be are told with their lines, the rest is read', async () => {
    const { loaded } = await read(
      'cow-majors',
      `${text}902,1900,1\n903,nineteen,1,1,1950,1,1\n904,1900,1,1,1950,1,1\n,1900,1,1,1950,1,1\n`,
    );
    expect(loaded.refused.map(({ line }) => line)).toEqual([3, 4, 6]);
    expect(loaded.rows).toBe(2);
  });
  test('nothing readable at all', async () => {
    await expect(read('cow-majors', text.split('\n')[0] ?? '')).rejects.toThrow(Unreadable);
  });
  test('days that do not exist are uncertain within their month', async () => {
    await read('cow-majors', text.replace('901,1900,1,1', '901,1900,6,31'));
    expect(
      await store.rows('SELECT from_earliest::VARCHAR AS a, from_latest::VARCHAR AS b FROM majors'),
    ).toEqual([{ a: '1900-06-01', b: '1900-06-30' }]);
  });
});

describe('what is written', () => {
  test('all of it or nothing', async () => {
    const at = (name: string) => join(folder, name);
    const good = { path: at('good.csv'), query: 'SELECT 1 AS a' };
    await expect(
      writeAll(store, [good, { path: at('bad.csv'), query: "SELECT error('stop') AS a" }]),
    ).rejects.toThrow(/stop/);
    expect(readdirSync(folder).filter((name) => /good|bad|part/.test(name))).toEqual([]);
    await writeAll(store, [good]);
    expect(readFileSync(at('good.csv'), 'utf8')).toBe('a\n1\n');
  });
});
