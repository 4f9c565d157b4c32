import { spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { casus, json } from './casus.js';

const examples = fileURLToPath(new URL('../../../docs/examples/replay/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'casus-events-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

// A library of its own, so that what is touched is read off the clauses here. All names are invented.
const LIBRARY = `
library test-library version "0.0.0" stated 2020-01-01
actor AAA name en "Aland" code iso "AAA" cow 901
actor BBB name en "Beland" code iso "BBB" cow 902
actor OLD name en "Old Celand" code cow 903 exists from 1900-01-01 to 1950-01-01
actor NEW name en "New Celand" code cow 903 exists from 1950-01-01
event attack
  by attacker : actor
  on victim : actor
event assistance
  by helper : actor
  to helped : actor
  because of occasion : event
  act "assist" to
treaty pact
  title en "Pact"
  parties AAA, BBB, NEW
  in force from 1960-01-01 to 1970-01-01
  clause help
    for each party P, other party Q
    upon attack h by X on P
    Q must assist P because of h
`;

type Row = Readonly<Record<string, string | number | null>>;

function touched(text: string, name: string, ...more: readonly string[]): Row[] {
  writeFileSync(at('library.casus'), LIBRARY);
  writeFileSync(at(name), text);
  const ran = casus(
    ...[
      'replay',
      'events',
      at(name),
      '--library',
      at('library.casus'),
      '--out',
      at('t.json'),
      ...more,
    ],
  );
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.err}`);
  return JSON.parse(readFileSync(at('t.json'), 'utf8')) as Row[];
}

describe('which clauses does an event touch?', () => {
  test('those whose trigger it is, on its day, for those whom it concerns', () => {
    const rows = touched(
      'id,type,by,on,date\na,attack,NEW,BBB,1965-05-01\nb,attack,,AAA,1959\nc,attack,NEW,BBB,1969-12\nd,attack,NEW,BBB,1975-01-01\ne,attack,NEW,AAA,1965-01-01\n',
      'events.csv',
    );
    expect(rows.map(({ id, status, bearers }) => [id, status, bearers])).toEqual([
      ['a', 'triggered', 'AAA;NEW'],
      ['c', 'triggered', 'AAA;NEW'],
      ['e', 'triggered', 'BBB;NEW'],
    ]);
  });

  test('a code means who bore it on that day; one that the library lacks is a stranger', () => {
    const rows = touched(
      '{"type":"attack","by":"999","on":"903","date":"1965-05-01"}\n{"type":"attack","by":"999","on":"903","date":"1940-05-01"}\n',
      'events.jsonl',
      '--scheme',
      'cow',
    );
    expect(rows).toMatchObject([{ by: 'cow:999', on: 'NEW', status: 'triggered' }]);
  });

  test('the answer of each event does not depend on the others in the stream', () => {
    const lines = [
      'a,attack,AAA,BBB,1960-01-01',
      'b,attack,AAA,BBB,1964-07-01',
      'c,attack,BBB,AAA,1969-12-31',
      'd,attack,NEW,BBB,1970-01-01',
    ];
    const head = 'id,type,by,on,date\n';
    const all = touched(`${head}${lines.join('\n')}\n`, 'all.csv');
    const alone = lines.flatMap((line) => touched(`${head}${line}\n`, 'one.csv'));
    expect(all).toEqual(alone);
    expect(all).toHaveLength(3);
  });

  test.each([
    [
      'a type that is no word',
      'type,by,on,date\natack,AAA,BBB,1965-01-01\n',
      /:2:.*"atack".*"attack"/,
    ],
    [
      'an actor that is no name',
      'type,by,on,date\nattack,AAA,BBB,1965-01-01\nattack,AAB,BBB,1965-01-01\n',
      /:3:.*"AAB"/,
    ],
    ['no day', 'type,by,on\nattack,AAA,BBB\n', /no day/],
  ])('%s is refused, and nothing is written', (_, text, said) => {
    writeFileSync(at('library.casus'), LIBRARY);
    writeFileSync(at('wrong.csv'), text);
    const ran = casus(
      ...[
        'replay',
        'events',
        at('wrong.csv'),
        '--library',
        at('library.casus'),
        '--out',
        at('no.csv'),
      ],
    );
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(said);
    expect(readdirSync(folder).filter((file) => file.startsWith('no.'))).toEqual([]);
  });
});

describe('importing', () => {
  const head =
    'micnum,eventnum,ccode1,ccode2,stmon,stday,styear,endmon,endday,endyear,sidea1,action,hostlev,version';
  test('what an import writes is a stream of events', () => {
    writeFileSync(
      at('mie.csv'),
      `${head}\n1,1,902,901,5,1,1965,5,1,1965,1,17,4,x\n1,2,902,x,5,1,1965,5,1,1965,1,17,4,x\n`,
    );
    const told = json(
      'replay',
      'import',
      'mie',
      at('mie.csv'),
      '--out',
      at('mie.parquet'),
      '--rejects',
      at('left.csv'),
    );
    expect(told).toMatchObject({ kind: 'mie', scheme: 'cow', rows: 1, file: { refused: 1 } });
    expect(readFileSync(at('left.csv'), 'utf8')).toMatch(/^line,reason\n3,/);
    writeFileSync(at('library.casus'), LIBRARY);
    const out = json(
      ...[
        'replay',
        'events',
        at('mie.parquet'),
        '--library',
        at('library.casus'),
        '--out',
        at('m.csv'),
      ],
    );
    expect(out).toMatchObject({ touching: 1, rows: 1 });
  });

  test('a kind that is none lists those there are', () => {
    const ran = casus('replay', 'import', 'ucpd-ged', at('mie.csv'), '--out', at('no.csv'));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('ucdp-ged');
  });

  test('stopped midway it leaves nothing behind', async () => {
    const file = createWriteStream(at('long.csv'));
    file.write(`${head}\n`);
    for (let n = 0; n < 200_000; n++) file.write(`${n},1,901,902,5,1,1965,5,1,1965,1,17,4,x\n`);
    file.end();
    await finished(file);
    const program = fileURLToPath(new URL('../bin/casus.mjs', import.meta.url));
    const before = readdirSync(folder);
    for (const after of [300, 900, 1500]) {
      const run = spawn(process.execPath, [
        program,
        'replay',
        'import',
        'mie',
        at('long.csv'),
        '--out',
        at('cut.parquet'),
      ]);
      const over = new Promise((resolve) => run.on('exit', resolve));
      await wait(after);
      run.kill('SIGTERM');
      await over;
      const left = readdirSync(folder).filter((name) => !before.includes(name));
      // Done before the signal came: then all of it is there.
      if (left.length > 0)
        expect(left.sort()).toEqual(['cut.bib', 'cut.datapackage.json', 'cut.parquet']);
      for (const name of left) rmSync(at(name));
    }
  });
});

describe('why does a row say so?', () => {
  const files = [
    ...['--atop-members', join(examples, 'members.csv'), '--wars', join(examples, 'wars.csv')],
    ...['--states', join(examples, 'states.csv')],
  ];
  test('what decides comes first', () => {
    const found = json('replay', 'explain', '1', '9002', ...files);
    expect(found).toMatchObject({ outcome: 'violate', byFallback: false });
    expect(found.instances[0]).toMatchObject({
      deciding: true,
      bearer: 'State 904',
      performed: 0,
      event: 'attacked',
    });
    expect(casus('replay', 'explain', '1', '9002', ...files).out).toContain(
      'State 904 did not fight State 903',
    );
  });
  test('a war that is not in the file is no data', () => {
    const ran = casus('replay', 'explain', '7', '9002', ...files);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('no data');
  });
});

describe('a treaty that the library has from its text', () => {
  const files = [
    ...['--atop-members', join(examples, 'members.csv'), '--wars', join(examples, 'wars.csv')],
    ...['--states', join(examples, 'states.csv'), '--coding', 'bf2018'],
  ];
  // By its text the pact that ATOP numbers 9002 began after the war; by the columns it was in force.
  const own = `
library test-library version "0.0.0" stated 2020-01-01
actor S902 name en "State 902" code cow 902
actor S904 name en "State 904" code cow 904
event attack
  by attacker : actor
  on victim : actor
event armed-attack is attack
event assistance
  by helper : actor
  to helped : actor
  because of occasion : event
  act "assist" to
relation pledged (actor)
treaty late
  title en "Late pact"
  parties S902, S904
  in force from 1920-01-01
  clause help
    for each party P, other party Q
    upon armed-attack h by X on P
    Q must assist P because of h
family atop
  from table promises key atopid
  title en "Alliance {key}"
  parties from column member coded cow from column entered to column left
  column defense says pledged when 1, not when 0
  row 9002 is late
  clause defence
    for each party P, other party Q
    upon attack h by X on P and Q is pledged
    Q must assist P because of h
`;
  const outcome = (...more: readonly string[]) => {
    const ran = casus('replay', 'alliances', ...files, '--out', at('o.json'), ...more);
    if (ran.code !== 0) throw new Error(ran.err);
    const rows = JSON.parse(readFileSync(at('o.json'), 'utf8')) as Row[];
    return new Map(rows.map((row) => [row['atopid'], row]));
  };
  test('decides by its clauses where overrides are asked for, and only there', () => {
    writeFileSync(at('own.casus'), own);
    const plain = outcome('--library', at('own.casus'));
    const text = outcome('--library', at('own.casus'), '--overrides');
    expect(plain.get(9002)).toMatchObject({ outcome: 'violate' });
    expect(text.get(9002)).toMatchObject({
      outcome: 'dna:cfna',
      reason: 'not in force when the fighting began',
    });
    expect(text.get(9001)).toEqual(plain.get(9001));
    expect([...text.values()].filter((row) => row['by_text'])).toEqual([text.get(9002)]);
    expect(text.get(9002)).toMatchObject({ by_text: 'late.help' });
    expect([...plain.values()].every((row) => row['by_text'] === null)).toBe(true);
    writeFileSync(at('own.casus'), own.replace('from 1920-01-01', 'from 1900-01-01'));
    expect(outcome('--library', at('own.casus'), '--overrides').get(9002)).toMatchObject({
      outcome: 'violate',
      by_text: 'late.help',
    });
  });

  test('is told with its library and cited with its sources, and only where it decides', () => {
    const cited = own
      .replace(
        'treaty late',
        'source gazette title en "Gazette"\nsource elsewhere title en "Other"\ntreaty late',
      )
      .replace('clause help\n', 'clause help at "Art. 2"\n    per gazette\n')
      .replace('from 1920-01-01', 'from 1900-01-01');
    writeFileSync(at('own.casus'), cited);
    const given = ['--library', at('own.casus')];
    const beside = () => ({
      bib: readFileSync(at('o.bib'), 'utf8'),
      // The usual name is taken by another test's table.
      described: JSON.parse(
        readFileSync(
          [at('o.datapackage.json'), at('datapackage.json')].find(existsSync) ?? '',
          'utf8',
        ),
      ),
    });
    outcome(...given, '--overrides');
    const by = beside();
    expect(by.bib).toContain('@online{casus-gazette');
    expect(by.bib).not.toContain('casus-elsewhere');
    expect(by.described.provenance.library).toMatchObject({ version: '0.0.0', instruments: 1 });
    expect(by.described.provenance.library.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(by.described.sources).toContainEqual({ title: 'Gazette', citation: 'casus-gazette' });
    outcome(...given);
    expect(beside().bib).not.toContain('casus-');
    expect(beside().described.provenance.library).toBeUndefined();
    const why = (...more: readonly string[]) =>
      casus('replay', 'explain', '1', '9002', ...files, ...given, ...more).out;
    expect(why('--overrides')).toContain('own text, not by the columns of the file: Art. 2 of');
    expect(why()).not.toContain('own text');
  });

  test('states are named as the library names them, in German with article and case', () => {
    const named = own
      .replace(
        'name en "State 902"',
        'name en "State 902" name de "die Inseln" gen "der Inseln" dat "den Inseln" acc "die Inseln" plural',
      )
      .replace(
        'name en "State 904"',
        'name en "State 904" name de "der Bund" gen "des Bundes" dat "dem Bund" acc "den Bund"',
      );
    writeFileSync(at('own.casus'), named);
    const ask = ['replay', 'explain', '1', '9002', ...files, '--library', at('own.casus')];
    const { out } = casus(...ask, '--lang', 'de');
    expect(out).toContain('Verteidigung: der Bund für die Inseln gegen State 903');
    expect(out).toContain('State 903 eröffnete das Feuer auf die Inseln');
    expect(out).toContain('der Bund kämpfte nicht gegen State 903');
    expect(json(...ask).instances[0].actors).toEqual({ bearer: 'S904', ally: 'S902', enemy: null });
  });
});
