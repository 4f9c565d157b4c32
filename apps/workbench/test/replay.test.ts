import { expect, test } from 'vitest';
import { NotCsv, readCsv } from '../src/parts/read-csv.js';
import { grouped, reliability } from '../src/views/replay-groups.js';
import { NotResults, NotText, readResults } from '../src/views/replay-results.js';

/** Wars and alliances of our own making. */
const RESULTS = [
  'warid,warname,atopid,outcome,reason,by_fallback,missing,defense,offense,neutral,nonagg,consul,war_begins',
  '1,First War,10,honor,helped,false,,1,0,0,0,1,1850',
  '1,First War,11,violate,did not help,true,event;location,1,0,0,0,0,1850',
  '2,A World War,10,violate,did not help,false,,1,0,0,0,1,1914',
  '3,"War, third",12,dna:cfna,not due,false,,0,0,0,1,0,1950',
  '3,"War, third",13,undetermined,conditions open,false,number,0,0,1,0,0,1950',
].join('\r\n');

test('rows become cases with a verdict each', () => {
  const cases = readResults(RESULTS);
  expect(cases.map(({ verdict }) => verdict)).toEqual([
    'honoured',
    'violated',
    'violated',
    'no case',
    'undetermined',
  ]);
  expect(cases[1]).toMatchObject({
    war: 'First War (1)',
    alliance: '11',
    year: 1850,
    missing: ['event', 'location'],
    byFallback: true,
  });
  expect(cases[3]?.war).toBe('War, third (3)');
});

test('with and without the World Wars, by period, by kind', () => {
  const cases = readResults(RESULTS);
  const all = grouped(cases, { by: 'period', kind: undefined, worldWars: true });
  expect(all.map(({ id, counts }) => [id, counts.honoured, counts.violated])).toEqual([
    ['-1944', 1, 2],
    ['1945-', 0, 0],
  ]);
  const less = grouped(cases, { by: 'period', kind: undefined, worldWars: false });
  expect(reliability(less[0]?.counts ?? fail())).toBe(0.5);
  expect(reliability(less[1]?.counts ?? fail())).toBeNull();
  const kinds = grouped(cases, { by: 'kind', kind: undefined, worldWars: true });
  expect(kinds.map(({ id, cases: own }) => [id, own.length])).toEqual([
    ['defense', 3],
    ['neutral', 1],
    ['nonagg', 1],
    ['consul', 2],
  ]);
  const quarters = grouped(cases, { by: 'quarter', kind: 'defense', worldWars: true });
  expect(quarters.map(({ id }) => id)).toEqual(['1841-1865', '1891-1915']);
});

test('a table of promises is read by its status', () => {
  const [one] = readResults('warid,atopid,clause,since,status\n7,20,defence,1939-09-03,kept\n');
  expect(one).toMatchObject({ verdict: 'honoured', kinds: ['defense'], year: 1939 });
});

test('what is no results file is refused with what it lacks', () => {
  expect(() => readResults('a,b\n1,2')).toThrow(NotResults);
  expect(() => readResults('')).toThrow(/warid, atopid, outcome/);
  expect(() => readResults('warid,atopid,outcome\n"never closed')).toThrow(new NotCsv(2));
});

test('what is no text is not read as CSV, and known by how it begins', () => {
  expect(() => readResults('PAR1\0\u0015')).toThrow(new NotText('Parquet'));
  expect(() => readResults('GIF89a\0')).toThrow(new NotText(null));
});

test('CSV: quotes, quoted line ends, any line ends, a mark at the beginning, a row that is short', () => {
  expect(readCsv('\uFEFFa,b\r\n"say ""x"", y","two\nlines"\n3\n\n')).toEqual([
    { a: 'say "x", y', b: 'two\nlines' },
    { a: '3', b: '' },
  ]);
});

test('a long cell that ends in a stray quote is refused at once', () => {
  expect(() => readCsv(`a\n${'x'.repeat(1_000_000)}"`)).toThrow(SyntaxError);
});

function fail(): never {
  throw new Error('no such group');
}
