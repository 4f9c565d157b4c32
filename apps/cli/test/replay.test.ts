import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atopAlliances } from '@casus/importers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casus, json } from './casus.js';

// Invented states 901 to 905 and one invented war: 903 opens fire on 902, 901 comes to its side.
// 9001: 901 and 902, defence. 9002: 902 and 904, defence. 9003: 902 and 905, consultation. 9004: 903 and
// 905, non-aggression. 9005: 903 and 905, defence. 9006: 902 and 905, defence in some place. 9007: 902 and
// 905, neutrality.

type Cells = Readonly<Record<string, string | number>>;

const examples = fileURLToPath(new URL('../../../docs/examples/replay/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'casus-replay-'));
const at = (name: string): string => join(folder, name);

const files = (): string[] => [
  '--atop-members',
  at('members.csv'),
  '--wars',
  at('wars.csv'),
  '--states',
  at('states.csv'),
];

beforeAll(() => {
  for (const name of ['members.csv', 'wars.csv', 'states.csv'])
    copyFileSync(join(examples, name), at(name));
});

afterAll(() => rmSync(folder, { recursive: true }));

function outcomes(name: string, ...more: readonly string[]): Map<string, Cells> {
  const ran = casus(
    ...['replay', 'alliances', ...files(), '--coding', 'bf2018', '--out', at(name), ...more],
  );
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.err}`);
  const rows = JSON.parse(readFileSync(at(name), 'utf8')) as Cells[];
  return new Map(rows.map((row) => [String(row['atopid']), row]));
}

describe('alliances against a war', () => {
  test('who was attacked, who came, who did not: as the scheme says', () => {
    const found = outcomes('fallback.json');
    const said = Object.fromEntries([...found].map(([id, row]) => [id, row['outcome']]));
    expect(said).toEqual({
      9001: 'honor',
      9002: 'violate',
      9003: 'dna:consul',
      9004: 'dna:nonagg',
      9005: 'dna:cfna',
      9006: 'dna:cfna',
      9007: 'honor',
    });
    expect(found.get('9001')).toMatchObject({ reason: 'helped', bearer: 901, ally: 902 });
    expect(found.get('9002')).toMatchObject({ reason: 'did not help', bearer: 904, enemy: 903 });
    expect(found.get('9006')).toMatchObject({ by_fallback: true, missing: 'location' });
  });

  test('without the fallback a condition that no column tells stays open', () => {
    const found = outcomes('strict.json', '--no-fallback');
    expect(found.get('9006')).toMatchObject({ outcome: 'undetermined', missing: 'location' });
    expect(found.get('9002')?.['outcome']).toBe('violate');
  });

  test('the same rows whatever the number of threads', () => {
    outcomes('one.json', '--threads', '1');
    outcomes('four.json', '--threads', '4');
    expect(readFileSync(at('one.json'), 'utf8')).toBe(readFileSync(at('four.json'), 'utf8'));
  });

  test('beside the table stand its description and the sources to cite', () => {
    outcomes('beside.json');
    const described = JSON.parse(readFileSync(at('beside.datapackage.json'), 'utf8'));
    expect(JSON.stringify(described)).toContain('beside.json');
    expect(readFileSync(at('beside.bib'), 'utf8')).toContain('@');
  });
});

test('a file that decides nothing is checked, named as such, and neither cited nor a fact', () => {
  const header = atopAlliances.columns.map(({ name }) => name);
  const cells = header.map((name) => (name === 'atopid' ? 9001 : name === 'begyr' ? 1900 : 1));
  writeFileSync(at('level.csv'), `${header.join(',')}\n${cells.join(',')}\n`);
  writeFileSync(
    at('majors.csv'),
    'ccode,styear,stmonth,stday,endyear,endmonth,endday\n901,1816,1,1,2016,12,31\n',
  );
  const ask = (name: string, ...more: readonly string[]) => {
    const ran = casus('replay', 'alliances', ...files(), '--out', at(name), ...more);
    expect(ran.code).toBe(0);
    const stem = name.replace('.csv', '');
    const beside = [at(`${stem}.datapackage.json`), at('datapackage.json')].find(existsSync) ?? '';
    const { provenance } = JSON.parse(readFileSync(beside, 'utf8'));
    return { out: ran.out, bib: readFileSync(at(`${stem}.bib`), 'utf8'), facts: provenance.facts };
  };
  const bare = ask('bare.csv');
  const both = ask('both.csv', '--atop-alliances', at('level.csv'), '--majors', at('majors.csv'));
  expect(both.out).toContain('--atop-alliances, --majors were checked and decide nothing');
  expect(bare.out).not.toContain('decide nothing');
  expect(both.bib).toBe(bare.bib);
  expect(both.facts).toBe(bare.facts);
});

describe('what is wrong with a file is said, and nothing is written', () => {
  test.each([
    ['a column that is not there', 'members.csv', /no column|lacks|"member"/i],
    ['an empty file', 'wars.csv', /empty|no row|column/i],
  ])('%s', (what, name, said) => {
    const whole = readFileSync(at(name), 'utf8');
    const text = what.startsWith('a column') ? whole.replace('member,', 'mebmer,') : '';
    writeFileSync(at(`broken-${name}`), text);
    const given = files().map((item) => (item === at(name) ? at(`broken-${name}`) : item));
    const ran = casus('replay', 'alliances', ...given, '--coding', 'bf2018', '--out', at('no.csv'));
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(said);
    expect(ran.err).toContain(`broken-${name}`);
    expect(readdirSync(folder).filter((file) => file.includes('no.'))).toEqual([]);
  });

  test('a suffix that says no format', () => {
    const ran = casus('replay', 'alliances', ...files(), '--out', at('out.xlsx'));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('.csv');
  });
});

describe('whoever reads German', () => {
  const german = (...args: readonly string[]) => casus('replay', ...args, '--lang', 'de');

  test.each([
    [[at('none.csv'), at('o.csv')], /Eine Datei \S+none\.csv gibt es nicht\./],
    [
      [at('states.csv'), at('o.csv')],
      /ist nicht Interstate War Data.*: Die Spalte „larger_war_id“ und \d+ weitere fehlen\..*sieht aus wie COW state/,
    ],
    [
      [at('wars.csv'), at('o.xlsx')],
      /Die Endung sagt, wie zu schreiben ist, und „\.xlsx“ ist keine/,
    ],
    [[at('wars.csv'), at('no/o.csv')], /Einen Ordner \S+no gibt es nicht/],
    [[at('wars.csv'), at('wars.csv')], /ist eine Datei dieser Frage selbst/],
  ])('is told of a file in German: %j', ([file, out], said) => {
    const ran = german('import', 'iwd', file ?? '', '--out', out ?? '');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(said);
  });

  test('finds the reasons of rows left out in German, on the screen and in the file', () => {
    const [header = '', first = '', ...rest] = readFileSync(at('wars.csv'), 'utf8').split('\n');
    const column = header.split(',').indexOf('year');
    const cells = first.split(',').map((cell, index) => (index === column ? 'viele' : cell));
    writeFileSync(at('left.csv'), [header, cells.join(','), first, ...rest].join('\n'));
    const ask = ['import', 'iwd', at('left.csv'), '--out', at('l.csv'), '--rejects', at('r.csv')];
    expect(german(...ask).out).toContain('left.csv:2: year ist keine ganze Zahl: viele');
    expect(readFileSync(at('r.csv'), 'utf8')).toMatch(/^2,.*year ist keine ganze Zahl: viele/m);
    expect(casus('replay', ...ask).out).toContain('left.csv:2: year is not a whole number: viele');
  });
});

describe('two codings', () => {
  test('agree with themselves, and part where one row differs', () => {
    const coded = [...outcomes('ours.json').values()];
    const csv = (rows: readonly Cells[]) =>
      `warid,atopid,outcome\n${rows.map((row) => [row['warid'], row['atopid'], row['outcome']].join(',')).join('\n')}\n`;
    writeFileSync(at('a.csv'), csv(coded));
    writeFileSync(
      at('b.csv'),
      csv(coded.map((row) => (row['atopid'] === 9002 ? { ...row, outcome: 'honor' } : row))),
    );
    const all = (found: { groups: { group: string }[] }) =>
      found.groups.find(({ group }) => group === 'all');
    expect(all(json('replay', 'agreement', at('a.csv'), at('a.csv')))).toMatchObject({
      rows: 7,
      agree: 7,
      kappa: 1,
    });
    const other = json('replay', 'agreement', at('a.csv'), at('b.csv'));
    expect(all(other)).toMatchObject({ rows: 7, agree: 6 });
    expect(other.disagreeing).toMatchObject([{ atopid: 9002, ours: 'violate', theirs: 'honor' }]);
  });

  test('a JSON file that names a field twice is refused in a sentence', () => {
    writeFileSync(at('twice.json'), '[{"warid":1,"atopid":2,"outcome":"honor","warid":3}]');
    const ran = casus('replay', 'agreement', at('twice.json'), at('twice.json'));
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(/twice\.json cannot be read: .*duplicate key/);
    expect(ran.err).not.toMatch(/at .*js:/);
  });

  test('a column that is not there is named, with the nearest', () => {
    writeFileSync(at('odd.csv'), 'warid,atop_id,outcome\n1,2,honor\n');
    const ran = casus('replay', 'agreement', at('odd.csv'), at('odd.csv'));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('atop_id');
  });
});

const shared = fileURLToPath(new URL('../../../../shared/data/alliances/', import.meta.url));

describe('the coders of Berkemeier and Fuhrmann', () => {
  if (!existsSync(shared)) {
    // Their terms allow use, not copies: without the files there is nothing to hold ours against, and the run says so.
    test.skip('the data of other authors are not here: ../shared/data is absent', () => {});
    return;
  }
  test('agree with the outcomes above what simple rules reach', () => {
    const ran = casus(
      ...['replay', 'alliances', '--atop-members', `${shared}atop401_member.csv`],
      ...['--wars', `${shared}iwd_v1_wars_training.csv`, '--states', `${shared}cow_states2016.csv`],
      ...['--contiguity', `${shared}cow_contiguity32_directed_episodes.csv`],
      ...['--coding', 'bf2018', '--out', at('real.csv')],
    );
    expect(ran.code).toBe(0);
    const coders = `${shared}bf2018_outcomes_training_wars.csv`;
    const { groups } = json('replay', 'agreement', at('real.csv'), coders);
    const share = (name: string): number => {
      const found = groups.find(({ group }: { group: string }) => group === name);
      return found.agree / found.rows;
    };
    expect(share('all')).toBeGreaterThan(0.93);
    expect(share('don')).toBeGreaterThan(0.9);
    expect(share('due')).toBeGreaterThan(0.84);
  });
});

describe('what is read is not written over', () => {
  const refused = (...args: readonly string[]) => {
    const ran = casus('replay', ...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/is a file of this very question/);
  };
  const text = () => readFileSync(at('wars.csv'), 'utf8');

  test('by the table, by what was left out, by a link, by each other', () => {
    const before = text();
    symlinkSync(at('wars.csv'), at('linked.csv'));
    refused('alliances', ...files(), '--coding', 'bf2018', '--out', at('wars.csv'));
    refused('alliances', ...files(), '--coding', 'bf2018', '--out', at('linked.csv'));
    refused('import', 'iwd', at('wars.csv'), '--out', at('wars.csv'));
    refused('import', 'iwd', at('wars.csv'), '--out', at('o.csv'), '--rejects', at('wars.csv'));
    refused('import', 'iwd', at('wars.csv'), '--out', at('o.csv'), '--rejects', at('o.csv'));
    expect(text()).toBe(before);
    expect(existsSync(at('o.csv'))).toBe(false);
  });
});
