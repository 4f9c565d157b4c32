import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { casus, json } from './casus.js';

interface Listed {
  readonly id: string;
  readonly holders: readonly string[];
  readonly inForce: readonly { readonly from: string | null; readonly to: string | null }[];
}
const listed = (...args: readonly string[]): readonly Listed[] => json('list', ...args).instruments;
const ids = (...args: readonly string[]) => listed(...args).map(({ id }) => id);

test('the whole library, by the names that other verbs take', () => {
  expect(ids()).toEqual(expect.arrayContaining(['union-state-guarantees', 'ru-nuclear-2024']));
});

test('a group finds the treaty of its members, in any case of letters', () => {
  expect(ids('nato')).toContain('north-atlantic');
});

test('an instrument stands for its clauses, as on the page', () => {
  const asked = ['evaluate', '--on', '2025-06-01', '--given', 'armed-attack h by RUS on EST'];
  const { instances, atRest } = json(...asked, '--clause', 'north-atlantic');
  const clauses = new Set(instances.map(({ clause }: { clause: string }) => clause));
  expect(clauses).toContain('north-atlantic.assistance');
  expect([...clauses].every((clause) => String(clause).startsWith('north-atlantic.'))).toBe(true);
  expect(atRest.length).toBeGreaterThan(0);
});

test('only what is in force on a day, for one actor', () => {
  expect(ids('--party', 'BLR', '--on', '2025-03-12')).not.toContain('union-state-guarantees');
  expect(ids('--party', 'BLR', '--on', '2025-03-13')).toContain('union-state-guarantees');
  for (const { holders } of listed('--party', 'BLR')) expect(holders).toContain('BLR');
});

test('a name that is none is answered with the nearest, and a name by which people know it', () => {
  expect(casus('list', '--party', 'BRL')).toMatchObject({ code: 2, out: '' });
  expect(casus('brief', 'nato').err).toContain('"north-atlantic"');
});

test('rows that differ only in who is bound are named in one line, particular clauses first', () => {
  const { out } = casus(
    'evaluate',
    '--on',
    '2025-06-01',
    '--given',
    'armed-attack h by UKR on BLR',
  );
  expect(out).toMatch(/likewise: Russia, the United States/);
  const world = out.search(/and \d{2,} more/);
  expect(world).toBeGreaterThan(out.indexOf('Art. 4(2)(b)'));
});

describe("texts of one's own beside the library", () => {
  const own = ['--with', 'docs/examples/own/harbour-pact.casus'];

  test('are listed, asked and found fault with under the path that was given', () => {
    expect(ids('harbour', ...own)).toEqual(['harbour-pact']);
    expect(ids('harbour')).toEqual([]);
    const broken = join(mkdtempSync(join(tmpdir(), 'casus-own-')), 'mine.casus');
    writeFileSync(broken, 'treaty mine\n  parties FRA, GERM\n');
    const { code, out } = casus('check', '--with', broken);
    expect(code).toBe(2);
    expect(out).toContain(`${broken}:2:16 error unknown-name`);
  });

  test('a path from where the asker stands is shown as it was given', () => {
    const own = 'docs/examples/own/harbour-pact.casus';
    const copy = join(mkdtempSync(join(tmpdir(), 'casus-own-')), 'mine.casus');
    const path = relative(process.cwd(), copy);
    writeFileSync(copy, readFileSync(own, 'utf8').replace('BRA on PRT', 'BRAZIL on PRT'));
    const { code, out } = casus('check', '--with', path);
    expect(code).toBe(2);
    expect(out.split(':')[0]).toBe(path);
  });

  test('a name that the library has is a fault of the own text, wherever it lies', () => {
    const mine = join(mkdtempSync(join(tmpdir(), 'casus-own-')), 'aaa.casus');
    writeFileSync(mine, 'actor BLR name en "Elsewhere" name de "Anderswo"\n');
    const { code, out } = casus('check', '--with', mine);
    expect(code).toBe(2);
    expect(out).toMatch(/^\S*aaa\.casus:1:1 error duplicate: .*declared already \(\/actors\//m);
    expect(out).not.toMatch(/^\/actors\S* error duplicate/m);
  });

  test('a pact later than the library knows binds nobody, and check says so', () => {
    const later = join(mkdtempSync(join(tmpdir(), 'casus-own-')), 'later.casus');
    writeFileSync(
      later,
      'treaty later-pact\n  title en "Later" de "Später"\n  parties FRA, DEU\n  signed 2090-01-01\n  in force from 2090-01-02\n' +
        '  clause help at "Art. 1"\n    per general-knowledge\n    for each party P, other party Q\n    upon attack h on P\n    Q must assist P because of h\n',
    );
    expect(casus('check', '--with', later).out).toContain('known-later');
    const asked = ['--with', later, '--clause', 'later-pact.help', '--given', 'attack h on FRA'];
    const { atRest } = json('evaluate', '--on', '2090-02-01', ...asked);
    expect(atRest).toEqual([{ clause: 'later-pact.help', status: 'not in force' }]);
    const known = json('evaluate', '--on', '2090-02-01', '--as-known-on', '2090-02-01', ...asked);
    expect(known.instances.map((item: { status: string }) => item.status)).toContain('triggered');
  });
});

test('the treaty of the guide: the first attempt is refused, the finished text holds and drops no condition', () => {
  const dunkirk = ['--with', 'docs/examples/dunkirk/dunkirk.casus'];
  expect(casus('check', '--with', 'docs/examples/dunkirk/first-attempt.txt').code).toBe(2);
  expect(casus('check', ...dunkirk)).toMatchObject({ code: 0 });
  const { out } = casus('brief', 'dunkirk-1947', ...dunkirk);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'a threat to the security of P because of this policy of aggression',
  );
});

test('cover as a table: a row for each promise, in any of the formats, and no file where it cannot be', () => {
  const out = (name: string) => join(mkdtempSync(join(tmpdir(), 'casus-cover-')), name);
  const asked = ['cover', 'BLR', '--on', '2024-11-20'];
  const { edges } = json(...asked);
  const table = out('edges.json');
  expect(casus(...asked, '--out', table)).toMatchObject({ code: 0 });
  const rows = JSON.parse(readFileSync(table, 'utf8'));
  expect(rows.length).toBe(edges.length);
  const limb = rows.find(
    (row: { clause: string; limb: string }) =>
      row.clause === 'ru-nuclear-2024.use' && row.limb === 'd',
  );
  expect(limb).toMatchObject({
    from: 'RUS',
    to: 'BLR',
    since: '2024-11-19',
    until: null,
    certainty: 'reported',
  });
  const parquet = out('edges.parquet');
  expect(casus('cover', '--from', '1949', '--to', '1955', '--out', parquet).code).toBe(0);
  expect(existsSync(parquet)).toBe(true);
  const odd = casus(...asked, '--out', out('edges.txt'));
  expect(odd).toMatchObject({ code: 2 });
  expect(odd.err).toContain('.csv');
});
