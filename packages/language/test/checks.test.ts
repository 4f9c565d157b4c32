import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CODES, checksPage } from '../src/index.js';
import { BAD } from './bad.js';
import { findings, placeOf, SAMPLE, treaty } from './sample.js';

const root = new URL('../../../', import.meta.url);

describe('each code', () => {
  for (const { code, severity } of CODES) {
    const bad = BAD[code] ?? [];
    // Nothing is known to bring it: it stands for what nobody thought of.
    if (code === 'unreadable') continue;
    test(code, async () => {
      expect(bad.length).toBeGreaterThan(0);
      for (const { text, at } of bad) {
        const found = await findings(text);
        expect(
          found.map((item) => item.code),
          text,
        ).toEqual(found.map(() => code));
        expect(found.length, text).toBeGreaterThan(0);
        expect(found[0], text).toMatchObject({ severity, ...placeOf(text, at) });
        expect(found[0]?.endColumn ?? 0).toBeGreaterThan(0);
      }
    });
  }
});

test('a sound text with every construct has no finding', async () => {
  expect(await findings(SAMPLE)).toEqual([]);
});

test.each([
  [
    'a cycle through another instrument is none',
    'treaty second-pact\n  parties RUS\n  clause one-way\n    upon aggression h\n    h counts as joint-attack',
  ],
  [
    'positive cycles have a least fixpoint',
    '  clause two-way\n    upon aggression h\n    h counts as joint-attack\n  clause back\n    upon joint-attack h\n    h counts as aggression',
  ],
])('%s', async (_, more) => {
  const first =
    '  clause first-one\n    upon attack h and no joint-attack\n    h counts as aggression\n';
  const text = treaty((more.startsWith('treaty') ? first : '') + more);
  expect(await findings(text)).toEqual([]);
});

test('what one instrument uses of another can close a cycle', async () => {
  const text = treaty(`  uses second-pact
  clause first-one
    upon attack h and no joint-attack
    h counts as aggression
treaty second-pact
  clause one-way
    upon aggression h
    h counts as joint-attack`);
  expect((await findings(text)).map((item) => item.code)).toEqual(['cycle-through-negation']);
});

test('an "and" deeper than the labels belongs to its limb', async () => {
  const text = treaty(`  clause use
    when any of
      (a) attack h on BLR
      (b) attack h on UKR
          and RUS is nuclear-armed
    RUS may use nuclear`);
  expect(await findings(text)).toEqual([]);
});

test('successive spells do not overlap', async () => {
  const text = `actor FRA
group Nato
  members FRA from 1949-08-24 to 1966-03-10
  members FRA from 1966-03-10
treaty pact
  parties FRA from 1949
  withdrawn FRA from 1966
  parties FRA from 2009`;
  expect(await findings(text)).toEqual([]);
});

test('the page lists the codes, the list every code', () => {
  expect(readFileSync(new URL('docs/reference/checks.md', root), 'utf8')).toBe(checksPage());
  const src = new URL('packages/language/src/', root);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  const used = files
    .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
    .flatMap((path) => [
      ...readFileSync(new URL(path, src), 'utf8').matchAll(
        /code: '([a-z-]+)'|'((?:event|kind)-cycle|unknown-(?:status|limb|reading|variable))'/g,
      ),
    ])
    .map((match) => match[1] ?? match[2]);
  expect([...new Set(used)].sort()).toEqual(CODES.map((item) => item.code).sort());
});
